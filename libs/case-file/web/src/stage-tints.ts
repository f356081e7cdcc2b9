import type { Stage } from '@sanad/case-file/core';
import type { Tint } from '@sanad/ui';

export const stageTints: Readonly<Record<Stage, Tint>> = {
  NEW: 'info',
  ELIGIBILITY: 'warn',
  RETURNED: 'att',
  ELIGIBLE: 'info',
  ORIENTATION: 'info',
  PREPARATION: 'info',
  FUNDING: 'warn',
  CREATION: 'warn',
  ACTIVE: 'ok',
  COMPLETED: 'ok',
  CLOSED: 'neu',
};
