import { defineWords, type Phrase } from '@sanad/kernel';
import type { TradeList } from './trade.contract';

export const tradeListNames = defineWords({
  SECTOR: { ar: 'القطاعات', fr: 'Secteurs', en: 'Sectors' },
  BRANCH: { ar: 'فروع النشاط', fr: 'Branches', en: 'Branches' },
  VALUE_CHAIN: { ar: 'سلاسل القيمة', fr: 'Chaînes de valeur', en: 'Value chains' },
} satisfies Record<TradeList, Phrase>);

export const tradeRefusals = defineWords({
  tradeCodeShape: {
    ar: 'يتكون الرمز من حروف لاتينية كبيرة وأرقام، مثل ARGAN_OIL.',
    fr: 'Le code s’écrit en majuscules latines et chiffres, par exemple ARGAN_OIL.',
    en: 'A code is written in capital Latin letters and digits, such as ARGAN_OIL.',
  },
  tradeCodeTaken: {
    ar: 'هذا الرمز مستعمل في اللائحة من قبل.',
    fr: 'Ce code figure déjà dans la liste.',
    en: 'This code is already in the list.',
  },
  tradeClosed: {
    ar: 'أُغلق هذا الاختيار في اللائحة. المرجو اختيار فرع نشاط آخر.',
    fr: 'Ce choix est clos dans la liste. Choisissez une autre branche.',
    en: 'This choice has been closed in the list. Choose another branch.',
  },
  sectorHasBranches: {
    ar: 'ما زالت في هذا القطاع فروع مفتوحة. المرجو إغلاقها أو نقلها أولا.',
    fr: 'Ce secteur a encore des branches ouvertes. Fermez-les ou déplacez-les d’abord.',
    en: 'This sector still has open branches. Close or move them first.',
  },
});
