import { defineWords } from '@sanad/kernel';

/** Why a rule of this room said no. */
export const issuanceRefusals = defineWords({
  documentEnded: {
    ar: 'لم تعد هذه الوثيقة سارية من قبل.',
    fr: 'Ce document ne fait déjà plus foi.',
    en: 'This document has already ceased to hold.',
  },
});

export const documentStateNames = defineWords({
  VALID: { ar: 'سارية', fr: 'Valable', en: 'Valid' },
  REPLACED: { ar: 'معوضة', fr: 'Remplacé', en: 'Replaced' },
  WITHDRAWN: { ar: 'مسحوبة', fr: 'Retiré', en: 'Withdrawn' },
});
