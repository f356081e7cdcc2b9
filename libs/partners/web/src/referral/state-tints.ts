import type { ReferralState } from '@sanad/partners/core';
import type { Tint } from '@sanad/ui';

/** Plum is what a partner has done; saffron waits, red needs somebody. */
export const stateTints = {
  SENT: 'warn',
  RECEIVED: 'warn',
  PAPER_ASKED: 'att',
  ACCEPTED: 'plum',
  SCHEDULED: 'plum',
  IN_PROGRESS: 'plum',
  COMPLETED: 'ok',
  NO_SHOW: 'att',
  DROPPED: 'att',
  DECLINED: 'bad',
  RECALLED: 'neu',
  EXPIRED: 'bad',
} as const satisfies Record<ReferralState, Tint>;
