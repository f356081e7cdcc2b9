import { defineWords, type Phrase } from '@sanad/kernel';

/** What sort of institution a partner is; its usual words for what it does follow from it. */
export const agencyKinds = [
  'EMPLOYMENT',
  'COOPERATION',
  'SOCIAL_DEVELOPMENT',
  'VOCATIONAL_TRAINING',
  'HUMAN_DEVELOPMENT',
  'BANK',
  'OTHER',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const agencyKindNames = defineWords({
  EMPLOYMENT: { ar: 'التشغيل والإدماج', fr: 'Emploi et insertion', en: 'Employment' },
  COOPERATION: { ar: 'تنمية التعاون', fr: 'Développement coopératif', en: 'Cooperatives' },
  SOCIAL_DEVELOPMENT: { ar: 'التنمية الاجتماعية', fr: 'Développement social', en: 'Social development' },
  VOCATIONAL_TRAINING: { ar: 'التكوين المهني', fr: 'Formation professionnelle', en: 'Vocational training' },
  HUMAN_DEVELOPMENT: { ar: 'التنمية البشرية', fr: 'Développement humain', en: 'Human development' },
  BANK: { ar: 'بنك أو تمويل صغير', fr: 'Banque ou microfinance', en: 'Bank or microfinance' },
  OTHER: { ar: 'مؤسسة أخرى', fr: 'Autre institution', en: 'Another institution' },
} satisfies Record<AgencyKind, Phrase>);
