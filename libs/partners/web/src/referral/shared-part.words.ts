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
    ar: 'أحيل في {day} من طرف {sender} من أجل: {service}، برضى الشخص المعني بغرض «{purpose}» (القانون رقم \u206809-\u206008\u2069)، وبموجب الاتفاقية رقم {number}.',
    fr: 'Orientation envoyée le {day} par {sender} pour\u202F: {service}, avec le consentement de la personne pour «\u202F{purpose}\u202F» (loi 09-08) et sous la convention n° {number}.',
    en: 'Referred on {day} by {sender} for: {service}, with the person’s consent for “{purpose}” (law 09-08), under agreement {number}.',
  },
  ends: { ar: 'إلى متى؟', fr: 'Jusqu’à quand', en: 'Until when' },
  readUntil: {
    ar: 'يمكن إتمام النتيجة إلى غاية {day}، ثم تبقى للاطلاع فقط.',
    fr: 'Le résultat peut être complété jusqu’au {day}, puis n’est plus que consultable.',
    en: 'The result may be completed until {day}; then it is only read.',
  },
  consentUntil: {
    ar: 'إلى غاية {day}، آخر يوم في رضى الشخص، أو قبله إذا سُحب.',
    fr: 'Jusqu’au {day}, dernier jour du consentement, ou avant s’il est retiré.',
    en: 'Until {day}, the last day of the consent, or earlier if it is withdrawn.',
  },
  endsWhen: {
    ar: 'إلى حين سحب الإحالة أو سحب الرضى؛ بعد ذلك لا يظهر أي شيء.',
    fr: 'Jusqu’au retrait de l’orientation ou du consentement\u202F; ensuite, plus rien n’est visible.',
    en: 'Until the referral is recalled or the consent withdrawn; then nothing is shown.',
  },
});
