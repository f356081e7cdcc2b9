import { Injectable } from '@nestjs/common';
import type { BodiesQuery, BodyId, BodyRow, BodyView } from '@sanad/cooperative/core';
import type { Page, PlainDay, Scope, UnitId } from '@sanad/kernel';
import { Database, found, pageFrom, Stale } from '@sanad/platform';
import { dayAfter } from '../cooperatives.repository';

const listed = `b.id, b.unit_id as "unitId", b.kind, b.name, b.province, b.number, b.founded_on as "foundedOn", b.ended_on as "endedOn",
  (select count(*) from cooperative.affiliation f where f.body_id = b.id and f.left_on is null) as cooperatives`;

const affiliations = `coalesce((
  select jsonb_agg(jsonb_build_object('id', f.id, 'cooperativeId', f.cooperative_id, 'name', k.name, 'joinedOn', f.joined_on,
    'leftOn', f.left_on, 'endReason', f.end_reason) order by f.left_on desc nulls first, f.joined_on, f.id)
  from cooperative.affiliation f join cooperative.cooperative k on k.id = f.cooperative_id where f.body_id = b.id), '[]')`;

/** The same question for the rows and their number. */
const asked = `b.unit_id = any($1::uuid[]) and ($2::text is null or b.kind = $2) and ($3::text is null or b.province = $3)
  and ($4::text is null or people.label_fits(b.name, $4))`;

export interface HeldBody {
  readonly id: BodyId;
  readonly unitId: UnitId;
  readonly foundedOn: PlainDay;
  readonly endedOn: PlainDay | null;
  readonly version: number;
}

@Injectable()
export class BodyRows {
  constructor(private readonly database: Database) {}

  async page(within: Scope, { query, kind, province, ...page }: BodiesQuery): Promise<Page<BodyRow>> {
    const predicate = [within.units, kind ?? null, province ?? null, query || null];
    const rows = await this.database.rows<BodyRow>(
      `select ${listed} from cooperative.body b
       where ${asked} and ($5::date is null or (b.founded_on, b.id) < ($5, $6::uuid))
       order by b.founded_on desc, b.id desc limit $7`,
      [...predicate, ...dayAfter(page), page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*) as total from cooperative.body b where ${asked}`,
      predicate,
    );
    return pageFrom(page, rows, count?.total ?? 0, ({ foundedOn, id }) => [foundedOn, id]);
  }

  async view(within: Scope, id: BodyId): Promise<BodyView> {
    const row = await this.database.row<BodyView>(
      `select ${listed}, b.seat, b.authority, b.end_reason as "endReason", ${affiliations} as affiliations,
         b.created_at as "createdAt", b.version
       from cooperative.body b where b.id = $1 and b.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return found(row);
  }

  /** Holds the body until the end of the transaction. @throws {Absent} @throws {Stale} */
  async hold(within: Scope, id: BodyId, version: number): Promise<HeldBody> {
    const row = await this.database.row<HeldBody>(
      `select b.id, b.unit_id as "unitId", b.founded_on as "foundedOn", b.ended_on as "endedOn", b.version
       from cooperative.body b where b.id = $1 and b.unit_id = any($2::uuid[]) for update`,
      [id, within.units],
    );
    const held = found(row);
    if (held.version !== version) throw new Stale(version, held.version);
    return held;
  }

  async ownerOf(affiliationId: string): Promise<BodyId> {
    const row = await this.database.row<{ id: BodyId }>(
      'select f.body_id as id from cooperative.affiliation f where f.id = $1',
      [affiliationId],
    );
    return found(row).id;
  }

  async lastEntry(id: BodyId): Promise<PlainDay | null> {
    const row = await this.database.row<{ day: PlainDay | null }>(
      'select max(greatest(f.joined_on, f.left_on)) as day from cooperative.affiliation f where f.body_id = $1',
      [id],
    );
    return row?.day ?? null;
  }
}
