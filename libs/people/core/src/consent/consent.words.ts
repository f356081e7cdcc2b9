import { defineWords } from '@sanad/kernel';

export const consentRefusals = defineWords({
  consentInForce: {
    ar: 'هذا الرضى مسجل وساري المفعول.',
    fr: 'Ce consentement est déjà enregistré et en vigueur.',
    en: 'This consent is already recorded and in force.',
  },
  consentAlreadyWithdrawn: {
    ar: 'سبق سحب هذا الرضى.',
    fr: 'Ce consentement a déjà été retiré.',
    en: 'This consent has already been withdrawn.',
  },
  endsBeforeItBegins: {
    ar: 'تاريخ نهاية الرضى سابق لتاريخ إعطائه.',
    fr: 'La fin du consentement précède le jour où il a été donné.',
    en: 'The consent would end before it was given.',
  },
});
