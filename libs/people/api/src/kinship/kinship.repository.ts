import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type {
  KinshipDecision,
  KinshipLinkId,
  KinshipStatus,
  KinshipView,
  MemberVitalStatus,
  Relation,
} from '@sanad/people/core';
import { primaryOf } from '@sanad/people/core';
import { Database, found, Stale } from '@sanad/platform';
import { resistanceFile } from './resistance-files.repository';

/** A paper that was withdrawn proves nothing. */
const papers = `left join people.resistance_paper r on r.id = k.resistance_paper_id and r.withdrawn_at is null
  left join people.paper w on w.id = k.paper_id and w.withdrawn_at is null`;
const proof = 'coalesce(k.evidence_file_id, r.stored_file_id, w.stored_file_id)';

const columns = `k.id, k.person_id as "personId", ${resistanceFile} as "resistanceFile", k.relation, k.evidence,
  (select jsonb_build_object('label', s.label, 'mediaType', s.media_type) from platform.stored_file s
    where s.id = ${proof}) as scan,
  case when r.id is not null then jsonb_build_object('id', r.id, 'kind', r.kind) end as paper,
  case when w.id is not null then jsonb_build_object('id', w.id, 'type', w.type) end as "ownPaper",
  case when k.set_back_for is not null and k.status = 'CLAIMED' then jsonb_build_object('at', k.set_back_at,
    'reason', (select coalesce(
      (select g.withdrawn_reason from people.resistance_paper g where g.id = k.set_back_for),
      (select g.withdrawn_reason from people.paper g where g.id = k.set_back_for), '')),
    'verifiedByName', access.user_name(k.was_verified_by)) end as "setBack",
  access.user_name(k.ended_by) as "endedByName", k.ended_at as "endedAt",
  k.is_primary as "isPrimary", k.status, k.reason, k.created_by as "createdBy", access.user_name(k.created_by) as "createdByName",
  k.created_at as "createdAt", access.user_name(k.verified_by) as "verifiedByName", k.verified_by as "verifiedBy", k.verified_at as "verifiedAt", k.version`;

const tables = `people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id
  join access.unit u on u.id = f.issuing_unit_id ${papers}`;

/** What decisions on a link look at. */
export interface KinshipStanding {
  readonly id: KinshipLinkId;
  readonly personId: string;
  readonly unitId: string;
  readonly resistanceFileId: string;
  readonly number: string;
  readonly member: MemberVitalStatus;
  readonly isPrimary: boolean;
  readonly relation: Relation;
  readonly status: KinshipStatus;
  readonly createdBy: string;
  readonly hasScan: boolean;
  readonly scanId: string | null;
  /** The paper of the person that proves it. */
  readonly ownPaperId: string | null;
  readonly version: number;
}

/** A link whose paper has gone or has come back. */
export interface LinkSetBack {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly verifiedBy: string;
}

export interface PrimaryLink {
  readonly id: string;
  readonly status: KinshipStatus;
  readonly relation: Relation;
  readonly createdBy: string;
  readonly verifiedBy: string | null;
}

@Injectable()
export class KinshipRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. */
  of(within: Scope, personId: string): Promise<{ unitId: string; rows: KinshipView[] } | undefined> {
    return this.database.row(
      `select p.unit_id as "unitId", coalesce((
         select jsonb_agg(to_jsonb(one) order by one."isPrimary" desc, one.status = 'REJECTED', one."createdAt" desc)
         from (select ${columns} from ${tables} where k.person_id = p.id) one), '[]'::jsonb) as rows
       from people.person p where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [personId, within.units],
    );
  }

  view(within: Scope, id: KinshipLinkId): Promise<KinshipView | undefined> {
    return this.database.row<KinshipView>(
      `select ${columns} from ${tables} where k.id = $1 and k.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** A link, and whether it is `taken`: kept from others until the transaction ends. */
  standing(within: Scope, id: KinshipLinkId, taken: boolean): Promise<KinshipStanding | undefined> {
    return this.database.row<KinshipStanding>(
      `select k.id, k.person_id as "personId", k.unit_id as "unitId", f.id as "resistanceFileId", f.number_typed as number, k.relation,
         k.status, k.created_by as "createdBy", ${proof} is not null as "hasScan",
         ${proof} as "scanId", w.id as "ownPaperId", f.member_vital_status as member, k.is_primary as "isPrimary", k.version
       from people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id
         ${papers}
       where k.id = $1 and k.unit_id = any($2::uuid[])${taken ? ' for update of k' : ''}`,
      [id, within.units],
    );
  }

  /** A link in the version that the user saw, kept from others. @throws {Absent} @throws {Stale} */
  async take(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipStanding> {
    const link = found(await this.standing(within, id, true));
    if (link.version !== version) throw new Stale(version, link.version);
    return link;
  }

  primaryOf(within: Scope, personId: string): Promise<PrimaryLink | undefined> {
    return this.database.row<PrimaryLink>(
      `select id, status, relation, created_by as "createdBy", verified_by as "verifiedBy" from people.kinship_link
       where person_id = $1 and unit_id = any($2::uuid[]) and is_primary and status <> 'REJECTED'`,
      [personId, within.units],
    );
  }

  /** All links of a person whose row is locked. */
  linksOf(
    personId: string,
  ): Promise<{ id: string; status: KinshipStatus; createdAt: string; isPrimary: boolean; resistanceFileId: string }[]> {
    return this.database.rows(
      `select id, status, created_at as "createdAt", is_primary as "isPrimary", resistance_file_id as "resistanceFileId"
       from people.kinship_link where person_id = $1`,
      [personId],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.kinship_link', record);
  }

  /** A scan of its own takes the place of a paper of the file. */
  async attach(id: string, fileId: string): Promise<void> {
    await this.database.change(
      `update people.kinship_link set evidence_file_id = $2, resistance_paper_id = null, paper_id = null, version = version + 1 where id = $1`,
      [id, fileId],
    );
  }

  async rest(id: string, paperId: string, evidence: string): Promise<void> {
    await this.database.change(
      `update people.kinship_link set evidence_file_id = null, paper_id = null, resistance_paper_id = $2, evidence = $3,
         version = version + 1 where id = $1`,
      [id, paperId, evidence],
    );
  }

  async restOnOwn(id: string, paperId: string, evidence: string): Promise<void> {
    await this.database.change(
      `update people.kinship_link set evidence_file_id = null, resistance_paper_id = null, paper_id = $2, evidence = $3,
         version = version + 1 where id = $1`,
      [id, paperId, evidence],
    );
  }

  /** Links that were verified with a paper of a file or of a person wait again; who had verified them is kept. */
  setBack(paperId: string): Promise<LinkSetBack[]> {
    return this.database.rows<LinkSetBack>(
      `update people.kinship_link k set status = 'CLAIMED', set_back_for = $1, set_back_at = now(), set_back_version = k.version + 1,
         was_verified_by = k.verified_by, was_verified_at = k.verified_at, verified_by = null, verified_at = null, version = k.version + 1
       where (k.resistance_paper_id = $1 or k.paper_id = $1) and k.status = 'VERIFIED'
       returning k.id, k.person_id as "personId", k.unit_id as "unitId", k.was_verified_by as "verifiedBy"`,
      [paperId],
    );
  }

  /** They are verified again, as they were. */
  setForth(paperId: string): Promise<LinkSetBack[]> {
    return this.database.rows<LinkSetBack>(
      `update people.kinship_link k set status = 'VERIFIED', verified_by = k.was_verified_by, verified_at = k.was_verified_at,
         set_back_for = null, set_back_at = null, set_back_version = null, was_verified_by = null, was_verified_at = null,
         version = k.version + 1
       where k.set_back_for = $1
       returning k.id, k.person_id as "personId", k.unit_id as "unitId", k.verified_by as "verifiedBy"`,
      [paperId],
    );
  }

  async end(id: string, by: string, reason: string): Promise<void> {
    await this.database.change(
      `update people.kinship_link set status = 'REJECTED', reason = $3, ended_by = $2, ended_at = now(), is_primary = false,
         version = version + 1 where id = $1`,
      [id, by, reason],
    );
  }

  async relate(id: string, relation: Relation): Promise<void> {
    await this.database.change('update people.kinship_link set relation = $2, version = version + 1 where id = $1', [
      id,
      relation,
    ]);
  }

  /** The links of a person that are not this one leave the first place. */
  async stepBack(personId: string, but: string): Promise<void> {
    await this.database.change(
      `update people.kinship_link set is_primary = false, version = version + 1 where person_id = $1 and id <> $2 and is_primary`,
      [personId, but],
    );
  }

  async decide(id: string, { status, decidedBy, reason }: KinshipDecision): Promise<void> {
    await this.database.change(
      `update people.kinship_link set status = $2, verified_by = $3, verified_at = now(), reason = $4,
         is_primary = is_primary and $2 <> 'REJECTED', version = version + 1 where id = $1`,
      [id, status, decidedBy, reason],
    );
  }

  /** A link that no longer stands leaves the first place to the next one. */
  async passOnPrimacy(personId: string): Promise<void> {
    const links = await this.linksOf(personId);
    const next = primaryOf(links);
    const isHeld = links.some(({ isPrimary, status }) => isPrimary && status !== 'REJECTED');
    if (next && !isHeld) await this.makePrimary(next.id);
  }

  async makePrimary(id: string): Promise<void> {
    await this.database.change(
      'update people.kinship_link set is_primary = true, version = version + 1 where id = $1',
      [id],
    );
  }
}
