import { defineWords } from '@sanad/kernel';

export const openingWords = defineWords({
  heading: { ar: 'فتح ملف', fr: 'Ouvrir un dossier', en: 'Open a file' },
  lead: {
    ar: 'المرجو البحث عن الشخص أولا، ثم تسجيله إذا لم يكن موجودا.',
    fr: 'Cherchez d’abord la personne\u202F; enregistrez-la si elle est absente.',
    en: 'Look for the person first, and register them if they are not there.',
  },
  back: { ar: 'كل الملفات', fr: 'Tous les dossiers', en: 'All files' },
  person: { ar: 'الشخص', fr: 'Personne', en: 'Person' },
  change: { ar: 'تغيير', fr: 'Changer', en: 'Change' },
  consent: {
    ar: 'الرضى بالمواكبة وتاريخ الإيداع',
    fr: 'Consentement au suivi et date du dépôt',
    en: 'Consent to follow-up, and day of filing',
  },
  consentGiven: {
    ar: 'رضى الشخص المعني بالمواكبة مسجل.',
    fr: 'Le consentement au suivi est enregistré.',
    en: 'The consent to be followed up is recorded.',
  },
  opened: { ar: 'تم فتح الملف رقم {number}', fr: 'Dossier {number} ouvert', en: 'File {number} is open' },
  openedOn: { ar: 'تاريخ إيداع الطلب', fr: 'Date du dépôt', en: 'Day of filing' },
  act: { ar: 'فتح الملف', fr: 'Ouvrir le dossier', en: 'Open the file' },
  openExisting: { ar: 'الانتقال إلى الملف المفتوح', fr: 'Aller au dossier ouvert', en: 'Go to the open file' },
});
