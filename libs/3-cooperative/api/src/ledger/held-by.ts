/** What a founder or member holds in a ledger, under the name b: the sum of the lines and nothing else. */
export const heldBy = (row: string, ledger: string) => `cross join lateral (
  select coalesce(sum(e.shares), 0)::integer as shares, coalesce(sum(e.cash), 0) as paid_cash, coalesce(sum(e.in_kind), 0) as paid_in_kind
  from cooperative.share_entry e
  where e.ledger_id = ${ledger} and (e.person_id = ${row}.person_id or e.associate_id = ${row}.associate_id)) b`;
