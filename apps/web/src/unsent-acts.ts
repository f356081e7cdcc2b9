import type { Type } from '@angular/core';

/** What sends by itself, once there is a network, that which was saved without one. */
export interface Sender {
  open(): Promise<void>;
}

export interface UnsentActs {
  /** Whose acts they are. */
  readonly permission: string;
  readonly load: () => Promise<Type<Sender>>;
}

/** The rooms whose acts wait on a device. Fetched only where something waits. */
export const unsentActs: readonly UnsentActs[] = [
  { permission: 'followUp.write', load: () => import('@sanad/follow-up/web').then((m) => m.VisitOutbox) },
];
