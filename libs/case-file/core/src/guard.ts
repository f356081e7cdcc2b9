import { addDays, type PlainDay } from '@sanad/kernel';
import type { ClosureReason, FundingChoice, Path, Stage, TrainingState } from './stage';

/** What the guards of the path look at. */
export interface CaseFacts {
  readonly stage: Stage;
  readonly kinship: 'NONE' | 'CLAIMED' | 'VERIFIED' | 'REJECTED';
  readonly receiptNumber: string | null;
  readonly missingItems: string | null;
  readonly missingAnswer: string | null;
  readonly interviewOn: PlainDay | null;
  readonly interviewRecord: string | null;
  readonly path: Path | null;
  readonly planSignedOn: PlainDay | null;
  readonly businessPlanOn: PlainDay | null;
  readonly fundingChoice: FundingChoice | null;
  readonly trainingState: TrainingState;
  readonly legalOutcome: string | null;
  readonly closureReason: ClosureReason | null;
  readonly closedFrom: Stage | null;
  readonly closedOn: PlainDay | null;
  readonly today: PlainDay;
}

/** The part of the page where an unmet guard is mended. */
export const anchors = ['kinship', 'record', 'documents', 'referrals', 'training', 'cooperative'] as const;
export type Anchor = (typeof anchors)[number];

interface Guard {
  readonly anchor: Anchor;
  readonly isMet: (facts: CaseFacts) => boolean;
}

/** A closed file may be taken up again for so many days; later a new file is opened. */
export const reopeningDays = 365;
const finalReasons: readonly ClosureReason[] = ['DECEASED', 'DUPLICATE'];

/** Every condition of the path, once. */
export const guards = {
  receiptIssued: { anchor: 'record', isMet: (facts) => facts.receiptNumber !== null },
  kinshipClaimed: { anchor: 'kinship', isMet: (facts) => facts.kinship === 'CLAIMED' || facts.kinship === 'VERIFIED' },
  kinshipVerified: { anchor: 'kinship', isMet: (facts) => facts.kinship === 'VERIFIED' },
  // Law 55-19: what is missing is asked for once.
  complementOnce: { anchor: 'record', isMet: (facts) => facts.missingItems === null },
  missingAnswered: { anchor: 'record', isMet: (facts) => facts.missingAnswer !== null },
  interviewDated: { anchor: 'record', isMet: (facts) => facts.interviewOn !== null },
  interviewRecorded: { anchor: 'record', isMet: (facts) => facts.interviewRecord !== null },
  pathChosen: { anchor: 'record', isMet: (facts) => facts.path !== null },
  planSigned: { anchor: 'record', isMet: (facts) => facts.planSignedOn !== null },
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
  legalOutcome: { anchor: 'cooperative', isMet: (facts) => facts.legalOutcome !== null },
  reopenable: {
    anchor: 'record',
    isMet: ({ closureReason, closedOn, today }) =>
      closureReason !== null &&
      !finalReasons.includes(closureReason) &&
      closedOn !== null &&
      today <= addDays(closedOn, reopeningDays),
  },
} as const satisfies Record<string, Guard>;
export type GuardCode = keyof typeof guards;
