import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import type { PaperType } from '@sanad/people/core';

export interface PaperStanding {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly type: PaperType;
  readonly label: string | null;
  readonly validUntil: PlainDay | null;
}

/** Who follows the papers of persons: provided by the floor above, like `KinshipListener`. Without one, nobody does. */
export abstract class PaperListener {
  /** A paper is there and stands. */
  abstract paperRecorded(within: Scope, paper: PaperStanding): Promise<void>;
  /** A paper no longer counts: another has taken its place, or it was withdrawn. */
  abstract paperEnded(within: Scope, id: string, how: 'REPLACED' | 'WITHDRAWN'): Promise<void>;
}

@Injectable()
export class NobodyFollows extends PaperListener {
  paperRecorded(): Promise<void> {
    return Promise.resolve();
  }
  paperEnded(): Promise<void> {
    return Promise.resolve();
  }
}
