import { today } from '@sanad/kernel';
import type { Phase, SessionRow } from '@sanad/training/core';
import type { Tint } from '@sanad/ui';

export function phaseOf({ startsOn, endsOn }: Pick<SessionRow, 'startsOn' | 'endsOn'>, now = today()): Phase {
  if (now < startsOn) return 'UPCOMING';
  return now > endsOn ? 'ENDED' : 'RUNNING';
}

export const phaseTints = { UPCOMING: 'info', RUNNING: 'ok', ENDED: 'neu' } as const satisfies Record<Phase, Tint>;
