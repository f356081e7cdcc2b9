import type { EnrolmentState } from '@sanad/training/core';
import type { Tint } from '@sanad/ui';

export const stateTints = {
  ENROLLED: 'info',
  WAITLISTED: 'warn',
  COMPLETED: 'ok',
  INCOMPLETE: 'att',
  NO_SHOW: 'att',
  WITHDRAWN: 'neu',
} as const satisfies Record<EnrolmentState, Tint>;
