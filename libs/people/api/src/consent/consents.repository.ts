import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ConsentId, ConsentView, Purpose, SharingPurpose } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { openedTo } from '../access-request/opened';

const columns = `c.id, c.person_id as "personId", c.purpose, c.agency_id as "agencyId", c.channel, c.witness,
  c.notice_version as "noticeVersion", c.given_on as "givenOn", c.expires_on as "expiresOn", c.sharing, c.withdrawn_at as "withdrawnAt",
  people.consent_holds(c.withdrawn_at, c.expires_on) as "isInForce",
  (select jsonb_build_object('label', f.label, 'mediaType', f.media_type)
     from platform.stored_file f where f.id = c.evidence_file_id) as evidence,
  c.created_by as "createdBy", c.created_at as "createdAt", c.version`;

/** What is asked of the consents of a person. */
export interface ConsentAsked {
  readonly personId: string;
  readonly purpose: Purpose;
  readonly agencyId: string | null;
  /** Null asks for every purpose of sharing. */
  readonly sharing: readonly SharingPurpose[] | null;
}

/** A consent as rules look at it. */
export interface ConsentStanding extends ConsentView {
  readonly unitId: string;
  readonly evidenceId: string | null;
}

@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. */
  of(within: Scope, personId: string): Promise<{ unitId: string; rows: ConsentView[] } | undefined> {
    return this.database.row(
      `select p.unit_id as "unitId", coalesce((
         select jsonb_agg(to_jsonb(one) order by not one."isInForce", one."givenOn" desc, one."createdAt" desc)
         from (select ${columns} from people.consent c where c.person_id = p.id) one), '[]'::jsonb) as rows
       from people.person p where p.id = $1 and (p.unit_id = any($2::uuid[]) or p.id in ${openedTo('$3')})`,
      [personId, within.units, within.user],
    );
  }

  view(within: Scope, id: ConsentId): Promise<ConsentView | undefined> {
    return this.database.row<ConsentView>(
      `select ${columns} from people.consent c where c.id = $1 and c.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** With `hold`, kept from others until the transaction ends. */
  standing(within: Scope, id: ConsentId, hold: boolean): Promise<ConsentStanding | undefined> {
    return this.database.row(
      `select ${columns}, c.unit_id as "unitId", c.evidence_file_id as "evidenceId" from people.consent c
       where c.id = $1 and c.unit_id = any($2::uuid[])${hold ? ' for update of c' : ''}`,
      [id, within.units],
    );
  }

  /**
   * One consent holds for all that is asked; a consent to share that names no purposes holds for every one. A branch may
   * ask about its own agency: the row policies show it no other consent.
   */
  async isInForce(within: Scope, { personId, purpose, agencyId, sharing }: ConsentAsked): Promise<boolean> {
    const row = await this.database.row<{ given: boolean }>(
      `select exists (
         select from people.consent c where c.person_id = $1 and c.purpose = $2 and c.agency_id is not distinct from $3
           and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.unit_id = any($4::uuid[]) or $5)
           and (c.sharing is null or c.sharing @> $6::text[])
       ) as given`,
      [personId, purpose, agencyId, within.units, within.branches.length > 0, sharing],
    );
    return row!.given;
  }

  /** One that is past its last day makes room for the next. */
  async lapse(personId: string, purpose: Purpose, agencyId: string | null): Promise<void> {
    await this.database.change(
      `update people.consent c set lapsed_at = now(), version = version + 1
       where c.person_id = $1 and c.purpose = $2 and c.agency_id is not distinct from $3
         and c.withdrawn_at is null and c.lapsed_at is null and not people.consent_holds(c.withdrawn_at, c.expires_on)`,
      [personId, purpose, agencyId],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.consent', record);
  }

  async withdraw(id: ConsentId): Promise<void> {
    await this.database.change('update people.consent set withdrawn_at = now(), version = version + 1 where id = $1', [
      id,
    ]);
  }

  async attach(id: ConsentId, fileId: string): Promise<void> {
    await this.database.change('update people.consent set evidence_file_id = $2, version = version + 1 where id = $1', [
      id,
      fileId,
    ]);
  }
}
