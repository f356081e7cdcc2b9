import type { ImportState, RowStatus } from '@sanad/people/core';
import type { Tint } from '@sanad/ui';

export const stateTints: Readonly<Record<ImportState, Tint>> = {
  MAPPING: 'warn',
  CHECKING: 'info',
  CHECKED: 'info',
  RUNNING: 'info',
  DONE: 'ok',
  CANCELLED: 'att',
  FAILED: 'bad',
  UNDOING: 'info',
  UNDONE: 'neu',
};

export const statusTints: Readonly<Record<RowStatus, Tint>> = {
  CREATED: 'ok',
  UPDATED: 'info',
  ALREADY_THERE: 'neu',
  TO_REVIEW: 'warn',
  REFUSED: 'bad',
};
