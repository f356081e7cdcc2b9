import { defineWords } from '@sanad/kernel';

export const caseFilesWords = defineWords({
  heading: { ar: 'الملفات', fr: 'Dossiers', en: 'Files' },
  lead: {
    ar: 'ملفات مواكبة المستفيدين، الأحدث نشاطا أولا.',
    fr: 'Dossiers d’accompagnement, les plus récemment actifs d’abord.',
    en: 'Files of the people followed up, the latest activity first.',
  },
  add: { ar: 'فتح ملف', fr: 'Ouvrir un dossier', en: 'Open a file' },
  search: { ar: 'الاسم أو الهاتف أو رقم الملف', fr: 'Nom, téléphone ou numéro', en: 'Name, phone or file number' },
  mine: { ar: 'ملفاتي', fr: 'Mes dossiers', en: 'My files' },
  path: { ar: 'المسار', fr: 'Parcours', en: 'Path' },
  allPaths: { ar: 'كل المسارات', fr: 'Tous les parcours', en: 'All paths' },
  stages: { ar: 'المراحل', fr: 'Étapes', en: 'Stages' },
  all: { ar: 'الكل', fr: 'Tous', en: 'All' },
  person: { ar: 'المستفيد(ة)', fr: 'Bénéficiaire', en: 'Person' },
  number: { ar: 'رقم الملف', fr: 'Numéro', en: 'Number' },
  stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  next: { ar: 'الخطوة التالية', fr: 'Prochaine étape', en: 'Next step' },
  ready: { ar: 'كل الشروط مستوفاة', fr: 'Conditions remplies', en: 'Conditions met' },
  delegateDecides: {
    ar: 'القرار للنائب(ة)',
    fr: 'Décision du (de la) délégué(e)',
    en: 'The delegate decides',
  },
  unmet: {
    ar: '{others, plural, zero {{first}} one {{first}، وشرط آخر} two {{first}، وشرطان آخران} few {{first}، و# شروط أخرى} many {{first}، و# شرطا آخر} other {{first}، و# شرط آخر}}',
    fr: '{others, plural, =0 {{first}} one {{first}, et # autre} other {{first}, et # autres}}',
    en: '{others, plural, =0 {{first}} one {{first}, and # more} other {{first}, and # more}}',
  },
  stuck: {
    ar: 'متوقف منذ {days, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
    fr: 'Immobile depuis {days, plural, one {# jour} other {# jours}}',
    en: 'No activity for {days, plural, one {# day} other {# days}}',
  },
  clear: { ar: 'مسح التصفية', fr: 'Effacer les filtres', en: 'Clear the filters' },
  noneFoundHint: {
    ar: 'يمكن تجربة جزء من الاسم، أو آخر أربعة أرقام من الهاتف، أو رقم الملف.',
    fr: 'Essayez une partie du nom, la fin du téléphone ou le numéro du dossier.',
    en: 'Try part of the name, the end of the phone or the file number.',
  },
  caseworker: { ar: 'الإطار المكلف', fr: 'Chargé(e) du dossier', en: 'Caseworker' },
  activity: { ar: 'آخر نشاط', fr: 'Dernière activité', en: 'Last activity' },
  none: { ar: 'لا توجد ملفات بعد', fr: 'Aucun dossier', en: 'No files yet' },
  noneHint: {
    ar: 'يفتح الملف انطلاقا من لائحة الحضور في يوم تحسيسي، أو عند استقبال الشخص بالنيابة.',
    fr: 'Un dossier s’ouvre depuis la liste de présence d’une journée, ou lors d’une visite à la délégation.',
    en: 'A file is opened from the attendance list of an awareness day, or when somebody visits the office.',
  },
  noneFound: { ar: 'لا توجد ملفات مطابقة', fr: 'Aucun dossier ne correspond', en: 'No file matches' },
  certificatePending: { ar: 'شهادة في الانتظار', fr: 'Attestation en attente', en: 'Certificate pending' },
});
