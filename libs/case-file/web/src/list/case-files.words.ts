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
