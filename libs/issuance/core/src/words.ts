import { defineWords } from '@sanad/kernel';

/** Why a rule of this room said no. */
export const issuanceRefusals = defineWords({
  documentEnded: {
    ar: 'لم تعد هذه الوثيقة سارية من قبل.',
    fr: 'Ce document ne fait déjà plus foi.',
    en: 'This document has already ceased to hold.',
  },
  documentCounts: {
    ar: 'توجد وثيقة سارية من هذا النوع في الموضوع نفسه: تعوض أو تسحب أولا.',
    fr: 'Un document de cette nature est encore valable : remplacez-le ou retirez-le d’abord.',
    en: 'A document of this kind is still valid: replace or withdraw it first.',
  },
});
