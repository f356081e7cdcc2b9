import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ConsentId, ConsentView, Purpose } from '@sanad/people/core';
import { Database } from '@sanad/platform';

const columns = `c.id, c.person_id as "personId", c.purpose, c.agency_id as "agencyId", c.channel, c.witness,
  c.notice_version as "noticeVersion", c.given_on as "givenOn", c.withdrawn_at as "withdrawnAt",
  c.created_by as "createdBy", c.created_at as "createdAt", c.version`;

@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. */
  of(within: Scope, personId: string): Promise<{ unitId: string; rows: ConsentView[] } | undefined> {
    return this.database.row(
      `select p.unit_id as "unitId", coalesce((
         select jsonb_agg(to_jsonb(one) order by one."withdrawnAt" is not null, one."givenOn" desc, one."createdAt" desc)
         from (select ${columns} from people.consent c where c.person_id = p.id) one), '[]'::jsonb) as rows
       from people.person p where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [personId, within.units],
    );
  }

  view(within: Scope, id: ConsentId): Promise<ConsentView | undefined> {
    return this.database.row<ConsentView>(
      `select ${columns} from people.consent c where c.id = $1 and c.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** The same, kept from others until the transaction ends. */
  taken(within: Scope, id: ConsentId): Promise<(ConsentView & { unitId: string }) | undefined> {
    return this.database.row(
      `select ${columns}, c.unit_id as "unitId" from people.consent c
       where c.id = $1 and c.unit_id = any($2::uuid[]) for update`,
      [id, within.units],
    );
  }

  /** A branch may ask about its own agency: the row policies show it no other consent. */
  async isInForce(within: Scope, personId: string, purpose: Purpose, agencyId: string | null): Promise<boolean> {
    const row = await this.database.row<{ given: boolean }>(
      `select exists (
         select from people.consent c where c.person_id = $1 and c.purpose = $2 and c.agency_id is not distinct from $3
           and c.withdrawn_at is null and (c.unit_id = any($4::uuid[]) or $5)
       ) as given`,
      [personId, purpose, agencyId, within.units, within.branches.length > 0],
    );
    return row!.given;
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.consent', record);
  }

  async withdraw(id: ConsentId): Promise<void> {
    await this.database.change('update people.consent set withdrawn_at = now(), version = version + 1 where id = $1', [
      id,
    ]);
  }
}
