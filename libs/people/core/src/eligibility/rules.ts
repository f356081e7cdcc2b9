import type { PlainDay } from '@sanad/kernel';
import { ageOn } from './age';
import type { EligibilityFacts } from './facts';

export const ruleCodes = [
  'kinshipVerified',
  'relationAccepted',
  'identified',
  'alive',
  'minimumAge',
  'maximumAge',
  'territory',
  'memberTitle',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** `TO_VERIFY`: the facts do not say; somebody has to look. */
export const ruleVerdicts = ['MET', 'NOT_MET', 'MISSING', 'TO_VERIFY'] as const;
export type RuleVerdict = (typeof ruleVerdicts)[number];

/** What would mend a rule that is not met, and where it is mended. */
export const missingProofs = [
  'kinshipLink',
  'kinshipVerification',
  'identity',
  'birth',
  'birthDay',
  'policy',
  'titlePaper',
] as const;
export type MissingProof = (typeof missingProofs)[number];

export interface RuleOutcome {
  readonly verdict: RuleVerdict;
  /** The facts that it looked at, flat, for its sentence. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly missing: readonly MissingProof[];
  /** False: it advises, because nobody has confirmed it. */
  readonly binds?: boolean;
}

/** A rule whose text nobody has confirmed advises and never blocks. */
export interface EligibilityRule {
  readonly code: RuleCode;
  readonly mark: 'CONFIRMED' | 'TO_CONFIRM';
  /** Law, decision or note that it comes from. */
  readonly source: string;
  readonly judge: (facts: EligibilityFacts) => RuleOutcome | null;
}

export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: PlainDay;
  readonly rules: readonly EligibilityRule[];
}

const met = (facts: RuleOutcome['facts'] = {}): RuleOutcome => ({ verdict: 'MET', facts, missing: [] });

function judgeKinship({ kinship }: EligibilityFacts): RuleOutcome {
  if (!kinship) return { verdict: 'MISSING', facts: { status: 'NONE' }, missing: ['kinshipLink'] };
  const facts = { status: kinship.status, number: kinship.fileNumber };
  if (kinship.status === 'VERIFIED') return met(facts);
  if (kinship.status === 'REJECTED') return { verdict: 'NOT_MET', facts, missing: ['kinshipLink'] };
  return { verdict: 'MISSING', facts, missing: ['kinshipVerification'] };
}

function judgeRelation({ kinship, policy }: EligibilityFacts): RuleOutcome {
  if (!kinship || kinship.status === 'REJECTED')
    return { verdict: 'MISSING', facts: { relation: null }, missing: ['kinshipLink'] };
  const { relation } = kinship;
  const decided = policy.relations[relation] ?? 'UNSETTLED';
  if (decided === 'ACCEPTED') return met({ relation });
  if (decided === 'REFUSED') return { verdict: 'NOT_MET', facts: { relation }, missing: [] };
  // Policy switch: whether grandchildren are helped is not known, so nobody is refused for it by the program.
  return { verdict: 'TO_VERIFY', facts: { relation }, missing: ['policy'], binds: false };
}

function judgeIdentity({ hasCard, hasOtherPaper }: EligibilityFacts): RuleOutcome {
  if (hasCard || hasOtherPaper) return met({ by: hasCard ? 'CARD' : 'PAPER' });
  return { verdict: 'MISSING', facts: { by: 'NONE' }, missing: ['identity'] };
}

function judgeLife({ vitalStatus }: EligibilityFacts): RuleOutcome {
  return vitalStatus === 'ALIVE' ? met() : { verdict: 'NOT_MET', facts: {}, missing: [] };
}

type AgeLimit = 'minimumAge' | 'maximumAge';

function judgeAge({ asOf, birth, policy }: EligibilityFacts, which: AgeLimit): RuleOutcome | null {
  const { years: limit, isConfirmed: binds } = policy[which];
  if (limit === null) return null;
  if (!birth) return { verdict: 'MISSING', facts: { limit, asOf, least: null, most: null }, missing: ['birth'], binds };
  const { least, most } = ageOn(birth, asOf);
  const facts = { limit, asOf, least, most };
  const [surely, perhaps] = which === 'minimumAge' ? [least >= limit, most >= limit] : [most <= limit, least <= limit];
  if (surely) return { ...met(facts), binds };
  return perhaps
    ? { verdict: 'TO_VERIFY', facts, missing: ['birthDay'], binds }
    : { verdict: 'NOT_MET', facts, missing: [], binds };
}

function judgeTerritory({ province, unitProvinces }: EligibilityFacts): RuleOutcome {
  const facts = { province };
  if (unitProvinces.length === 0 || unitProvinces.includes(province)) return met(facts);
  return { verdict: 'TO_VERIFY', facts, missing: [] };
}

function judgeTitle({ kinship }: EligibilityFacts): RuleOutcome | null {
  if (!kinship || kinship.status === 'REJECTED') return null;
  const facts = { number: kinship.fileNumber };
  return kinship.hasTitle ? met(facts) : { verdict: 'MISSING', facts, missing: ['titlePaper'] };
}

const dahirs =
  'الظهير الشريف رقم \u20681-59-075\u2069 (16 مارس 1959)؛ الظهير الشريف رقم \u20681-59-076\u2069 (11 مارس 1959)';

/** Every version that ever held, the oldest first. A version that decisions rest on is never changed: a new one is added. */
export const ruleSets: readonly RuleSet[] = [
  {
    id: 'self-employment',
    version: '1',
    effectiveFrom: '1959-03-16' as PlainDay,
    rules: [
      { code: 'kinshipVerified', mark: 'CONFIRMED', source: dahirs, judge: judgeKinship },
      { code: 'relationAccepted', mark: 'CONFIRMED', source: dahirs, judge: judgeRelation },
      {
        code: 'identified',
        mark: 'CONFIRMED',
        source: 'القانون رقم \u206804-20\u2069 المتعلق بالبطاقة الوطنية للتعريف الإلكترونية',
        judge: judgeIdentity,
      },
      { code: 'alive', mark: 'CONFIRMED', source: 'مدونة الأسرة', judge: judgeLife },
      {
        code: 'minimumAge',
        mark: 'CONFIRMED',
        source: 'إعدادات المندوبية السامية',
        judge: (facts) => judgeAge(facts, 'minimumAge'),
      },
      {
        code: 'maximumAge',
        mark: 'CONFIRMED',
        source: 'إعدادات المندوبية السامية',
        judge: (facts) => judgeAge(facts, 'maximumAge'),
      },
      { code: 'territory', mark: 'TO_CONFIRM', source: 'الاختصاص الترابي للنيابات', judge: judgeTerritory },
      {
        code: 'memberTitle',
        mark: 'TO_CONFIRM',
        source: 'الظهير الشريف رقم \u20681-59-076\u2069 (11 مارس 1959)',
        judge: judgeTitle,
      },
    ],
  },
];
