import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isolated, newId, refuse, today, type BranchId, type Refusal, type Scope } from '@sanad/kernel';
import type { BranchDraft, KeptBranch } from '@sanad/partners/core';
import { Database, found, Stale } from '@sanad/platform';
import { BranchOfficers } from '../branch-officers';
import { keptBranch } from './agencies.service';

/** File numbers that a refusal names; the rest is counted. */
const named = 5;

/** Opens branches, changes where they are and whom they receive, and closes those that nothing waits at. */
@Injectable()
export class BranchKeeping {
  constructor(
    private readonly database: Database,
    private readonly officers: BranchOfficers,
    private readonly audit: Audit,
  ) {}

  /** @throws {Absent} for no agency. */
  async add(agencyId: string, draft: BranchDraft): Promise<KeptBranch> {
    found(await this.database.row('select from partners.agency where id = $1', [agencyId]));
    const id = newId() as BranchId;
    await this.database.insert('partners.branch', { id, agency_id: agencyId, ...columnsOf(draft) });
    const after = { agencyId, ...draft };
    await this.audit.record({ action: 'branch.create', entity: 'branch', entityId: id, after });
    return this.one(id);
  }

  async change(id: BranchId, version: number, draft: BranchDraft): Promise<KeptBranch> {
    const { version: _, closedOn: __, closedWhy: ___, id: ____, ...before } = await this.one(id);
    await this.database.update('partners.branch', { id, version, set: columnsOf(draft) });
    await this.audit.record({ action: 'branch.change', entity: 'branch', entityId: id, before, after: draft });
    return this.one(id);
  }

  async close(
    within: Scope,
    id: BranchId,
    { version, reason }: { readonly version: number; readonly reason: string },
  ): Promise<KeptBranch | Refusal> {
    const branch = await this.hold(id, version);
    if (branch.closedOn !== null) return refuse('branchIsClosed');
    const waiting = await this.waiting(within, id);
    if (waiting.length > 0) {
      const files = listed(waiting.slice(0, named)) + (waiting.length > named ? ' · …' : '');
      return refuse('branchHasReferrals', { count: waiting.length, files });
    }
    const people = await this.officers.at(id);
    if (people.length > 0) return refuse('branchHasPeople', { names: listed(people) });
    const set = { closed_on: today(), closed_why: reason };
    await this.database.update('partners.branch', { id, version, set });
    await this.audit.record({ action: 'branch.close', entity: 'branch', entityId: id, after: set, why: reason });
    return this.one(id);
  }

  async reopen(id: BranchId, version: number): Promise<KeptBranch | Refusal> {
    const { closedOn } = await this.hold(id, version);
    if (closedOn === null) return refuse('branchIsOpen');
    await this.database.update('partners.branch', { id, version, set: { closed_on: null, closed_why: null } });
    await this.audit.record({ action: 'branch.reopen', entity: 'branch', entityId: id, before: { closedOn } });
    return this.one(id);
  }

  /** Whoever sends to it, or is invited to it, at this moment waits. */
  private async hold(id: BranchId, version: number): Promise<KeptBranch> {
    await this.database.row(
      'select from partners.agency a where a.id = (select b.agency_id from partners.branch b where b.id = $1) for update',
      [id],
    );
    await this.database.row('select from partners.branch where id = $1 for update', [id]);
    const branch = await this.one(id);
    if (branch.version !== version) throw new Stale(version, branch.version);
    return branch;
  }

  /** Numbers of the files whose referrals are not over. */
  private async waiting(within: Scope, id: BranchId): Promise<string[]> {
    const rows = await this.database.rows<{ number: string }>(
      `select c.number from partners.referral r join case_file.case_file c on c.id = r.case_id
       where r.branch_id = $1 and r.ended_on is null and r.unit_id = any ($2::uuid[]) order by r.created_at, r.id`,
      [id, within.units],
    );
    return rows.map(({ number }) => number);
  }

  private async one(id: BranchId): Promise<KeptBranch> {
    const row = await this.database.row<{ branch: KeptBranch }>(
      `select ${keptBranch} as branch from partners.branch b where b.id = $1`,
      [id],
    );
    return found(row).branch;
  }
}

/** Each keeps its own direction inside a sentence of any language. */
const listed = (all: readonly string[]) => all.map(isolated).join(' · ');

function columnsOf({ ar, fr, en, phone, email, address, provinces }: BranchDraft) {
  return { name_ar: ar, name_fr: fr, name_en: en ?? fr, phone, email, address, provinces };
}
