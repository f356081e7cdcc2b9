import type { VisitMonths } from '@sanad/follow-up/core';
import type { PhraseValues } from '@sanad/kernel';
import type { ApiFailure } from '@sanad/ui';
import { isVisitTyped, type VisitTyped } from './visit-typed';

/** A visit that was saved without network and waits to be sent. */
export interface WaitingVisit {
  /** Of the act: sending it twice is one report. */
  readonly key: string;
  readonly cooperativeId: string;
  readonly name: string;
  readonly months: VisitMonths | null;
  /** The report that is corrected, in the version that was seen. */
  readonly corrects: { readonly id: string; readonly version: number } | null;
  readonly typed: VisitTyped;
  /** What the server answered once it was reached: it stays here until somebody has decided. */
  readonly refused: { readonly code: string; readonly values: PhraseValues } | null;
}

/** What comes back from the device may have been kept by an older page. */
export function isWaitingVisit(kept: unknown): kept is WaitingVisit {
  const one = kept as Partial<WaitingVisit> | null;
  return typeof one?.key === 'string' && typeof one.cooperativeId === 'string' && isVisitTyped(one.typed);
}

/** The name of a visit in the address and in what is kept of it. */
export function addressOf({ months, corrects }: Pick<WaitingVisit, 'months' | 'corrects'>): string {
  return corrects?.id ?? String(months ?? 'extra');
}

/** What one act says: whoever presses twice without an answer says the same. */
export function actOf({ cooperativeId, months, corrects, typed }: Omit<WaitingVisit, 'key'>): string {
  return JSON.stringify([cooperativeId, months, corrects, typed]);
}

/** Whether an answer says something of this report: a server that is away, or does not know who asks, says nothing of it. */
export function isVerdict({ problem, status }: ApiFailure): boolean {
  return problem !== null && status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}
