import { defineWords } from '@sanad/kernel';

/** Headings of the list of what is due, as it is taken away. */
export const dueSheetWords = defineWords({
  list: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'After creation' },
  what: { ar: 'المطلوب', fr: 'À faire', en: 'What is due' },
  dueOn: { ar: 'الأجل', fr: 'Échéance', en: 'Due' },
  band: { ar: 'وضعية الأجل', fr: 'Position de l’échéance', en: 'Standing' },
  confidence: { ar: 'درجة التأكيد', fr: 'Confirmation', en: 'Confirmation' },
  confirmed: { ar: 'مؤكد', fr: 'confirmé', en: 'confirmed' },
  toConfirm: { ar: 'للتأكيد', fr: 'à confirmer', en: 'to be confirmed' },
  kind: { ar: 'النوع', fr: 'Nature', en: 'Kind' },
});
