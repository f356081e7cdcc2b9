import { addDays, type PlainDay, type RefusalValues } from '@sanad/kernel';
import {
  leadsToCooperative,
  type ClosureReason,
  type FundingChoice,
  type Path,
  type Stage,
  type TrainingState,
} from './stage';

/** What the guards of the path look at. */
export interface CaseFacts {
  readonly stage: Stage;
  /** Of the primary link; verified means by another person than the one who stated it. */
  readonly kinship: 'NONE' | 'CLAIMED' | 'VERIFIED' | 'REJECTED';
  readonly isReceiptIssued: boolean;
  readonly isComplementAsked: boolean;
  readonly isComplementAnswered: boolean;
  readonly interviewOn: PlainDay | null;
  readonly isInterviewRecorded: boolean;
  readonly path: Path | null;
  readonly planSignedOn: PlainDay | null;
  /** An agency that the plan names, and whether the person agrees to share with it. */
  readonly isPartnerNamed: boolean;
  readonly isPartnerConsented: boolean;
  readonly businessPlanOn: PlainDay | null;
  readonly fundingChoice: FundingChoice | null;
  readonly trainingState: TrainingState;
  readonly hasLegalOutcome: boolean;
  /** Days on which somebody tried to reach the person in vain. */
  readonly contactAttempts: number;
  readonly closureReason: ClosureReason | null;
  readonly closedFrom: Stage | null;
  readonly closedOn: PlainDay | null;
  readonly today: PlainDay;
}

/** The part of the page where an unmet guard is mended. */
export const anchors = ['kinship', 'record', 'documents', 'referrals', 'training', 'cooperative'] as const;
export type Anchor = (typeof anchors)[number];

interface Guard {
  readonly anchor: Anchor | ((facts: CaseFacts) => Anchor);
  readonly isMet: (facts: CaseFacts) => boolean;
  /** Whether the file is concerned at all; every file when absent. */
  readonly concerns?: (facts: CaseFacts) => boolean;
  /** What its sentence names; days as `YYYY-MM-DD`. */
  readonly values?: (facts: CaseFacts) => RefusalValues;
}

/** A closed file may be taken up again for so many days; later a new file is opened. */
export const reopeningDays = 365;
const finalReasons: readonly ClosureReason[] = ['DECEASED', 'DUPLICATE'];

function reopenableUntil({ closedOn }: CaseFacts): PlainDay | null {
  return closedOn && addDays(closedOn, reopeningDays);
}

/** Every condition of the path, once. */
export const guards = {
  receiptIssued: { anchor: 'record', isMet: (facts) => facts.isReceiptIssued },
  kinshipClaimed: { anchor: 'kinship', isMet: (facts) => facts.kinship === 'CLAIMED' || facts.kinship === 'VERIFIED' },
  kinshipVerified: { anchor: 'kinship', isMet: (facts) => facts.kinship === 'VERIFIED' },
  // Law 55-19: what is missing is asked for once.
  complementOnce: { anchor: 'record', isMet: (facts) => !facts.isComplementAsked },
  missingAnswered: { anchor: 'record', isMet: (facts) => facts.isComplementAnswered },
  interviewDated: { anchor: 'record', isMet: (facts) => facts.interviewOn !== null },
  interviewRecorded: { anchor: 'record', isMet: (facts) => facts.isInterviewRecorded },
  pathChosen: { anchor: 'record', isMet: (facts) => facts.path !== null },
  planSigned: { anchor: 'record', isMet: (facts) => facts.planSignedOn !== null },
  partnerConsented: {
    anchor: 'record',
    concerns: (facts) => facts.isPartnerNamed,
    isMet: (facts) => facts.isPartnerConsented,
  },
  businessPlanReady: { anchor: 'record', isMet: (facts) => facts.businessPlanOn !== null },
  // The certificate may come late: completion counts.
  trainingDone: {
    anchor: 'training',
    isMet: (facts) => facts.trainingState === 'COMPLETED' || facts.trainingState === 'WAIVED',
  },
  fundingRequested: { anchor: 'record', isMet: (facts) => facts.fundingChoice === 'REQUESTED' },
  fundingSettled: {
    anchor: 'record',
    isMet: (facts) => facts.fundingChoice !== null && facts.fundingChoice !== 'REQUESTED',
  },
  // A cooperative proves itself by its registration; a card, a contract or a register of companies is noted.
  legalOutcome: {
    anchor: ({ path }) => (leadsToCooperative(path) ? 'cooperative' : 'record'),
    isMet: (facts) => facts.hasLegalOutcome,
  },
  reopenable: {
    anchor: 'record',
    isMet: (facts) => {
      const until = reopenableUntil(facts);
      return (
        facts.closureReason !== null &&
        !finalReasons.includes(facts.closureReason) &&
        until !== null &&
        facts.today <= until
      );
    },
    values: (facts) => ({ until: reopenableUntil(facts) ?? '' }),
  },
} as const satisfies Record<string, Guard>;
export type GuardCode = keyof typeof guards;

/** A guard, asked: whether it is met, where it is mended, and what its sentence names. */
export interface Condition {
  readonly code: GuardCode;
  readonly met: boolean;
  readonly anchor: Anchor;
  readonly values: RefusalValues;
}

/** Those of the guards that concern a file, asked. */
export function conditionsOf(codes: readonly GuardCode[], facts: CaseFacts): Condition[] {
  return codes.flatMap((code) => {
    const { anchor, concerns, isMet, values }: Guard = guards[code];
    if (concerns?.(facts) === false) return [];
    const place = typeof anchor === 'function' ? anchor(facts) : anchor;
    return [{ code, met: isMet(facts), anchor: place, values: values?.(facts) ?? {} }];
  });
}
