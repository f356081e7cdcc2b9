import { defineWords } from '@sanad/kernel';

export const agreementFormWords = defineWords({
  create: { ar: 'إضافة اتفاقية', fr: 'Ajouter une convention', en: 'Add an agreement' },
  renew: { ar: 'تجديد الاتفاقية', fr: 'Renouveler la convention', en: 'Renew the agreement' },
  change: { ar: 'تعديل الاتفاقية', fr: 'Modifier la convention', en: 'Amend the agreement' },
  agency: { ar: 'المؤسسة', fr: 'Agence', en: 'Agency' },
  number: { ar: 'رقم الاتفاقية', fr: 'Numéro de la convention', en: 'Number of the agreement' },
  numberHint: {
    ar: 'كما هو مكتوب في الوثيقة الموقعة، مثل 2026/14.',
    fr: 'Tel qu’il figure sur l’original signé, par exemple 2026/14.',
    en: 'As it stands on the signed paper, such as 2026/14.',
  },
  title: { ar: 'عنوان الاتفاقية', fr: 'Intitulé', en: 'Title' },
  validFrom: { ar: 'أول يوم', fr: 'Premier jour', en: 'First day' },
  validTo: { ar: 'آخر يوم', fr: 'Dernier jour', en: 'Last day' },
  validToHint: {
    ar: 'يُترك فارغا إذا كانت الاتفاقية بدون أجل.',
    fr: 'Vide si la convention n’a pas de terme.',
    en: 'Empty when the agreement has no last day.',
  },
  purposes: { ar: 'الأغراض', fr: 'Finalités', en: 'Purposes' },
  purposesHint: {
    ar: 'لا تُرسل إحالة إلا لغرض من هذه الأغراض، وبرضى الشخص من أجله.',
    fr: 'Une orientation n’est envoyée que pour l’une d’elles, avec l’accord de la personne pour celle-ci.',
    en: 'A referral is sent for one of these alone, with the person’s consent for it.',
  },
  groups: { ar: 'ما تفتحه من الملف', fr: 'Ce qu’elle ouvre du dossier', en: 'What it opens of a file' },
  why: { ar: 'سبب التعديل', fr: 'Motif de la modification', en: 'Why it is amended' },
  whyHint: {
    ar: 'رقم الملحق أو القرار؛ يظهر في سجل كل ملف تُسحب إحالته.',
    fr: 'Numéro de l’avenant ou de la décision ; il figure au dossier de chaque orientation retirée.',
    en: 'Number of the amendment or decision; it stands on the file of every referral recalled.',
  },
  stopsNothing: {
    ar: 'لن تُسحب أي إحالة، ولن يضيق ما يراه الشريك.',
    fr: 'Aucune orientation ne sera retirée, et le partenaire verra autant.',
    en: 'No referral is recalled, and the partner goes on seeing as much.',
  },
  recalls: {
    ar: '{count, plural, zero {لن تُسحب أي إحالة.} one {ستُسحب إحالة واحدة جارية في الحال.} two {ستُسحب إحالتان جاريتان في الحال.} few {ستُسحب # إحالات جارية في الحال.} many {ستُسحب # إحالة جارية في الحال.} other {ستُسحب # إحالة جارية في الحال.}}',
    fr: '{count, plural, one {# orientation en cours sera retirée aussitôt.} other {# orientations en cours seront retirées aussitôt.}}',
    en: '{count, plural, one {# running referral is recalled at once.} other {# running referrals are recalled at once.}}',
  },
  narrows: {
    ar: '{count, plural, zero {لن يضيق أي عرض.} one {سيرى الشريك أقل في إحالة واحدة جارية.} two {سيرى الشريك أقل في إحالتين جاريتين.} few {سيرى الشريك أقل في # إحالات جارية.} many {سيرى الشريك أقل في # إحالة جارية.} other {سيرى الشريك أقل في # إحالة جارية.}}',
    fr: '{count, plural, one {Le partenaire verra moins de # orientation en cours.} other {Le partenaire verra moins de # orientations en cours.}}',
    en: '{count, plural, one {The partner sees less of # running referral.} other {The partner sees less of # running referrals.}}',
  },
});
