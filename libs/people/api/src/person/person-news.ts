import { Injectable, Optional } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { bearsOnVerdict, type PersonChange, type PersonView } from '@sanad/people/core';
import { SimilarPeople } from '../duplicates/similar-people.service';
import { EligibilityReview } from '../eligibility/eligibility-review';
import { DeathListener, DeathNews } from './death-listener';

/** What happens to the facts of a person is heard by those whom it concerns. */
@Injectable()
export class PersonNews {
  constructor(
    private readonly similar: SimilarPeople,
    private readonly review: EligibilityReview,
    private readonly deathNews: DeathNews,
    @Optional() private readonly deaths?: DeathListener,
  ) {}

  async changed(within: Scope, before: PersonView, sent: PersonChange): Promise<void> {
    if (sent.vitalStatus === 'DECEASED' && before.vitalStatus !== 'DECEASED') {
      await this.deaths?.personDied(within, before.id);
      await this.deathNews.personDied(within, before.id);
    }
    await this.similar.lookAgain(within, before.id);
    if (bearsOnVerdict(before, sent)) await this.review.reconsider(within, before.id);
  }
}
