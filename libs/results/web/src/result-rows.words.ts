import { defineWords } from '@sanad/kernel';

export const resultRowsWords = defineWords({
  back: { ar: 'الرجوع إلى الحصيلة', fr: 'Retour au bilan', en: 'Back to the results' },
  total: { ar: 'المجموع: {count, number}', fr: 'Total : {count, number}', en: 'Total: {count, number}' },
  person: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  province: { ar: 'الإقليم', fr: 'Province', en: 'Province' },
  file: { ar: 'الملف', fr: 'Dossier', en: 'File' },
  stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  noFile: { ar: 'بدون ملف', fr: 'Sans dossier', en: 'No file' },
  otherUnit: {
    ar: 'شخص تابع لوحدة أخرى',
    fr: 'Personne d’une autre unité',
    en: 'A person of another unit',
  },
  empty: { ar: 'لا توجد أسطر في هذا المؤشر', fr: 'Aucune ligne pour cet indicateur', en: 'No rows for this number' },
});

/** What the day of a row is the day of. */
export const factNames = defineWords({
  AWARENESS: { ar: 'أول حضور', fr: 'Première présence', en: 'First attendance' },
  FILE: { ar: 'أول حضور', fr: 'Première présence', en: 'First attendance' },
  TRAINING: { ar: 'أول حضور', fr: 'Première présence', en: 'First attendance' },
  COOPERATIVE: { ar: 'أول حضور', fr: 'Première présence', en: 'First attendance' },
  EVENTS: { ar: 'اليوم', fr: 'Jour', en: 'Day' },
  ATTENDANCES: { ar: 'يوم الحضور', fr: 'Jour de présence', en: 'Day of attendance' },
  PEOPLE: { ar: 'أول حضور في الفترة', fr: 'Première présence dans la période', en: 'First attendance in the period' },
  OPEN_FILES: { ar: 'تاريخ الفتح', fr: 'Ouvert le', en: 'Opened on' },
  CERTIFICATES: { ar: 'تاريخ إتمام التكوين', fr: 'Formation achevée le', en: 'Completed on' },
  COOPERATIVES: { ar: 'تاريخ التسجيل', fr: 'Immatriculée le', en: 'Registered on' },
  MEMBERS: { ar: 'تاريخ الانخراط', fr: 'Membre depuis le', en: 'Member since' },
});

/** What a row is about, beside the person or instead. */
export const aboutNames = defineWords({
  AWARENESS: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  FILE: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  TRAINING: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  COOPERATIVE: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  EVENTS: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  ATTENDANCES: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  PEOPLE: { ar: 'النشاط', fr: 'Activité', en: 'Event' },
  CERTIFICATES: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
  COOPERATIVES: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
  MEMBERS: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
});
