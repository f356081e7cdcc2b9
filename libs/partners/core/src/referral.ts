import { addDays, daysBetween, isRefusal, refuse, type PlainDay, type Refusal } from '@sanad/kernel';

/** Where a referral stands. */
export const referralStates = [
  'SENT',
  'RECEIVED',
  'PAPER_ASKED',
  'ACCEPTED',
  'SCHEDULED',
  'IN_PROGRESS',
  'COMPLETED',
  'NO_SHOW',
  'DROPPED',
  'DECLINED',
  'RECALLED',
  'EXPIRED',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Who makes a move: the delegation that sent, the branch that received, or the house itself when a delay has passed. */
export type ReferralSide = 'sender' | 'receiver' | 'house';

const unanswered = ['SENT', 'RECEIVED'] as const;
const agreed = ['ACCEPTED', 'SCHEDULED'] as const;

/** What a side does with a referral. The moves after an acceptance come from what is reported about training. */
export const referralMoves = {
  receive: { from: ['SENT'], to: 'RECEIVED', by: 'receiver' },
  /** Once: a second paper is asked for by telephone. */
  askPaper: { from: unanswered, to: 'PAPER_ASKED', by: 'receiver' },
  givePaper: { from: ['PAPER_ASKED'], to: 'RECEIVED', by: 'sender' },
  accept: { from: unanswered, to: 'ACCEPTED', by: 'receiver' },
  decline: { from: [...unanswered, 'ACCEPTED'], to: 'DECLINED', by: 'receiver' },
  /** Accepted, with a session that has a place. */
  schedule: { from: [...unanswered, 'ACCEPTED', 'SCHEDULED'], to: 'SCHEDULED', by: 'receiver' },
  /** The session was called off, or the place given back: another one is to be found. */
  unschedule: { from: ['SCHEDULED'], to: 'ACCEPTED', by: 'receiver' },
  progress: { from: [...unanswered, ...agreed, 'IN_PROGRESS'], to: 'IN_PROGRESS', by: 'receiver' },
  finish: { from: [...agreed, 'IN_PROGRESS'], to: 'COMPLETED', by: 'receiver' },
  miss: { from: [...agreed, 'IN_PROGRESS'], to: 'NO_SHOW', by: 'receiver' },
  drop: { from: [...agreed, 'IN_PROGRESS'], to: 'DROPPED', by: 'receiver' },
  recall: { from: [...unanswered, 'PAPER_ASKED', ...agreed, 'IN_PROGRESS'], to: 'RECALLED', by: 'sender' },
  expire: { from: [...unanswered, 'PAPER_ASKED'], to: 'EXPIRED', by: 'house' },
} as const satisfies Record<string, { from: readonly ReferralState[]; to: ReferralState; by: ReferralSide }>;
export type ReferralMove = keyof typeof referralMoves;

/** Whose turn it is, or in whose hands it rests. One of the two at every moment: the database computes the same. */
export const referralOwners = ['SENDER', 'RECEIVER'] as const;
export type ReferralOwner = (typeof referralOwners)[number];

export function ownerOf(state: ReferralState): ReferralOwner {
  const theirs: readonly ReferralState[] = [...unanswered, ...agreed, 'IN_PROGRESS'];
  return theirs.includes(state) ? 'RECEIVER' : 'SENDER';
}

/** The state after a move, or why it is not to be made from here. */
export function after(move: ReferralMove, state: ReferralState): ReferralState | Refusal {
  const { from, to } = referralMoves[move];
  return (from as readonly ReferralState[]).includes(state) ? to : refuse('referralMoveNotOffered', { state, move });
}

/** Whether a side may make the move from here: the button beside the rule. */
export function isOffered(move: ReferralMove, state: ReferralState, side: ReferralSide): boolean {
  return referralMoves[move].by === side && !isRefusal(after(move, state));
}

/** An answer or a result is still to come. */
export const liveStates = [...unanswered, 'PAPER_ASKED', ...agreed, 'IN_PROGRESS'] as const satisfies ReferralState[];
/** Nobody has answered yet. */
export function isUnanswered(state: ReferralState): boolean {
  return state === 'SENT' || state === 'RECEIVED' || state === 'PAPER_ASKED';
}
/** How what was accepted ended, as the agency reports it. */
export const outcomes = ['COMPLETED', 'NO_SHOW', 'DROPPED'] as const satisfies ReferralState[];

export function isLive(state: ReferralState): boolean {
  return (liveStates as readonly ReferralState[]).includes(state);
}

/** What training and other reports say of a referral, and the move that it makes. */
export const reportedMoves = {
  ACCEPTED: 'unschedule',
  SCHEDULED: 'schedule',
  IN_PROGRESS: 'progress',
  COMPLETED: 'finish',
  NO_SHOW: 'miss',
  DROPPED: 'drop',
} as const satisfies Partial<Record<ReferralState, ReferralMove>>;
export type ReportedState = keyof typeof reportedMoves;

/** How long an answer has been waited for, in calendar days, and whether its delay has passed. */
export function waiting(
  { state, sentOn, dueOn }: { readonly state: ReferralState; readonly sentOn: PlainDay; readonly dueOn: PlainDay },
  day: PlainDay,
): { readonly days: number; readonly isLate: boolean } {
  return { days: Math.max(0, daysBetween(sentOn, day)), isLate: isUnanswered(state) && day > dueOn };
}

/** The three lists of an inbox. */
export const referralTabs = {
  waiting: ['SENT', 'RECEIVED', 'PAPER_ASKED'],
  inProgress: ['ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'],
  done: ['COMPLETED', 'NO_SHOW', 'DROPPED', 'DECLINED', 'RECALLED', 'EXPIRED'],
} as const satisfies Record<string, readonly ReferralState[]>;
export type ReferralTab = keyof typeof referralTabs;
export const referralTabNames = Object.keys(referralTabs) as [ReferralTab, ...ReferralTab[]];

/** Days after its end for which a result may still be completed by the agency; afterwards it is only read. */
export const writableAfterEnd = 90;

/** Whether the agency may still add to it on a day. */
export function isWritable(endedOn: PlainDay | null, day: PlainDay): boolean {
  return endedOn === null || day <= addDays(endedOn, writableAfterEnd);
}

/** Answers of a branch that are taken back by who gave them, for so many minutes, while nothing has followed. */
export const undoableStates = ['ACCEPTED', 'SCHEDULED', 'DECLINED', 'PAPER_ASKED'] as const satisfies ReferralState[];
export type UndoableState = (typeof undoableStates)[number];
export const undoMinutes = 10;

/** The latest step of a referral, as somebody looks back at it. */
export interface LatestStep {
  readonly state: ReferralState;
  /** Where it stood before the step. */
  readonly before: ReferralState;
  readonly isMine: boolean;
  /** It took another one back. */
  readonly isUndo: boolean;
  readonly minutesAgo: number;
  /** A word of the agency, or another referral for the same service, came after it. */
  readonly isFollowed: boolean;
}

/** Whether the latest step may be taken back; the database asks the same. */
export function takeBack({ state, before, isMine, isUndo, minutesAgo, isFollowed }: LatestStep): Refusal | null {
  const isUndoable = (undoableStates as readonly ReferralState[]).includes(state);
  // A place that was given later is given back on the page of its session.
  const isAnswer = state !== 'SCHEDULED' || isUnanswered(before);
  if (!isUndoable || !isAnswer || !isMine || isUndo || isFollowed) return refuse('undoNotOffered', { state });
  return minutesAgo < undoMinutes ? null : refuse('undoTooLate', { minutes: undoMinutes });
}
