import { balancesOf, type ShareEntryView, type ShareLedger } from '@sanad/cooperative/core';

/** A line of a statement with what its holder has after it. */
export interface StatementLine {
  readonly entry: ShareEntryView;
  readonly heldShares: number;
  readonly heldPaid: number;
  /** The number of the line that takes this one back. */
  readonly reversedBy: number | null;
  readonly reverses: number | null;
  /** The holder on the other side of a transfer. */
  readonly other: string | null;
}

const centimes = (dirhams: number) => Math.round(dirhams * 100);

/** The lines of one holder, or of all, the newest last, each with the balance after it. */
export function statementOf({ entries }: Pick<ShareLedger, 'entries'>, holder: string | null): StatementLine[] {
  const placeOf = new Map(entries.map(({ id, place }) => [id as string, place]));
  const holderOf = new Map(entries.map((entry) => [entry.id as string, entry.holder]));
  const takenBack = new Map(entries.map(({ reversesId, place }) => [reversesId as string | null, place]));
  let [shares, paid] = [0, 0];
  return entries
    .filter((entry) => holder === null || entry.holder === holder)
    .map((entry) => {
      shares += entry.shares;
      paid += centimes(entry.cash) + centimes(entry.inKind);
      return {
        entry,
        heldShares: shares,
        heldPaid: paid / 100,
        reversedBy: takenBack.get(entry.id) ?? null,
        reverses: entry.reversesId ? (placeOf.get(entry.reversesId) ?? null) : null,
        other: entry.twinId ? (holderOf.get(entry.twinId) ?? null) : null,
      };
    });
}

/** What one holder has, or all together. */
export function heldOf({ entries, shareValue }: ShareLedger, holder: string | null) {
  const held = [...balancesOf(entries)].filter(([key]) => holder === null || key === holder).map(([, has]) => has);
  const shares = held.reduce((sum, has) => sum + has.shares, 0);
  const paid = held.reduce((sum, has) => sum + centimes(has.cash) + centimes(has.inKind), 0) / 100;
  return { shares, paid, subscribed: (shares * centimes(shareValue)) / 100 };
}
