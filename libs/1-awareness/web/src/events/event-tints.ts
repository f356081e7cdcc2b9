import type { EventState } from '@sanad/awareness/core';
import type { Tint } from '@sanad/ui';

export const eventTints: Readonly<Record<EventState, Tint>> = {
  PLANNED: 'info',
  OPEN: 'ok',
  CLOSED: 'neu',
  CANCELLED: 'bad',
};
