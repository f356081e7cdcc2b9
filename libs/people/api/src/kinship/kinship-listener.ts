import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';

/** What has happened to a kinship link of a person. The kinds are those of the timeline. */
export interface KinshipEvent {
  readonly personId: string;
  readonly kind: 'KINSHIP_CLAIMED' | 'KINSHIP_VERIFIED' | 'KINSHIP_REJECTED';
  readonly factOn: PlainDay;
  /** Number of the resistance file and relation, for the sentence of the timeline. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Reason of a rejection. */
  readonly note: string | null;
}

/**
 * Kinship is part of a person's file, but files lie a floor above: whoever keeps them hears of a change through this port,
 * in the transaction of the change itself. The floor above provides it from a global module:
 * `@Global() @Module({ providers: [{ provide: KinshipListener, useClass: KinshipOnTimeline }], exports: [KinshipListener] })`.
 * Without one, nobody listens.
 */
export abstract class KinshipListener {
  abstract kinshipChanged(within: Scope, event: KinshipEvent): Promise<void>;
}

/** Nobody listens: persons without files. */
@Injectable()
export class NobodyListens extends KinshipListener {
  kinshipChanged(): Promise<void> {
    return Promise.resolve();
  }
}
