import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { DistinctView, Likeness, Proposal, SuspectRow } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { belowKey, type Listed, type PageStart } from '../page-start';
import { pairedPerson } from './candidates.repository';

/** A pair of persons with their units, the smaller id first, as its tables keep it. */
export interface Pair {
  readonly one: { readonly id: string; readonly unitId: string };
  readonly other: { readonly id: string; readonly unitId: string };
}

export interface Suspicion extends Likeness {
  readonly id: string;
  readonly pair: Pair;
}

const proposal = `case when s.proposal is null then null else
  jsonb_build_object('by', access.user_name(s.proposed_by), 'at', s.proposed_at, 'note', s.proposal) end`;

@Injectable()
export class SuspectsRepository {
  constructor(private readonly database: Database) {}

  /** Newest first, from the index of each unit. */
  async page(
    within: Scope,
    { proposed = false, person = null }: { proposed?: boolean; person?: string | null },
    { after, limit }: PageStart,
  ): Promise<Listed<SuspectRow>> {
    const [listed] = await this.database.rows<Listed<SuspectRow>>(
      `with total as (
         select count(*) from people.duplicate_suspect s
         where s.one_unit_id = any($1::uuid[]) and s.other_unit_id = any($1::uuid[]) and (not $5 or s.proposal is not null)
             and ($6::uuid is null or $6 in (s.one_id, s.other_id))
       ), page as (
         select newest.* from unnest($1::uuid[]) seen(unit_id) cross join lateral (
           select s.* from people.duplicate_suspect s
           where s.one_unit_id = seen.unit_id and s.other_unit_id = any($1::uuid[]) and (not $5 or s.proposal is not null)
             and ($6::uuid is null or $6 in (s.one_id, s.other_id))
             and (s.created_at, s.id) < ${belowKey}
           order by s.created_at desc, s.id desc limit $4
         ) newest order by newest.created_at desc, newest.id desc limit $4
       )
       select (select count from total)::int as total, coalesce(jsonb_agg(jsonb_build_object('id', s.id,
           'one', ${pairedPerson('p', 'u')}, 'other', ${pairedPerson('q', 'v')}, 'strength', s.strength, 'reasons', s.reasons,
           'proposal', ${proposal}, 'createdAt', s.created_at, 'version', s.version) order by s.created_at desc, s.id desc), '[]') as rows
       from page s join people.person p on p.id = s.one_id join access.unit u on u.id = p.unit_id
       join people.person q on q.id = s.other_id join access.unit v on v.id = q.unit_id`,
      [within.units, ...after, limit, proposed, person],
    );
    return listed!;
  }

  /** What stands on a person in the queue is what was found now; what somebody proposed stays. */
  async keep(personId: string, suspicions: readonly Suspicion[]): Promise<void> {
    const partners = suspicions.map(({ pair }) => (pair.one.id === personId ? pair.other.id : pair.one.id));
    await this.database.change(
      `delete from people.duplicate_suspect
       where $1 in (one_id, other_id) and proposal is null and not (one_id = any($2::uuid[]) or other_id = any($2::uuid[]))`,
      [personId, partners],
    );
    for (const suspicion of suspicions) await this.put(suspicion);
  }

  async put({ id, pair, strength, reasons }: Suspicion): Promise<void> {
    await this.database.change(
      `insert into people.duplicate_suspect (id, one_id, one_unit_id, other_id, other_unit_id, strength, reasons)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (one_id, other_id) do update set strength = excluded.strength, reasons = excluded.reasons,
         version = people.duplicate_suspect.version + 1
       where (people.duplicate_suspect.strength, people.duplicate_suspect.reasons) is distinct from (excluded.strength, excluded.reasons)`,
      [id, pair.one.id, pair.one.unitId, pair.other.id, pair.other.unitId, strength, reasons],
    );
  }

  async propose({ one, other }: Pair, user: string, note: string): Promise<void> {
    await this.database.change(
      `update people.duplicate_suspect set proposed_by = $3, proposed_at = now(), proposal = $4, version = version + 1
       where one_id = $1 and other_id = $2`,
      [one.id, other.id, user, note],
    );
  }

  async proposalOf({ one, other }: Pair): Promise<Proposal | null> {
    const row = await this.database.row<{ proposal: Proposal | null }>(
      `select ${proposal} as proposal from people.duplicate_suspect s where s.one_id = $1 and s.other_id = $2`,
      [one.id, other.id],
    );
    return row?.proposal ?? null;
  }

  /** Said once; who says it again changes nothing. */
  async tellApart(id: string, { one, other }: Pair, user: string, why: string): Promise<void> {
    await this.database.change(
      `insert into people.distinct_pair (id, one_id, one_unit_id, other_id, other_unit_id, why, said_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (one_id, other_id) do nothing`,
      [id, one.id, one.unitId, other.id, other.unitId, why, user],
    );
    await this.database.change('delete from people.duplicate_suspect where one_id = $1 and other_id = $2', [
      one.id,
      other.id,
    ]);
  }

  distinct({ one, other }: Pair): Promise<DistinctView | undefined> {
    return this.database.row<DistinctView>(
      `select d.one_id as "oneId", d.other_id as "otherId", d.why, access.user_name(d.said_by) as by, d.said_at as at
       from people.distinct_pair d where d.one_id = $1 and d.other_id = $2`,
      [one.id, other.id],
    );
  }
}
