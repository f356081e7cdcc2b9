import { defineWords } from '@sanad/kernel';

export const openingWords = defineWords({
  heading: { ar: 'فتح ملف', fr: 'Ouvrir un dossier', en: 'Open a file' },
  lead: {
    ar: 'المرجو البحث عن الشخص أولا، ثم تسجيله إذا لم يكن موجودا.',
    fr: 'Cherchez d’abord la personne ; enregistrez-la si elle est absente.',
    en: 'Look for the person first, and register them if they are not there.',
  },
  back: { ar: 'كل الملفات', fr: 'Tous les dossiers', en: 'All files' },
  person: { ar: 'الشخص', fr: 'Personne', en: 'Person' },
  change: { ar: 'تغيير', fr: 'Changer', en: 'Change' },
  consent: {
    ar: 'يوافق الشخص المعني على معالجة معطياته قصد المواكبة، بعد إطلاعه على الإشعار القانوني.',
    fr: 'La personne consent au traitement de ses données pour son accompagnement, après lecture de la notice.',
    en: 'The person agrees to the processing of their data for follow-up, having heard the notice.',
  },
  consentHint: {
    ar: 'القانون 09-08: يسجل الرضى مرة واحدة ويمكن سحبه في أي وقت.',
    fr: 'Loi 09-08 : le consentement est noté une fois et peut être retiré à tout moment.',
    en: 'Law 09-08: consent is recorded once and can be withdrawn at any time.',
  },
  openedOn: { ar: 'تاريخ إيداع الطلب', fr: 'Date du dépôt', en: 'Day of filing' },
  act: { ar: 'فتح الملف', fr: 'Ouvrir le dossier', en: 'Open the file' },
  openExisting: { ar: 'الانتقال إلى الملف المفتوح', fr: 'Aller au dossier ouvert', en: 'Go to the open file' },
});
