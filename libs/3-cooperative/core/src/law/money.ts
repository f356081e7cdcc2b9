import type { FormationFacts, FounderFact } from '../facts';

// Amounts are compared in centimes: 0.1 + 0.2 is no sum of money.
export const centimes = (dirhams: number) => Math.round(dirhams * 100);

export function subscribedBy({ shares }: Pick<FounderFact, 'shares'>, shareValue: number): number {
  return (shares * centimes(shareValue)) / 100;
}

export function capitalOf(facts: {
  readonly founders: readonly Pick<FounderFact, 'shares'>[];
  readonly shareValue: number;
}): number {
  return facts.founders.reduce((sum, { shares }) => sum + shares * centimes(facts.shareValue), 0) / 100;
}

export function paidOf({ founders }: Pick<FormationFacts, 'founders'>): number {
  return founders.reduce((sum, { paidCash, inKind }) => sum + centimes(paidCash) + centimes(inKind), 0) / 100;
}

type Paying = Pick<FounderFact, 'shares' | 'paidCash' | 'inKind'>;

/** Whether a founder has paid the part of the cash shares that the law asks at subscription. */
export function hasPaidPart({ shares, paidCash, inKind }: Paying, shareValue: number, percent: number): boolean {
  const cashShares = shares * centimes(shareValue) - centimes(inKind);
  return centimes(paidCash) * 100 >= cashShares * percent;
}

export function hasPaidTooMuch({ shares, paidCash, inKind }: Paying, shareValue: number): boolean {
  return centimes(paidCash) + centimes(inKind) > shares * centimes(shareValue);
}
