import { defineWords } from '@sanad/kernel';

/** Headings of the list of referrals that is taken away. */
export const referralSheetWords = defineWords({
  referrals: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
  caseFile: { ar: 'رقم الملف', fr: 'Numéro du dossier', en: 'File number' },
  age: { ar: 'السن', fr: 'Âge', en: 'Age' },
  sender: { ar: 'النيابة المرسلة', fr: 'Délégation d’envoi', en: 'Sending delegation' },
  agency: { ar: 'المؤسسة الشريكة', fr: 'Partenaire', en: 'Partner' },
  branch: { ar: 'الفرع', fr: 'Agence', en: 'Branch' },
  service: { ar: 'الخدمة', fr: 'Service', en: 'Service' },
  wish: { ar: 'المطلوب', fr: 'Demande', en: 'Wish' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  sentOn: { ar: 'تاريخ الإرسال', fr: 'Envoyée le', en: 'Sent on' },
  dueOn: { ar: 'أجل الجواب', fr: 'Réponse attendue le', en: 'Answer due on' },
  answeredOn: { ar: 'تاريخ الجواب', fr: 'Répondue le', en: 'Answered on' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  tab: { ar: 'اللائحة', fr: 'Liste', en: 'List' },
  unit: { ar: 'من نيابة واحدة', fr: 'D’une seule délégation', en: 'Of one delegation' },
});
