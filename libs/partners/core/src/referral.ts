import { refuse, type Refusal } from '@sanad/kernel';

/** Where a referral stands. Exactly one side has the next move at every instant. */
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

/** What a side does with a referral. `progress` and `finish` come from what is reported about training. */
export const referralMoves = {
  accept: { from: ['SENT'], to: 'ACCEPTED', by: 'receiver' },
  decline: { from: ['SENT', 'ACCEPTED'], to: 'DECLINED', by: 'receiver' },
  progress: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS', by: 'receiver' },
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

/** A partner may still see the person while the referral lives or has been finished. */
export function isLive(state: ReferralState): boolean {
  return state === 'SENT' || state === 'ACCEPTED' || state === 'IN_PROGRESS';
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
