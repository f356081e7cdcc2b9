import { defineWords } from '@sanad/kernel';

export const dormancyWords = defineWords({
  verdict: { ar: 'القرار', fr: 'Décision', en: 'Decision' },
  decidedOn: { ar: 'تاريخ القرار', fr: 'Date de la décision', en: 'Day of the decision' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  reasonHint: {
    ar: 'يبقى السبب في بطاقة التعاونية.',
    fr: 'Le motif reste sur la fiche de la coopérative.',
    en: 'The reason stays on the page of the cooperative.',
  },
  decide: { ar: 'حفظ القرار', fr: 'Enregistrer la décision', en: 'Save the decision' },
  saved: { ar: 'تم حفظ القرار', fr: 'Décision enregistrée', en: 'The decision is saved' },
});
