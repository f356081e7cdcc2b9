import { Injectable, Optional } from '@nestjs/common';
import { today, type Scope } from '@sanad/kernel';
import { KinshipListener, NobodyListens, type KinshipEvent } from './kinship-listener';
import type { KinshipStanding } from './kinship.repository';

type Told = Pick<KinshipStanding, 'personId' | 'number' | 'relation'>;

/** What happens to a link is heard by those whom it concerns. */
@Injectable()
export class KinshipNews {
  private readonly listener: KinshipListener;

  constructor(@Optional() listener?: KinshipListener) {
    this.listener = listener ?? new NobodyListens();
  }

  tell(
    within: Scope,
    kind: KinshipEvent['kind'],
    { personId, number, relation }: Told,
    note: string | null = null,
  ): Promise<void> {
    return this.listener.kinshipChanged(within, {
      personId,
      kind,
      factOn: today(),
      details: { number, relation },
      note,
    });
  }
}
