import { today } from '@sanad/kernel';
import { standingOfSession, type SessionRow, type SessionStanding } from '@sanad/training/core';
import type { Tint } from '@sanad/ui';

type Dated = Pick<SessionRow, 'startsOn' | 'endsOn' | 'cancelledOn'>;
export const phaseOf = (session: Dated, now = today()): SessionStanding => standingOfSession(session, now);

export const phaseTints = { UPCOMING: 'info', RUNNING: 'ok', ENDED: 'neu', CANCELLED: 'bad' } as const satisfies Record<
  SessionStanding,
  Tint
>;
