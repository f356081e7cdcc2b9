import { Injectable } from '@nestjs/common';
import type {
  FormationId,
  NameInboxQuery,
  NameInboxRow,
  NameRequestId,
  NameRequestView,
} from '@sanad/cooperative/core';
import { newId, type Page, type PlainDay, type Scope, type UnitId } from '@sanad/kernel';
import { Database, momentAfter, pageFrom } from '@sanad/platform';

const nameOf = (row: string) => `jsonb_build_object('ar', ${row}.name_ar, 'fr', ${row}.name_fr, 'en', ${row}.name_en)`;

/** A request as a JSON object; `r` is a row of `cooperative.name_request`, `b` its branch. */
const said = `jsonb_build_object('id', r.id, 'attempt', r.attempt, 'state', r.state, 'proposals', r.proposals,
  'branch', case when b.id is not null then ${nameOf('b')} end, 'requestedOn', r.requested_on, 'approvedName', r.approved_name,
  'certificateNumber', r.certificate_number, 'answeredOn', r.answered_on, 'expiresOn', r.expires_on,
  'refusedReason', r.refused_reason, 'withdrawnOn', r.withdrawn_on, 'withdrawnReason', r.withdrawn_reason, 'version', r.version)`;

/** The requests of a group `f`, the newest first. */
export const nameRequestsSaid = `coalesce((select jsonb_agg(${said} order by r.attempt desc)
  from cooperative.name_request r left join partners.branch b on b.id = r.branch_id where r.formation_id = f.id), '[]')`;

/** A unit sees its own; the office sees what was filed with it. */
const seen = `(r.unit_id = any($2::uuid[]) or (r.branch_id = any($3::uuid[]) and r.state <> 'DRAFT'))`;

const inbox = `r.id, r.attempt, r.state, r.proposals, ${nameOf('b')} as branch, r.requested_on as "requestedOn",
  r.approved_name as "approvedName", r.certificate_number as "certificateNumber", r.answered_on as "answeredOn",
  r.expires_on as "expiresOn", r.refused_reason as "refusedReason", r.withdrawn_on as "withdrawnOn",
  null as "withdrawnReason", r.version, ${nameOf('u')} as delegation, r.category,
  ${nameOf('t')} as "branchName", r.province, r.seat, r.signers, r.validity_days as "validityDays",
  r.requested_on + (select l.value::int from cooperative.law_on(r.requested_on) l where l.key = 'nameApprovalSla') as "dueOn",
  r.created_at as "createdAt"`;

export interface HeldRequest extends NameRequestView {
  readonly formationId: FormationId;
  readonly unitId: UnitId;
  readonly validityDays: number | null;
}

/** What the office is shown of the group when a request is filed. */
export interface Snapshot {
  readonly branchId: string | null;
  readonly signers: number;
  readonly requestedOn: PlainDay;
}

@Injectable()
export class NameRequestRows {
  constructor(private readonly database: Database) {}

  /** One after another: who answers second is told that it was answered. */
  async take(within: Scope, id: NameRequestId): Promise<HeldRequest | undefined> {
    await this.database.row(`select pg_advisory_xact_lock(hashtext('name_request' || $1))::text`, [id]);
    return this.one(within, id);
  }

  one(within: Scope, id: NameRequestId): Promise<HeldRequest | undefined> {
    return this.database
      .row<{ said: NameRequestView; formationId: FormationId; unitId: UnitId; validityDays: number | null }>(
        `select ${said} as said, r.formation_id as "formationId", r.unit_id as "unitId", r.validity_days as "validityDays"
         from cooperative.name_request r left join partners.branch b on b.id = r.branch_id where r.id = $1 and ${seen}`,
        [id, within.units, within.branches],
      )
      .then((row) => row && { ...row.said, ...row });
  }

  /** What the office will see besides the names is what the group says now. */
  async add(within: Scope, formationId: FormationId, proposals: readonly string[]): Promise<NameRequestId> {
    const id = newId<NameRequestId>();
    await this.database.change(
      `insert into cooperative.name_request (id, formation_id, unit_id, attempt, proposals, category, branch, province, seat, signers,
         validity_days, created_by)
       select $1, f.id, f.unit_id, 1 + (select coalesce(max(r.attempt), 0) from cooperative.name_request r where r.formation_id = f.id),
         $3::text[], f.category, f.branch, f.province, f.seat, 0,
         (select l.value::int from cooperative.law_on(f.started_on) l where l.key = 'nameApprovalValidity'), $4
       from cooperative.formation f where f.id = $2`,
      [id, formationId, proposals, within.user],
    );
    return id;
  }

  propose(id: NameRequestId, version: number, proposals: readonly string[]): Promise<void> {
    return this.database.update('cooperative.name_request', { id, version, set: { proposals } });
  }

  async file(id: NameRequestId, version: number, { branchId, signers, requestedOn }: Snapshot): Promise<void> {
    await this.database.change(
      `update cooperative.name_request r set state = 'FILED', requested_on = $3, branch_id = $4, signers = $5, category = f.category,
         branch = f.branch, province = f.province, seat = f.seat, version = r.version + 1
       from cooperative.formation f where r.id = $1 and r.version = $2 and f.id = r.formation_id`,
      [id, version, requestedOn, branchId, signers],
    );
  }

  answer(id: NameRequestId, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.update('cooperative.name_request', { id, version, set });
  }

  /** The branch of the cooperation office whose territory holds a place. */
  async branchFor(province: string): Promise<string | null> {
    const row = await this.database.row<{ id: string }>(
      `select b.id from partners.branch b join partners.agency a on a.id = b.agency_id
       where a.kind = 'COOPERATION' and b.closed_on is null and $1 = any (b.provinces) order by b.name_ar, b.id limit 1`,
      [province],
    );
    return row?.id ?? null;
  }

  /** The list of the office: what waits longest is not lost, the newest first. */
  async inbox(within: Scope, { state, ...page }: NameInboxQuery): Promise<Page<NameInboxRow>> {
    const predicate = [within.branches, state ?? null];
    const asked = `r.branch_id = any($1::uuid[]) and r.state <> 'DRAFT' and ($2::text is null or r.state = $2)`;
    const rows = await this.database.rows<NameInboxRow>(
      `select ${inbox} from cooperative.name_request r join partners.branch b on b.id = r.branch_id
         join access.unit u on u.id = r.unit_id join cooperative.branch t on t.code = r.branch
       where ${asked} and ($3::timestamptz is null or (r.created_at, r.id) < ($3, $4::uuid))
       order by r.created_at desc, r.id desc limit $5`,
      [...predicate, ...momentAfter(page), page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*) as total from cooperative.name_request r where ${asked}`,
      predicate,
    );
    return pageFrom(page, rows, count?.total ?? 0, (row) => [row.createdAt, row.id]);
  }

  /** Certificates that run while nothing is filed upon them. */
  running(
    within: Scope,
  ): Promise<readonly (NameRequestView & { formationId: string; unitId: UnitId; warned: number | null })[]> {
    return this.database
      .rows<{ said: NameRequestView; formationId: string; unitId: UnitId; warned: number | null }>(
        `select ${said} as said, r.formation_id as "formationId", r.unit_id as "unitId", r.warned
         from cooperative.name_request r left join partners.branch b on b.id = r.branch_id
           join cooperative.formation f on f.id = r.formation_id
         where r.unit_id = any($1::uuid[]) and r.state = 'APPROVED' and f.state = 'IN_PROGRESS' and not exists (
           select from cooperative.step s where s.formation_id = f.id and s.step = 'REGISTRATION_FILED'
             and s.undone_at is null and s.outcome = 'DONE')
         order by r.id for update of r`,
        [within.units],
      )
      .then((rows) => rows.map((row) => ({ ...row.said, ...row })));
  }

  async mark(id: string, mark: { readonly warned: number } | { readonly state: 'EXPIRED' }): Promise<void> {
    await this.database.change(
      'update cooperative.name_request set warned = coalesce($2, warned), state = coalesce($3, state) where id = $1',
      [id, 'warned' in mark ? mark.warned : null, 'state' in mark ? mark.state : null],
    );
  }
}
