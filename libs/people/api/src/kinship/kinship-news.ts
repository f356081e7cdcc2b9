import { Injectable, Optional } from '@nestjs/common';
import { today, type Scope } from '@sanad/kernel';
import { SimilarPeople } from '../duplicates/similar-people.service';
import { EligibilityReview } from '../eligibility/eligibility-review';
import { KinshipListener, NobodyListens, type KinshipEvent } from './kinship-listener';
import type { KinshipStanding } from './kinship.repository';

type Told = Pick<KinshipStanding, 'personId' | 'number' | 'relation'>;

/** What happens to a link is heard by those whom it concerns. */
@Injectable()
export class KinshipNews {
  private readonly listener: KinshipListener;

  constructor(
    private readonly review: EligibilityReview,
    private readonly similar: SimilarPeople,
    @Optional() listener?: KinshipListener,
  ) {
    this.listener = listener ?? new NobodyListens();
  }

  async tell(
    within: Scope,
    kind: KinshipEvent['kind'],
    { personId, number, relation }: Told,
    note: string | null = null,
  ): Promise<void> {
    await this.listener.kinshipChanged(within, {
      personId,
      kind,
      factOn: today(),
      details: { number, relation },
      note,
    });
    // Two of one family who bear one name may be one person: the file is what makes them look alike.
    if (kind !== 'KINSHIP_VERIFIED') await this.similar.lookAgain(within, personId);
    await this.review.reconsider(within, personId);
  }

  /** A link is another one than it was, and the history of the file has no word for it. */
  changed(within: Scope, personId: string): Promise<void> {
    return this.review.reconsider(within, personId);
  }
}
