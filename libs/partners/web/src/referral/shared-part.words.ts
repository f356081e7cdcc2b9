import { defineWords } from '@sanad/kernel';

export const sharedPartWords = defineWords({
  headingReceiver: {
    ar: 'ما الذي يظهر لك ولماذا؟',
    fr: 'Ce que vous voyez, et pourquoi',
    en: 'What you see, and why',
  },
  headingSender: {
    ar: 'ما الذي يظهر للمؤسسة الشريكة ولماذا؟',
    fr: 'Ce que voit le partenaire, et pourquoi',
    en: 'What the partner sees, and why',
  },
  shown: { ar: 'يظهر', fr: 'Visible', en: 'Shown' },
  hidden: { ar: 'لا يظهر', fr: 'Non communiqué', en: 'Not shared' },
  shownList: {
    ar: 'الاسم، السن، الهاتف، الإقليم، الرغبة، الخدمة المطلوبة، رقم الملف، المسار.',
    fr: 'Nom, âge, téléphone, province, souhait, service demandé, numéro de dossier, parcours.',
    en: 'Name, age, phone, province, wish, service asked for, file number, path.',
  },
  hiddenList: {
    ar: 'رقم البطاقة الوطنية، تاريخ الازدياد، رابطة القرابة، ملف المقاوم، الملاحظات، الوثائق.',
    fr: 'CIN, date de naissance, lien de parenté, dossier de résistant, notes, pièces.',
    en: 'Card number, date of birth, kinship, resistance file, notes, documents.',
  },
  why: { ar: 'لماذا؟', fr: 'Pourquoi', en: 'Why' },
  whyAll: {
    ar: 'لأن الشخص أحيل إلى الوكالة من أجل خدمة محددة، ورضي بمشاركة هذا الجزء من معطياته معها (القانون رقم \u206809-\u206008\u2069).',
    fr: 'La personne a été orientée vers l’agence pour un service précis et a consenti à lui communiquer ces données (loi 09-08).',
    en: 'The person was referred to the branch for one service and agreed to share these data with it (law 09-08).',
  },
  whyOne: {
    ar: 'أحيل في {day} من طرف {sender} من أجل: {service}، برضى الشخص المعني (القانون رقم \u206809-\u206008\u2069).',
    fr: 'Orientation envoyée le {day} par {sender} pour\u202F: {service}, avec le consentement de la personne (loi 09-08).',
    en: 'Referred on {day} by {sender} for: {service}, with the person’s consent (law 09-08).',
  },
  ends: { ar: 'إلى متى؟', fr: 'Jusqu’à quand', en: 'Until when' },
  endsWhen: {
    ar: 'إلى حين سحب الإحالة أو سحب الرضى؛ بعد ذلك لا يظهر أي شيء.',
    fr: 'Jusqu’au retrait de l’orientation ou du consentement\u202F; ensuite, plus rien n’est visible.',
    en: 'Until the referral is recalled or the consent withdrawn; then nothing is shown.',
  },
});
