import { defineWords } from '@sanad/kernel';

/** Headings of the list of files that is taken away. */
export const caseFileSheetWords = defineWords({
  caseFiles: { ar: 'الملفات', fr: 'Dossiers', en: 'Case files' },
  number: { ar: 'رقم الملف', fr: 'Numéro du dossier', en: 'File number' },
  stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  path: { ar: 'المسار', fr: 'Parcours', en: 'Path' },
  caseworker: { ar: 'المكلف(ة) بالملف', fr: 'Chargé(e) du dossier', en: 'Caseworker' },
  openedOn: { ar: 'تاريخ الفتح', fr: 'Date d’ouverture', en: 'Opened on' },
  certificatePending: { ar: 'شهادة في الانتظار', fr: 'Attestation en attente', en: 'Certificate pending' },
  lastActivity: { ar: 'آخر نشاط', fr: 'Dernière activité', en: 'Last activity' },
  mine: { ar: 'ملفاتي', fr: 'Mes dossiers', en: 'My files' },
  only: { ar: 'فقط', fr: 'seulement', en: 'only' },
});
