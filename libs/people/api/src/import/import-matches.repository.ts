import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { KnownFacts } from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** Somebody whom a row may be. */
export interface Match extends KnownFacts {
  readonly position: number;
  readonly personId: string;
  readonly version: number;
  /** Files of the Resistance that the person is tied to: number and member, in their looked-up spelling. */
  readonly ties: readonly string[];
}

/** An earlier row of the same sheet that is about to become somebody. */
export interface EarlierRow extends KnownFacts {
  readonly position: number;
  readonly earlier: number;
  readonly line: number;
  readonly personId: string;
  readonly status: string | null;
  readonly isSameRow: boolean;
}

const birthOf = `left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end)`;
const facts = `p.id as "personId", p.version, p.given_ar as "givenAr", p.family_ar as "familyAr", p.given_la as "givenLa",
  p.family_la as "familyLa", p.sex, ${birthOf} as birth, p.phone, p.province, p.commune, encode(p.cin_index, 'hex') as card,
  array(select f.number_key || '|' || f.member_fold from people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id
    where k.person_id = p.id and k.status <> 'REJECTED') as ties`;
const rowFacts = `e.draft ->> 'givenAr' as "givenAr", e.draft ->> 'familyAr' as "familyAr", e.draft ->> 'givenLa' as "givenLa",
  e.draft ->> 'familyLa' as "familyLa", e.draft ->> 'sex' as sex, e.birth, e.phone, e.draft ->> 'province' as province,
  e.draft ->> 'commune' as commune, encode(e.cin_index, 'hex') as card`;
/** Persons of one name, whom one more condition tells from the many that bear it. */
const sameName = (condition: string) => `cross join lateral (
           select p.id from people.person p where p.unit_id = any($3::uuid[]) and p.name_key = a.name_key and ${condition} limit 50
         ) p`;
/** Earlier rows that agree in what an index of the sheet holds. */
const sameRow = (condition: string) => `cross join lateral (
           select e.position from people.person_import_row e where e.import_id = $1 and ${condition} limit 200
         ) e`;
const rowsAsked = `people.person_import_row r where r.import_id = $1 and r.position = any($2::integer[])`;

/** Finds who the rows of an import may be. It finds and never decides. */
@Injectable()
export class ImportMatches {
  constructor(private readonly database: Database) {}

  /** By card number, by consonant key of the name with the year or the phone, and by choice. */
  persons(within: Scope, importId: string, positions: readonly number[]): Promise<Match[]> {
    return this.database.rows<Match>(
      `with asked as materialized (select r.position, r.cin_index, r.name_key, r.birth, r.phone, r.chosen_id, r.stated_id from ${rowsAsked}),
       named as (select a.*, (left(a.birth, 4) || '-01-01')::date as new_year, (left(a.birth, 4) || '-12-31')::date as year_end from asked a where a.name_key <> ''),
       found as (
         select a.position, p.id from asked a join people.person p on p.cin_index = a.cin_index and p.unit_id = any($3::uuid[])
         union
         select a.position, p.id from named a ${sameName('p.birth_date between a.new_year and a.year_end')}
         union
         select a.position, p.id from named a ${sameName('p.birth_date is null')}
         union
         select a.position, p.id from named a ${sameName('true')} where a.birth is null
         union
         select a.position, p.id from named a join people.person p
           on p.phone = a.phone and p.name_key = a.name_key and p.unit_id = any($3::uuid[])
         union
         select a.position, p.id from asked a join people.person p on p.id in (a.chosen_id, a.stated_id) and p.unit_id = any($3::uuid[])
       )
       select f.position, ${facts} from found f join people.person p on p.id = f.id order by f.position, p.id`,
      [importId, positions, within.units],
    );
  }

  /** Positions whose card number somebody has whom the caller does not see. */
  async heldElsewhere(importId: string, positions: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await this.database.rows<{ position: number }>(
      `select r.position from ${rowsAsked} and r.cin_index is not null and people.cin_is_held(r.cin_index, null)`,
      [importId, positions],
    );
    return new Set(rows.map(({ position }) => position));
  }

  /** Rows that another import has written already, and whom they became. */
  async writtenBefore(importId: string, positions: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.database.rows<{ position: number; personId: string }>(
      `select r.position, w.person_id as "personId" from people.person_import_row r cross join lateral (
         select e.person_id from people.person_import_row e join people.person p on p.id = e.person_id
         where e.unit_id = r.unit_id and e.row_hash = r.row_hash and e.is_written and e.import_id <> r.import_id limit 1
       ) w where r.import_id = $1 and r.position = any($2::integer[]) and r.row_hash is not null`,
      [importId, positions],
    );
    return new Map(rows.map(({ position, personId }) => [position, personId]));
  }

  /** The place in the sheet is looked at last: without statistics of fresh rows it would tempt the planner to read them all. */
  earlierRows(importId: string, positions: readonly number[]): Promise<EarlierRow[]> {
    return this.database.rows<EarlierRow>(
      `with asked as materialized (select r.* from ${rowsAsked} and r.draft is not null),
       named as (select * from asked where name_key <> ''),
       found as (
         select a.position, e.position as earlier from asked a ${sameRow('e.cin_index = a.cin_index')}
         union
         select a.position, e.position from named a ${sameRow('e.name_key = a.name_key and e.birth_year = a.birth_year')}
         union
         select a.position, e.position from named a ${sameRow('e.name_key = a.name_key and e.birth_year is null')}
         union
         select a.position, e.position from named a ${sameRow('e.name_key = a.name_key')} where a.birth is null
         union
         select a.position, e.position from named a ${sameRow('e.phone = a.phone and e.name_key = a.name_key')}
         union
         select a.position, e.position from asked a join people.person_import_row e
           on e.import_id = $1 and e.new_person_id = a.chosen_id where a.chosen_id is not null
       )
       select f.position, f.earlier, e.line, e.new_person_id as "personId", e.status, e.row_hash = a.row_hash as "isSameRow", ${rowFacts}
       from found f join asked a on a.position = f.position
       join people.person_import_row e on e.import_id = $1 and e.position = f.earlier
       where f.earlier < f.position and not e.is_written and e.draft is not null order by f.position, f.earlier`,
      [importId, positions],
    );
  }
}
