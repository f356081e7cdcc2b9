import { defineWords } from '@sanad/kernel';

export const consentWords = defineWords({
  notice: {
    ar: 'الإشعار الواجب تلاوته على الشخص المعني',
    fr: 'Notice à lire à la personne',
    en: 'The notice to read to the person',
  },
  sharing: {
    ar: 'مشاركة معطيات المستفيد(ة) مع: {agency}',
    fr: 'Partage des données avec\u202F: {agency}',
    en: 'Sharing the person’s data with: {agency}',
  },
  channel: { ar: 'طريقة التعبير عن الرضى', fr: 'Forme du consentement', en: 'How it was given' },
  witness: { ar: 'اسم الشاهد', fr: 'Nom du témoin', en: 'Name of the witness' },
  witnessHint: {
    ar: 'الرضى الشفوي يسجل بحضور شاهد.',
    fr: 'Un consentement oral se donne devant témoin.',
    en: 'Consent by word is given before a witness.',
  },
  givenOn: { ar: 'تاريخ الرضى', fr: 'Date du consentement', en: 'Day of the consent' },
  record: { ar: 'تسجيل الرضى', fr: 'Enregistrer le consentement', en: 'Record the consent' },
});
