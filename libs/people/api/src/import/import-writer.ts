import { Injectable } from '@nestjs/common';
import { foldName, newId } from '@sanad/kernel';
import { evidenceFor, fileNumberKey } from '@sanad/people/core';
import { Database, type Caller } from '@sanad/platform';
import { CardNumbers } from '../person/card-numbers';
import { groupedBy } from './grouped';
import type { JudgedRow } from './import-judge';
import type { ImportStanding } from './import-state';

interface Written {
  readonly position: number;
  readonly person_id: string;
  readonly before: unknown;
  readonly version_after: number | null;
  readonly kinship_link_id: string | null;
}

const day = (birth: string) => `(left(${birth} || '-01-01', 10))::date`;
const precision = (birth: string) =>
  `case length(${birth}) when 10 then 'DAY' when 7 then 'MONTH' when 4 then 'YEAR' end`;
const filledColumns = [
  'given_la',
  'family_la',
  'sex',
  'birth_date',
  'birth_precision',
  'phone',
  'commune',
  'cin_cipher',
  'cin_index',
  'cin_end',
];

/** Writes what was judged, a batch in a few statements: persons, what fills them, their ties, and the journal of it all. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly database: Database,
    private readonly cards: CardNumbers,
  ) {}

  async write(by: Caller, standing: ImportStanding, judged: readonly JudgedRow[]): Promise<void> {
    const settled = judged.filter(({ verdict }) => ['CREATED', 'UPDATED', 'ALREADY_THERE'].includes(verdict.status));
    const created = settled.filter(({ verdict }) => verdict.status === 'CREATED');
    const updated = settled.filter(({ verdict }) => verdict.status === 'UPDATED');
    await this.create(
      by,
      standing,
      created.map(({ row }) => row.position),
    );
    await this.tellApart(by, standing, created);
    await this.suspect(created);
    const filled = await this.fill(by, standing, updated);
    const links = await this.tie(by, standing, settled);
    const marks = settled.map(({ row, verdict }): Written => {
      const change = filled.get(row.position);
      return {
        position: row.position,
        person_id: verdict.personId!,
        before: change?.before ?? null,
        version_after: verdict.status === 'CREATED' ? 1 : (change?.version ?? null),
        kinship_link_id: links.get(row.position) ?? null,
      };
    });
    await this.mark(standing.id, marks);
  }

  private async create(by: Caller, { id, unitId, label }: ImportStanding, positions: readonly number[]): Promise<void> {
    if (positions.length === 0) return;
    await this.database.change(
      `insert into people.person (id, unit_id, given_ar, family_ar, given_la, family_la, sex, birth_date, birth_precision, phone,
         province, commune, cin_cipher, cin_index, cin_end, created_by)
       select r.new_person_id, r.unit_id, r.draft ->> 'givenAr', r.draft ->> 'familyAr', r.draft ->> 'givenLa', r.draft ->> 'familyLa',
         r.draft ->> 'sex', ${day('r.birth')}, ${precision('r.birth')}, r.phone, r.draft ->> 'province', r.draft ->> 'commune',
         r.cin_cipher, r.cin_index, r.cin_end, $3
       from people.person_import_row r where r.import_id = $1 and r.position = any($2::integer[]) order by r.position`,
      [id, positions, by.scope.user],
    );
    await this.database.change(
      `insert into audit.entry (user_id, role, request_id, unit_id, action, entity, entity_id, after, why)
       select $3, $4, $5, $6, 'person.create', 'person', r.new_person_id,
         r.draft || jsonb_build_object('cardNumber', case when r.cin_index is null then 'absent' else 'present' end, 'import', r.import_id, 'line', r.line), $7
       from people.person_import_row r where r.import_id = $1 and r.position = any($2::integer[]) order by r.position`,
      [id, positions, by.scope.user, by.role, by.requestId, unitId, label],
    );
  }

  /** Somebody has said that the row is none of those who look like it: nobody is asked again. */
  private async tellApart(by: Caller, { unitId, label }: ImportStanding, created: readonly JudgedRow[]): Promise<void> {
    const pairs = created
      .filter(({ row }) => row.choice === 'NEW')
      .flatMap(({ row, verdict }) =>
        verdict.candidates.map(({ personId }) => [newId(), ...[row.newPersonId, personId].toSorted()]),
      );
    if (pairs.length === 0) return;
    await this.database.change(
      `insert into people.distinct_pair (id, one_id, one_unit_id, other_id, other_unit_id, why, said_by)
       select (pair ->> 0)::uuid, one.id, one.unit_id, other.id, other.unit_id, $2, $3
       from jsonb_array_elements($1::jsonb) pair
       join people.person one on one.id = (pair ->> 1)::uuid join people.person other on other.id = (pair ->> 2)::uuid
       where one.unit_id = $4 or other.unit_id = $4
       on conflict on constraint distinct_pair_is_stated_once do nothing`,
      [JSON.stringify(pairs), label, by.scope.user, unitId],
    );
  }

  /** Those who look a little like somebody wait in the queue of duplicates: nothing stopped them at import. */
  private async suspect(created: readonly JudgedRow[]): Promise<void> {
    const pairs = created.flatMap(({ verdict: { personId, alike } }) =>
      alike.map((otherId) => [newId(), ...[personId!, otherId].toSorted()]),
    );
    if (pairs.length === 0) return;
    await this.database.change(
      `insert into people.duplicate_suspect (id, one_id, one_unit_id, other_id, other_unit_id, strength, reasons)
       select (pair ->> 0)::uuid, one.id, one.unit_id, other.id, other.unit_id, 'WEAK', '{NAME}'
       from jsonb_array_elements($1::jsonb) pair
       join people.person one on one.id = (pair ->> 1)::uuid join people.person other on other.id = (pair ->> 2)::uuid
       where not exists (select from people.distinct_pair d where d.one_id = one.id and d.other_id = other.id)
       on conflict on constraint duplicate_suspect_is_stated_once do nothing`,
      [JSON.stringify(pairs)],
    );
  }

  /** Fills what is empty, and makes a year into the day that it is in. Nothing that somebody wrote is written over. */
  private async fill(
    by: Caller,
    { id, label }: ImportStanding,
    updated: readonly JudgedRow[],
  ): Promise<ReadonlyMap<number, { before: unknown; version: number }>> {
    const filling = updated.filter(({ verdict }) => verdict.fills.length > 0);
    const result = new Map<number, { before: unknown; version: number }>();
    const byPerson = groupedBy(filling, ({ verdict }) => verdict.personId!);
    if (byPerson.size === 0) return result;
    const records = [...byPerson].map(([personId, rows]) => this.fillsOf(personId, rows));
    const changed = await this.database.rows<{ id: string; version: number; before: unknown }>(
      `with filled as (
         select * from jsonb_to_recordset($1::jsonb) f(person_id uuid, "givenLa" text, "familyLa" text, sex text, birth text, phone text,
           commune text, cin_cipher text, cin_index text, cin_end text)
       ), was as materialized (
         select p.* from people.person p join filled f on f.person_id = p.id for no key update of p
       )
       update people.person p set
         given_la = coalesce(p.given_la, f."givenLa"), family_la = coalesce(p.family_la, f."familyLa"), sex = coalesce(p.sex, f.sex),
         birth_date = case when f.birth is null then p.birth_date else ${day('f.birth')} end,
         birth_precision = case when f.birth is null then p.birth_precision else ${precision('f.birth')} end,
         phone = coalesce(p.phone, f.phone), commune = coalesce(p.commune, f.commune),
         cin_cipher = case when p.cin_index is null then f.cin_cipher else p.cin_cipher end,
         cin_index = coalesce(p.cin_index, decode(f.cin_index, 'hex')),
         cin_end = case when p.cin_index is null then f.cin_end else p.cin_end end,
         version = p.version + 1
       from filled f join was on was.id = f.person_id where p.id = f.person_id
       returning p.id, p.version, jsonb_build_object(${filledColumns.map((column) => `'${column}', was.${column}`).join(', ')}) as before`,
      [JSON.stringify(records)],
    );
    await this.database.change(
      `insert into audit.entry (user_id, role, request_id, unit_id, action, entity, entity_id, before, after, why)
       select $2, $3, $4, p.unit_id, 'person.change', 'person', p.id, '{}'::jsonb, (f - 'cin_cipher' - 'cin_index' - 'cin_end')
         || jsonb_build_object('import', $5::text), $6
       from jsonb_array_elements($1::jsonb) f join people.person p on p.id = (f ->> 'person_id')::uuid`,
      [JSON.stringify(records), by.scope.user, by.role, by.requestId, id, label],
    );
    for (const { id: personId, version, before } of changed) {
      for (const [at, { row }] of byPerson.get(personId)!.entries())
        result.set(row.position, { before: at === 0 ? before : {}, version });
    }
    return result;
  }

  private fillsOf(personId: string, rows: readonly JudgedRow[]): Record<string, unknown> {
    const record: Record<string, unknown> = { person_id: personId };
    for (const { reading, verdict } of rows) {
      for (const member of verdict.fills) {
        if (member !== 'cin') record[member] = reading.draft![member];
        else {
          const { cin_index, ...card } = this.cards.seal(personId, reading.draft!.cin);
          Object.assign(record, card, { cin_index: cin_index?.toString('hex') });
        }
      }
    }
    return record;
  }

  /** Ties are claimed, with the paper that usually proves them; somebody else verifies them once it is there. */
  private async tie(
    by: Caller,
    { unitId, label }: ImportStanding,
    settled: readonly JudgedRow[],
  ): Promise<ReadonlyMap<number, string>> {
    const records = settled.flatMap(({ row, reading: { kinship }, verdict }) =>
      kinship
        ? [
            {
              ...{ position: row.position, person_id: verdict.personId, file_id: newId(), link_id: newId() },
              ...{ number: kinship.number, given: kinship.memberGivenAr, family: kinship.memberFamilyAr },
              number_key: fileNumberKey(kinship.number),
              member_fold: foldName(`${kinship.memberGivenAr} ${kinship.memberFamilyAr}`),
              ...{ relation: kinship.relation, evidence: evidenceFor[kinship.relation][0] },
            },
          ]
        : [],
    );
    if (records.length === 0) return new Map();
    const given = `jsonb_to_recordset($1::jsonb) k(position integer, person_id uuid, file_id uuid, link_id uuid, number text, given text,
      family text, number_key text, member_fold text, relation text, evidence text)`;
    await this.database.change(
      `insert into people.resistance_file (id, issuing_unit_id, number_typed, member_given_ar, member_family_ar, created_by)
       select k.file_id, $2, k.number, k.given, k.family, $3 from ${given}
       on conflict on constraint resistance_file_is_stated_once do nothing`,
      [JSON.stringify(records), unitId, by.scope.user],
    );
    const links = await this.database.rows<{ id: string }>(
      `insert into people.kinship_link (id, person_id, unit_id, resistance_file_id, relation, evidence, is_primary, created_by)
       select distinct on (k.person_id, f.id) k.link_id, p.id, p.unit_id, f.id, k.relation, k.evidence,
         k.position = min(k.position) over (partition by k.person_id)
           and not exists (select from people.kinship_link o where o.person_id = p.id and o.is_primary and o.status <> 'REJECTED'), $3
       from ${given} join people.person p on p.id = k.person_id
       join people.resistance_file f on f.issuing_unit_id = $2 and f.number_key = k.number_key and f.member_fold = k.member_fold
       where not exists (select from people.kinship_link o where o.person_id = p.id and o.resistance_file_id = f.id and o.status <> 'REJECTED')
       order by k.person_id, f.id, k.position
       returning id`,
      [JSON.stringify(records), unitId, by.scope.user],
    );
    await this.database.change(
      `insert into audit.entry (user_id, role, request_id, unit_id, action, entity, entity_id, after, why)
       select $2, $3, $4, l.unit_id, 'kinship.claim', 'kinship', l.id,
         jsonb_build_object('personId', l.person_id, 'resistanceFileId', l.resistance_file_id, 'relation', l.relation), $5
       from people.kinship_link l where l.id = any($1::uuid[])`,
      [links.map(({ id }) => id), by.scope.user, by.role, by.requestId, label],
    );
    const made = new Set(links.map(({ id }) => id));
    return new Map(
      records.filter(({ link_id }) => made.has(link_id)).map(({ position, link_id }) => [position, link_id]),
    );
  }

  private async mark(importId: string, marks: readonly Written[]): Promise<void> {
    await this.database.change(
      `update people.person_import_row r set is_written = true, person_id = m.person_id, before = m.before,
         version_after = m.version_after, kinship_link_id = m.kinship_link_id
       from jsonb_to_recordset($2::jsonb) m(position integer, person_id uuid, before jsonb, version_after integer, kinship_link_id uuid)
       where r.import_id = $1 and r.position = m.position`,
      [importId, JSON.stringify(marks)],
    );
  }
}
