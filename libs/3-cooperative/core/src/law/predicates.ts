import { addDays, daysBetween, type PlainDay, type RefusalValues } from '@sanad/kernel';
import type { FormationFacts, FounderFact } from '../facts';
import type { Step } from '../step';
import { ageVerdict } from './age';
import { capitalOf, hasPaidPart, hasPaidTooMuch, paidOf } from './money';

/** What a rule says of a group. `doubtful`: not enough is known to say no, so somebody should look. */
export interface Verdict {
  readonly met: boolean;
  readonly doubtful?: boolean;
  readonly values: RefusalValues;
}

interface Predicate {
  /** Conditions lock these steps. Deadlines lock none: a day that has passed cannot be given back, so they warn. */
  readonly locks: readonly Step[];
  /** The refusal with which it locks. */
  readonly refusal: string | null;
  /** `value`: the figure of the law; 0 where the rule hangs on none. */
  readonly judge: (facts: FormationFacts, value: number) => Verdict;
}

export function dayOfStep({ steps }: Pick<FormationFacts, 'steps'>, step: Step): PlainDay | undefined {
  return steps.find((fact) => fact.step === step)?.doneOn;
}

interface Deadline {
  /** The day from which the days are counted; null while the clock has not begun. */
  readonly from: PlainDay | null;
  /** The day on which the clock stopped, or the day of looking. */
  readonly until: PlainDay;
  readonly days: number;
}

/** Met while it has not begun or not run out; `left` may fall below zero. */
function withinDays({ from, until, days }: Deadline): Verdict {
  if (from === null) return { met: true, values: { days, left: null, until: null } };
  const left = days - daysBetween(from, until);
  return { met: left >= 0, values: { days, left, until: addDays(from, days) } };
}

const clock = (from: Step, until: Step): Predicate => ({
  locks: [],
  refusal: null,
  judge: (facts, days) =>
    withinDays({ from: dayOfStep(facts, from) ?? null, until: dayOfStep(facts, until) ?? facts.on, days }),
});

/** A rule that no founder may break: who does is counted. */
const ofEach = (
  refusal: string,
  locks: readonly Step[],
  breaks: (founder: FounderFact, facts: FormationFacts, value: number) => boolean,
  more: (facts: FormationFacts, value: number) => RefusalValues = () => ({}),
): Predicate => ({
  locks,
  refusal,
  judge: (facts, value) => {
    const count = facts.founders.filter((founder) => breaks(founder, facts, value)).length;
    return { met: count === 0, values: { count, ...more(facts, value) } };
  },
});

const fromGroup: readonly Step[] = ['GROUP_FORMED', 'REGISTRATION_FILED', 'REGISTERED'];
const fromSubscription: readonly Step[] = ['CAPITAL_SUBSCRIBED', 'REGISTRATION_FILED', 'REGISTERED'];
const heads: readonly FounderFact['role'][] = ['PRESIDENT', 'MANAGER'];

/** Every rule that is judged. The same functions are the checklist of the screen and the gate of the server. */
export const predicates = {
  minMembers: {
    locks: fromGroup,
    refusal: 'tooFewFounders',
    judge: ({ founders }, minimum) => ({
      met: founders.length >= minimum,
      values: { count: founders.length, minimum, lacking: Math.max(0, minimum - founders.length) },
    }),
  },
  founderOnce: {
    locks: fromGroup,
    refusal: 'founderTwice',
    judge: ({ founders }) => {
      const twice = founders.length - new Set(founders.map(({ key }) => key)).size;
      return { met: twice === 0, values: { twice } };
    },
  },
  founderOfAge: {
    locks: fromGroup,
    refusal: 'founderMinor',
    judge: ({ founders, on }, years) => {
      const verdicts = founders.map((founder) => ageVerdict(founder, years, on));
      const count = verdicts.filter((verdict) => verdict === 'MINOR').length;
      const unknown = verdicts.filter((verdict) => verdict === 'UNKNOWN').length;
      return { met: count === 0, doubtful: unknown > 0, values: { count, unknown, years } };
    },
  },
  founderLiving: ofEach('founderDeceased', fromGroup, ({ alive }) => !alive),
  founderCurrent: ofEach('founderStruckOut', fromGroup, ({ struckOut }) => struckOut),
  nameRequestSigners: {
    locks: ['NAME_REQUESTED'],
    refusal: 'tooFewSigners',
    // Before there is a request, everybody may still sign.
    judge: ({ founders }, minimum) => {
      const count = founders.filter(({ signedRequest }) => signedRequest !== false).length;
      return {
        met: count >= minimum,
        doubtful: founders.some(({ signedRequest }) => signedRequest === null),
        values: { count, minimum },
      };
    },
  },
  nameApprovalSla: clock('NAME_REQUESTED', 'NAME_APPROVED'),
  nameApprovalValidity: clock('NAME_APPROVED', 'REGISTRATION_FILED'),
  nameInDate: {
    locks: ['REGISTRATION_FILED'],
    refusal: 'nameExpired',
    // What bears a last day has one: whether the law says ninety is another question.
    judge: (facts) => {
      const until = facts.name?.expiresOn ?? null;
      if (until === null) return { met: true, values: { left: null, until: null } };
      const left = daysBetween(dayOfStep(facts, 'REGISTRATION_FILED') ?? facts.on, until);
      return { met: left >= 0, values: { left, until } };
    },
  },
  minCapital: {
    locks: fromSubscription,
    refusal: 'capitalTooLow',
    judge: (facts, minimum) => ({ met: capitalOf(facts) >= minimum, values: { capital: capitalOf(facts), minimum } }),
  },
  minShare: {
    locks: fromSubscription,
    refusal: 'shareTooLow',
    judge: ({ shareValue }, minimum) => ({ met: shareValue >= minimum, values: { share: shareValue, minimum } }),
  },
  wholeShares: ofEach(
    'sharesNotWhole',
    fromSubscription,
    ({ shares }, _facts, minimum) => !Number.isInteger(shares) || shares < minimum,
  ),
  cashPaidAtSubscription: {
    locks: fromSubscription,
    refusal: 'partUnpaid',
    judge: (facts, percent) => {
      const behind = facts.founders.filter((founder) => !hasPaidPart(founder, facts.shareValue, percent)).length;
      return { met: behind === 0, values: { percent, behind, paid: paidOf(facts), capital: capitalOf(facts) } };
    },
  },
  paidWithinSubscribed: ofEach('paidAboveShares', fromSubscription, (founder, { shareValue }) =>
    hasPaidTooMuch(founder, shareValue),
  ),
  inKindValued: ofEach('inKindUnvalued', fromSubscription, ({ inKind, valued }) => inKind > 0 && !valued),
  fundsBlockedWithin: clock('CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED'),
  assemblyBeforeFiling: {
    locks: ['REGISTERED'],
    refusal: 'assemblyAfterFiling',
    judge: (facts) => {
      const held = dayOfStep(facts, 'CONSTITUTIVE_ASSEMBLY_HELD') ?? null;
      const filed = dayOfStep(facts, 'REGISTRATION_FILED') ?? null;
      return { met: held === null || filed === null || held <= filed, values: { held, filed } };
    },
  },
  organsNamed: {
    locks: ['REGISTRATION_FILED'],
    refusal: 'organsMissing',
    judge: ({ founders }) => {
      const head = founders.some(({ role }) => heads.includes(role)) ? 1 : 0;
      const treasurer = founders.some(({ role }) => role === 'TREASURER') ? 1 : 0;
      return { met: head + treasurer === 2, values: { head, treasurer } };
    },
  },
  signedByAll: {
    locks: ['REGISTRATION_FILED'],
    refusal: 'signaturesMissing',
    judge: ({ founders }) => {
      const count = founders.filter(({ signed }) => signed === false).length;
      return { met: count === 0, doubtful: founders.some(({ signed }) => signed === null), values: { count } };
    },
  },
  registrationDeadline: clock('CONSTITUTIVE_ASSEMBLY_HELD', 'REGISTRATION_FILED'),
  clerkToOdcoTransmission: clock('REGISTERED', 'CENTRAL_REGISTER_CONFIRMED'),
} as const satisfies Readonly<Record<string, Predicate>>;

export type RuleCode = keyof typeof predicates;
export const ruleCodes = Object.keys(predicates) as readonly RuleCode[];

/** These hang on no figure: they hold also where no line of the law says so. */
const alwaysHeld: readonly RuleCode[] = [
  'founderOnce',
  'founderLiving',
  'founderCurrent',
  'nameInDate',
  'paidWithinSubscribed',
  'inKindValued',
  'assemblyBeforeFiling',
];

export const isAlwaysHeld = (code: RuleCode) => alwaysHeld.includes(code);

export function predicateOf(code: RuleCode): Predicate {
  return predicates[code];
}

/** The steps that a rule locks while it is not met. */
export function lockedBy(code: RuleCode): readonly Step[] {
  return predicateOf(code).locks;
}
