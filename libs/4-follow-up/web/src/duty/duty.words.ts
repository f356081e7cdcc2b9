import { defineWords } from '@sanad/kernel';

export const dutyFormWords = defineWords({
  outcome: { ar: 'ما الذي تم؟', fr: 'Qu’en est-il\u202F?', en: 'What came of it?' },
  doneOn: { ar: 'التاريخ', fr: 'Date', en: 'Day' },
  reference: {
    ar: 'رقم المحضر أو الوصل',
    fr: 'Numéro du procès-verbal ou du récépissé',
    en: 'Number of the minutes or receipt',
  },
  note: { ar: 'ملاحظات', fr: 'Observations', en: 'Notes' },
  whyNotDue: { ar: 'لماذا لم يكن مستحقا؟', fr: 'Pourquoi n’était-elle pas due\u202F?', en: 'Why was it not owed?' },
  reason: { ar: 'سبب التصحيح', fr: 'Motif de la correction', en: 'Why it is corrected' },
  reasonHint: {
    ar: 'تبقى المعلومة السابقة في سجل التصحيحات.',
    fr: 'L’information précédente reste dans l’historique.',
    en: 'What was said before stays in the history.',
  },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  saved: { ar: 'تم التسجيل', fr: 'Enregistré', en: 'Recorded' },

  month: { ar: 'الشهر', fr: 'Mois', en: 'Month' },
  day: { ar: 'اليوم', fr: 'Jour', en: 'Day' },
  since: { ar: 'يسري ابتداء من', fr: 'À partir du', en: 'From' },
  sinceHint: {
    ar: 'السنوات المالية المختتمة قبل هذا التاريخ تبقى كما هي.',
    fr: 'Les exercices clos avant cette date ne changent pas.',
    en: 'Fiscal years that ended before this day stay as they are.',
  },
  yearEndReason: { ar: 'السبب أو المرجع', fr: 'Motif ou référence', en: 'Reason or reference' },
});
