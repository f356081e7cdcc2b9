import { refuse, type Refusal } from '@sanad/kernel';
import type { CaseFacts } from './guard';
import { closureReasons, isOpen, type ClosureReason, type Stage } from './stage';
import { mayTake, type Taker } from './taker';

interface Closure {
  /** Stations at which it can be said; everywhere on the way when absent. */
  readonly from?: readonly Stage[];
  readonly by: Taker;
  /** Whether it has to be explained in words. */
  readonly isExplained: boolean;
}

/** Days of vain attempts before somebody counts as out of reach. */
export const contactAttemptsNeeded = 3;

/** Why a file is closed, from where, and by whom. Not eligible and refused are decisions of a delegate, with reasons. */
export const closures = {
  INELIGIBLE: { from: ['ELIGIBILITY', 'RETURNED'], by: 'delegate', isExplained: true },
  REFUSED: { from: ['FUNDING'], by: 'delegate', isExplained: true },
  CEASED: { from: ['ACTIVE'], by: 'caseworker', isExplained: true },
  WITHDRAWN: { by: 'caseworker', isExplained: false },
  LOST_CONTACT: { by: 'caseworker', isExplained: false },
  DUPLICATE: { by: 'caseworker', isExplained: true },
  DECEASED: { by: 'caseworker', isExplained: false },
  MOVED_ABROAD: { by: 'caseworker', isExplained: false },
  CONSENT_WITHDRAWN: { by: 'caseworker', isExplained: false },
} as const satisfies Record<ClosureReason, Closure>;

function isSaidAt(reason: ClosureReason, stage: Stage): boolean {
  const { from }: Closure = closures[reason];
  return isOpen(stage) && (from?.includes(stage) ?? true);
}

/** The reasons that a role may give at a station, in their order. */
export function closureReasonsAt(stage: Stage, role: string | null): ClosureReason[] {
  return closureReasons.filter((reason) => isSaidAt(reason, stage) && mayTake(closures[reason].by, role));
}

export interface ClosureSaid {
  readonly closureReason: ClosureReason;
  readonly reason: string | null;
}

/** Null when a file may be closed so, else why not. */
export function closeFor(
  { closureReason, reason }: ClosureSaid,
  facts: CaseFacts,
  role: string | null,
): Refusal | null {
  if (!isSaidAt(closureReason, facts.stage)) return refuse('closureNotOffered', { reason: closureReason });
  const { by, isExplained }: Closure = closures[closureReason];
  if (!mayTake(by, role)) return refuse('stepNotYours', { to: 'CLOSED' });
  if (isExplained && reason === null) return refuse('reasonMissing', { to: 'CLOSED' });
  const { contactAttempts: count } = facts;
  if (closureReason === 'LOST_CONTACT' && count < contactAttemptsNeeded)
    return refuse('contactNotTried', { count, needed: contactAttemptsNeeded });
  return null;
}
