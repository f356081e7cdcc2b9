import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import { paperState, type PaperReading, type PaperType, type PaperView } from '@sanad/people/core';
import { Database } from '@sanad/platform';

type Stored = Omit<PaperView, 'state'>;

const columns = `p.id, p.person_id as "personId", p.type, p.label, p.issued_on as "issuedOn", p.valid_until as "validUntil",
  p.replaced_by as "replacedBy",
  case when p.withdrawn_at is not null then jsonb_build_object('at', p.withdrawn_at, 'by', access.user_name(p.withdrawn_by), 'reason', p.withdrawn_reason) end as withdrawn,
  jsonb_build_object('label', f.label, 'mediaType', f.media_type, 'byteSize', f.byte_size) as file,
  access.user_name(p.created_by) as "createdBy", p.created_at as "createdAt", p.version`;
const tables = 'people.paper p join platform.stored_file f on f.id = p.stored_file_id';
/** Neither replaced nor withdrawn. */
const stands = 'p.replaced_by is null and p.withdrawn_at is null';

/** What acts on a paper look at. */
export interface PaperRow {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly type: PaperType;
  readonly label: string | null;
  readonly issuedOn: PlainDay;
  readonly validUntil: PlainDay | null;
  readonly storedFileId: string;
  readonly isWithdrawn: boolean;
  readonly version: number;
}

const rowColumns = `p.id, p.person_id as "personId", p.unit_id as "unitId", p.type, p.label, p.issued_on as "issuedOn",
  p.valid_until as "validUntil", p.stored_file_id as "storedFileId", p.withdrawn_at is not null as "isWithdrawn", p.version`;

/** State is never stored: it is what the paper is worth on the day it is looked at. */
export const asOf =
  (day: PlainDay) =>
  (row: Stored): PaperView => ({ ...row, state: paperState(row.validUntil, day) });

@Injectable()
export class PapersRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. */
  of(within: Scope, personId: string): Promise<{ unitId: string; rows: Stored[] } | undefined> {
    return this.database.row(
      `select o.unit_id as "unitId", coalesce((
         select jsonb_agg(to_jsonb(one) order by one.withdrawn is not null, one."replacedBy" is not null, one."issuedOn" desc, one."createdAt" desc)
         from (select ${columns} from ${tables} where p.person_id = o.id) one), '[]'::jsonb) as rows
       from people.person o where o.id = $1 and o.unit_id = any($2::uuid[])`,
      [personId, within.units],
    );
  }

  view(within: Scope, id: string): Promise<Stored | undefined> {
    return this.database.row<Stored>(
      `select ${columns} from ${tables} where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** A paper, and whether it is `taken`: kept from others until the transaction ends. */
  row(within: Scope, id: string, taken = false): Promise<PaperRow | undefined> {
    return this.database.row<PaperRow>(
      `select ${rowColumns} from people.paper p where p.id = $1 and p.unit_id = any($2::uuid[])${taken ? ' for update' : ''}`,
      [id, within.units],
    );
  }

  /** The papers of a person that stand, of some types. */
  standing(within: Scope, personId: string, types: readonly PaperType[]): Promise<PaperRow[]> {
    return this.database.rows<PaperRow>(
      `select ${rowColumns} from people.paper p
       where p.person_id = $1 and p.unit_id = any($2::uuid[]) and p.type = any($3::text[]) and ${stands}
       order by p.issued_on desc, p.id`,
      [personId, within.units, types],
    );
  }

  async isThere(personId: string, sha256: Buffer): Promise<boolean> {
    const row = await this.database.row<{ there: boolean }>(
      'select exists (select from people.paper where person_id = $1 and sha256 = $2 and withdrawn_at is null) as there',
      [personId, sha256],
    );
    return row!.there;
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.paper', record);
  }

  async replace(ids: readonly string[], by: string): Promise<void> {
    await this.database.change(
      'update people.paper set replaced_by = $2, version = version + 1 where id = any($1::uuid[])',
      [ids, by],
    );
  }

  async withdraw(id: string, by: string, reason: string): Promise<void> {
    await this.database.change(
      `update people.paper set withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = $3, version = version + 1
       where id = $1`,
      [id, by, reason],
    );
  }

  /** Papers that had left their place to this one leave it to its successor, or take it again: those that do are given. */
  async restore(id: string): Promise<PaperRow[]> {
    const rows = await this.database.rows<PaperRow & { replacedBy: string | null }>(
      `update people.paper p set replaced_by = (select w.replaced_by from people.paper w where w.id = $1), version = version + 1
       where p.replaced_by = $1 returning ${rowColumns}, p.replaced_by as "replacedBy"`,
      [id],
    );
    return rows.filter(({ replacedBy, isWithdrawn }) => replacedBy === null && !isWithdrawn);
  }

  /** Who has opened a paper, the last first. The audit alone knows. */
  readings(
    within: Scope,
    id: string,
    after: number | null,
    limit: number,
  ): Promise<(PaperReading & { total: number })[]> {
    return this.database.rows(
      `select e.id, e.at, access.user_name(e.user_id) as by, e.role,
         (select count(*)::int from audit.entry a where a.entity = 'paper' and a.entity_id = $1 and a.action = 'paper.open'
            and a.unit_id = any($2::uuid[])) as total
       from audit.entry e
       where e.entity = 'paper' and e.entity_id = $1 and e.action = 'paper.open' and e.unit_id = any($2::uuid[])
         and e.id < coalesce($3::bigint, 9223372036854775807)
       order by e.id desc limit $4`,
      [id, within.units, after, limit],
    );
  }
}
