import { defineWords } from '@sanad/kernel';

/** Headings of the rows behind a number that are taken away. */
export const resultsSheetWords = defineWords({
  day: { ar: 'تاريخ الواقعة', fr: 'Date du fait', en: 'Day of the fact' },
  caseFile: { ar: 'رقم الملف', fr: 'Numéro du dossier', en: 'File number' },
  stage: { ar: 'مرحلة الملف', fr: 'Étape du dossier', en: 'Stage of the file' },
  about: { ar: 'الموضوع', fr: 'Objet', en: 'About' },
  from: { ar: 'ابتداء من', fr: 'À partir du', en: 'From' },
  to: { ar: 'إلى غاية', fr: 'Jusqu’au', en: 'To' },
});
