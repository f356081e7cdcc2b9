import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { AliasId, AliasView } from '@sanad/people/core';
import { Database } from '@sanad/platform';

const columns = `a.id, a.given, a.family, a.source, a.created_by as "createdBy", a.created_at as "createdAt",
  a.ended_at as "endedAt", a.version`;

/** An alias as rules look at it. */
export interface AliasStanding extends AliasView {
  readonly unitId: string;
}

@Injectable()
export class AliasesRepository {
  constructor(private readonly database: Database) {}

  /** Those in use first, then the newest. Undefined when the person is not in scope. */
  of(within: Scope, personId: string): Promise<{ unitId: string; rows: AliasView[] } | undefined> {
    return this.database.row(
      `select p.unit_id as "unitId", coalesce((
         select jsonb_agg(to_jsonb(one) order by one."endedAt" is not null, one."createdAt" desc, one.id desc)
         from (select ${columns} from people.person_alias a where a.person_id = p.id) one), '[]'::jsonb) as rows
       from people.person p where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [personId, within.units],
    );
  }

  view(within: Scope, id: AliasId): Promise<AliasStanding | undefined> {
    return this.database.row(
      `select ${columns}, a.unit_id as "unitId" from people.person_alias a where a.id = $1 and a.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.person_alias', record);
  }

  async end(id: AliasId, version: number, by: string): Promise<void> {
    await this.database.update('people.person_alias', {
      id,
      version,
      set: { ended_by: by, ended_at: new Date().toISOString() },
    });
  }
}
