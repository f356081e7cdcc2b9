import { defineWords, type Phrase } from '@sanad/kernel';
import type { DepartureReason, SignedPaper } from './departure.contract';

export const departureReasonNames = defineWords({
  RESIGNED: { ar: 'انسحاب', fr: 'Retrait', en: 'Withdrawal' },
  EXCLUDED: { ar: 'استبعاد بقرار المجموعة', fr: 'Exclusion par le groupe', en: 'Excluded by the group' },
  DIED: { ar: 'وفاة', fr: 'Décès', en: 'Death' },
} satisfies Record<DepartureReason, Phrase>);

export const signedPaperNames = defineWords({
  FOUNDERS_LIST: { ar: 'لائحة المؤسسين', fr: 'Liste des fondateurs', en: 'List of founders' },
  NAME_REQUEST: { ar: 'طلب المصادقة على التسمية', fr: 'Demande de dénomination', en: 'Request for the name' },
  STATUTES: { ar: 'النظام الأساسي', fr: 'Statuts', en: 'Statutes' },
  SUBSCRIPTION_LIST: { ar: 'لائحة المكتتبين', fr: 'Liste des souscripteurs', en: 'Subscription list' },
  ASSEMBLY_MINUTES: {
    ar: 'محضر الجمعية التأسيسية',
    fr: 'Procès-verbal de l’assemblée constitutive',
    en: 'Minutes of the constitutive assembly',
  },
} satisfies Record<SignedPaper, Phrase>);

/** What the ledger says of the shares of a founder who has died. */
export const deathReason = { ar: 'وفاة', fr: 'Décès', en: 'Death' } satisfies Phrase;

export const departureRefusals = defineWords({
  deathOnPersonPage: {
    ar: 'تُسجل وفاة صاحب(ة) الملف في صفحته، فيُخرج من المجموعة تلقائيا.',
    fr: 'Le décès du titulaire s’enregistre sur sa fiche\u202F: il quitte alors le groupe de lui-même.',
    en: 'The death of somebody with a file is recorded on their page: they then leave the group by themselves.',
  },
  leftBeforeJoining: {
    ar: 'تاريخ المغادرة سابق لتاريخ الانضمام.',
    fr: 'Le départ précède l’adhésion.',
    en: 'The day of leaving precedes that of joining.',
  },
});
