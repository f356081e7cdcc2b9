import { daysBetween, isRefusal, refuse, type PlainDay, type Refusal } from '@sanad/kernel';

/** Where a referral stands. */
export const referralStates = [
  'SENT',
  'ACCEPTED',
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

/** What a side does with a referral. The moves after an acceptance come from what is reported about training. */
export const referralMoves = {
  accept: { from: ['SENT'], to: 'ACCEPTED', by: 'receiver' },
  decline: { from: ['SENT', 'ACCEPTED'], to: 'DECLINED', by: 'receiver' },
  progress: { from: ['SENT', 'ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS', by: 'receiver' },
  finish: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'COMPLETED', by: 'receiver' },
  miss: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'NO_SHOW', by: 'receiver' },
  drop: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'DROPPED', by: 'receiver' },
  recall: { from: ['SENT', 'ACCEPTED', 'IN_PROGRESS'], to: 'RECALLED', by: 'sender' },
  expire: { from: ['SENT'], to: 'EXPIRED', by: 'house' },
} as const satisfies Record<
  string,
  { from: readonly ReferralState[]; to: ReferralState; by: 'receiver' | 'sender' | 'house' }
>;
export type ReferralMove = keyof typeof referralMoves;

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
export function isLive(state: ReferralState): boolean {
  return state === 'SENT' || state === 'ACCEPTED' || state === 'IN_PROGRESS';
}

/** What training and other reports say of a referral, and the move that it makes. */
export const reportedMoves = {
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
  return { days: Math.max(0, daysBetween(sentOn, day)), isLate: state === 'SENT' && day > dueOn };
}

/** The three lists of an inbox. */
export const referralTabs = {
  waiting: ['SENT'],
  inProgress: ['ACCEPTED', 'IN_PROGRESS'],
  done: ['COMPLETED', 'NO_SHOW', 'DROPPED', 'DECLINED', 'RECALLED', 'EXPIRED'],
} as const satisfies Record<string, readonly ReferralState[]>;
export type ReferralTab = keyof typeof referralTabs;
export const referralTabNames = Object.keys(referralTabs) as [ReferralTab, ...ReferralTab[]];

/** Working days within which an agency answers; an administrator's to change later. */
export const answerWithin = 15;
