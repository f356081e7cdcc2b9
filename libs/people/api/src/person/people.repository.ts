import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { PersonBrief, PersonId, PersonRow, PersonView } from '@sanad/people/core';
import { Database, type Selection } from '@sanad/platform';
import { openedTo, openedUntil } from '../access-request/opened';
import { belowKey, type Listed, type PageStart } from '../page-start';
import type { Wanted } from './name-search';

/** The unit of a row, as its contract names it; for every statement that joins `access.unit u`. */
export const unitColumn = `jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit`;

const rowColumns = `p.id, ${unitColumn}, p.given_ar as "givenAr", p.family_ar as "familyAr", p.given_la as "givenLa",
  p.family_la as "familyLa", left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth,
  p.phone, p.province, p.cin_end as "cinEnd", p.created_at as "createdAt"`;

const viewColumns = `${rowColumns}, p.sex, p.commune, p.vital_status as "vitalStatus", p.created_by as "createdBy", p.version`;

export interface MatchingPerson extends PersonRow {
  readonly score: number;
}

/** Who stands on the list of a unit, and whom a search means: said once for the list, its count and its file. */
const onList = 'p.unit_id = seen.unit_id';
const searched = (wanted: number) => `people.found($1, $${wanted})`;

const shown = `
  select (select count from total)::int as total,
    coalesce((select jsonb_agg(to_jsonb(listed) order by listed."createdAt" desc, listed.id desc) from (
      select ${rowColumns} from page join people.person p on p.id = page.id join access.unit u on u.id = p.unit_id
    ) listed), '[]'::jsonb) as rows`;

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. Each unit gives its own newest from the index: as fast with a million persons as with a thousand. */
  async newest(within: Scope, { after, limit }: PageStart): Promise<Listed<PersonRow>> {
    const [listed] = await this.database.rows<Listed<PersonRow>>(
      `with total as (select coalesce(sum(persons), 0) as count from people.person_count where unit_id = any($1::uuid[])),
       page as (
         select newest.id from unnest($1::uuid[]) seen(unit_id) cross join lateral (
           select p.id, p.created_at from people.person p
           where ${onList} and (p.created_at, p.id) < ${belowKey}
           order by p.created_at desc, p.id desc limit $4
         ) newest order by newest.created_at desc, newest.id desc limit $4
       ) ${shown}`,
      [within.units, ...after, limit],
    );
    return listed!;
  }

  /** The most alike first, then the newest. */
  async matching(
    within: Scope,
    wanted: Wanted,
    { after, limit }: PageStart,
  ): Promise<Listed<MatchingPerson> & { isAtLeast: boolean }> {
    const [listed] = await this.database.rows<Listed<MatchingPerson> & { isAtLeast: boolean }>(
      `with matching as materialized (select * from ${searched(6)}),
       page as (
         select id, score from matching
         where $2::int is null or score > $2 or (score = $2 and (created_at, id) < ($3::timestamptz, $4::uuid))
         order by score, created_at desc, id desc limit $5
       )
       select (select count(*) from matching)::int as total,
         coalesce((select bool_or(is_cut) from matching), false) as "isAtLeast",
         coalesce((select jsonb_agg(to_jsonb(listed) order by listed.score, listed."createdAt" desc, listed.id desc) from (
           select ${rowColumns}, page.score from page join people.person p on p.id = page.id join access.unit u on u.id = p.unit_id
         ) listed), '[]'::jsonb) as rows`,
      [within.units, ...after, limit, JSON.stringify(wanted)],
    );
    return listed!;
  }

  async isAnybody(within: Scope, wanted: Wanted): Promise<boolean> {
    const row = await this.database.row<{ is: boolean }>(`select exists (select from ${searched(2)}) as is`, [
      within.units,
      JSON.stringify(wanted),
    ]);
    return row!.is;
  }

  /** Everybody on the list, or everybody whom the search means, in the order of the list. */
  all(within: Scope, wanted: Wanted | null): Selection {
    const listed = wanted
      ? `${searched(2)} wanted join people.person p on p.id = wanted.id`
      : `unnest($1::uuid[]) seen(unit_id) join people.person p on ${onList}`;
    return {
      text: `select ${viewColumns} from ${listed} join access.unit u on u.id = p.unit_id order by ${wanted ? 'wanted.score, ' : ''}p.created_at desc, p.id desc`,
      values: [within.units, ...(wanted ? [JSON.stringify(wanted)] : [])],
    };
  }

  view(within: Scope, id: PersonId): Promise<PersonView | undefined> {
    return this.database.row<PersonView>(
      `select ${viewColumns} from people.person p join access.unit u on u.id = p.unit_id
       where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** One whom another unit has opened to the reader. */
  opened({ user }: Scope, id: PersonId): Promise<PersonView | undefined> {
    return this.database.row<PersonView>(
      `select ${viewColumns}, ${openedUntil('$2')} as "openedUntil"
       from people.person p join access.unit u on u.id = p.unit_id where p.id = $1 and p.id in ${openedTo('$2')}`,
      [id, user],
    );
  }

  /** For the floors above. A branch sees whom the row policies hand to it. */
  brief(within: Scope, id: string): Promise<PersonBrief | undefined> {
    return this.database.row<PersonBrief>(
      `select p.id, p.unit_id as "unitId", p.given_ar as "givenAr", p.family_ar as "familyAr", p.given_la as "givenLa",
         p.family_la as "familyLa", p.phone, p.province, p.vital_status as "vitalStatus", p.version
       from people.person p where p.id = $1 and (p.unit_id = any($2::uuid[]) or $3)`,
      [id, within.units, within.branches.length > 0],
    );
  }

  /** The unit of a person in scope. `lock` makes others who decide on what hangs on the person wait their turn. */
  async unitOf(within: Scope, id: string, lock = false): Promise<string | undefined> {
    const row = await this.database.row<{ unitId: string }>(
      `select unit_id as "unitId" from people.person where id = $1 and unit_id = any($2::uuid[])${lock ? ' for no key update' : ''}`,
      [id, within.units],
    );
    return row?.unitId;
  }

  async sealedCard(within: Scope, id: PersonId): Promise<{ cipher: string | null; unitId: string } | undefined> {
    return this.database.row(
      'select cin_cipher as cipher, unit_id as "unitId" from people.person where id = $1 and unit_id = any($2::uuid[])',
      [id, within.units],
    );
  }

  /** Whether another person anywhere in the country has this card number. */
  async isCardHeld(index: Buffer, but: string | null): Promise<boolean> {
    const row = await this.database.row<{ held: boolean }>('select people.cin_is_held($1, $2) as held', [index, but]);
    return row!.held;
  }

  /** Where a person went, when the record was merged into one that may be seen. */
  async mergedTo(within: Scope, personId: string): Promise<string | null> {
    const row = await this.database.row<{ id: string | null }>('select people.merged_to($1, $2) as id', [
      within.units,
      personId,
    ]);
    return row!.id;
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.person', record);
  }

  async update(id: PersonId, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('people.person', { id, version, set });
  }
}
