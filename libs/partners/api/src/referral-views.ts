import { Injectable } from '@nestjs/common';
import { dayOf, type BranchId, type PlainDay, type Scope } from '@sanad/kernel';
import { vocabularyOf, type ReferralView } from '@sanad/partners/core';
import { CardNumbers } from '@sanad/people/api';
import { found, Transactions } from '@sanad/platform';
import { ReferralsRepository, type FoundReferral } from './referrals.repository';

/** A referral as either side is answered: one query, one shape. */
@Injectable()
export class ReferralViews {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly cards: CardNumbers,
    private readonly transactions: Transactions,
  ) {}

  /** @throws {Absent} when it is not theirs, or theirs no more. */
  async one(within: Scope, id: string): Promise<ReferralView> {
    return this.viewOf(found(await this.referrals.view(within, id)));
  }

  viewOf({ unitId: _, cardCipher, agencyKind, ownWords, steps, statuses, ...view }: FoundReferral): ReferralView {
    return {
      ...view,
      cardNumber: cardCipher === null ? null : this.cards.open(view.person.id, cardCipher),
      statusWords: [...(ownWords ?? vocabularyOf(agencyKind))],
      steps: steps.map(withDay),
      statuses: statuses.map(withDay),
    };
  }

  /** The same, as the branch would be answered after the act; the act is taken back. */
  rehearse(branchId: BranchId, act: () => Promise<boolean>, idOf: () => string): Promise<ReferralView | undefined> {
    const { scope } = this.transactions.current.caller!;
    const theirs: Scope = { user: scope.user, units: [], branches: [branchId] };
    return this.transactions.rehearse(act, theirs, () => this.one(theirs, idOf()));
  }
}

function withDay<Fact extends { readonly enteredAt: string }>({
  enteredAt,
  ...fact
}: Fact): Omit<Fact, 'enteredAt'> & { readonly enteredOn: PlainDay } {
  return { ...fact, enteredOn: dayOf(enteredAt) };
}
