import { Injectable } from '@nestjs/common';
import { Audit, Invitations } from '@sanad/access/api';
import { refuse, type Refusal } from '@sanad/kernel';
import type { Officer, OfficerChange } from '@sanad/partners/core';
import { Database, Stale, Transactions, type Caller } from '@sanad/platform';
import { Headquarters } from './headquarters';
import { OfficerPlaces } from './officer-places';
import { Officers } from './officers.service';

/** Moves, suspends and reactivates the people of an agency. A coordinator never leaves it without one. */
@Injectable()
export class OfficerKeeping {
  // eslint-disable-next-line max-params -- an account, a place and the way in change together
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly officers: Officers,
    private readonly places: OfficerPlaces,
    private readonly invitations: Invitations,
    private readonly headquarters: Headquarters,
    private readonly audit: Audit,
  ) {}

  /** @throws {Absent} for somebody, or a branch, out of reach. */
  change(caller: Caller, id: string, version: number, change: OfficerChange): Promise<Officer | Refusal> {
    return this.kept(caller, id, version, async (before) => {
      const { name, branchId, roles } = change;
      if (!(await this.officers.isOpen(before.agencyId, branchId))) return refuse('branchIsClosed');
      const isLeft = before.state === 'ACTIVE' && !roles.includes('partner-coordinator');
      if (isLeft && (await this.isLastCoordinator(caller, before))) return refuse('lastCoordinator');
      await this.database.update('access.user_account', { id, version, set: { name } });
      await this.places.put(id, branchId, roles);
      await this.note('officer.change', before, { after: { name, branchId, roles } });
      return null;
    });
  }

  suspend(caller: Caller, id: string, version: number, why: string): Promise<Officer | Refusal> {
    return this.kept(caller, id, version, async (before) => {
      if (before.state === 'SUSPENDED') return refuse('officerSuspended');
      if (before.state === 'ACTIVE' && (await this.isLastCoordinator(caller, before))) return refuse('lastCoordinator');
      await this.database.update('access.user_account', { id, version, set: { status: 'SUSPENDED' } });
      await this.database.change('delete from access.session where user_id = $1', [id]);
      await this.invitations.revoke(id);
      await this.note('officer.suspend', before, { after: { state: 'SUSPENDED' }, why });
      return null;
    });
  }

  /** Back to where they were: who never set a password is invited again. */
  reactivate(caller: Caller, id: string, version: number): Promise<Officer | Refusal> {
    return this.kept(caller, id, version, async (before) => {
      if (before.state !== 'SUSPENDED') return refuse('officerNotSuspended');
      if (!(await this.officers.isOpen(before.agencyId, before.branch.id))) return refuse('branchIsClosed');
      const row = await this.database.row<{ status: string }>(
        `select case when password_hash = '-' then 'INVITED' else 'ACTIVE' end as status from access.user_account where id = $1`,
        [id],
      );
      await this.database.update('access.user_account', { id, version, set: row! });
      await this.note('officer.reactivate', before, { after: { state: row!.status } });
      return null;
    });
  }

  private kept(
    caller: Caller,
    id: string,
    version: number,
    act: (before: Officer) => Promise<Refusal | null>,
  ): Promise<Officer | Refusal> {
    const { scope } = caller;
    return this.transactions.asSystem(async () => {
      const { agencyId } = await this.officers.one(scope, id);
      await this.officers.hold(agencyId);
      const before = await this.officers.one(scope, id);
      if (before.version !== version) throw new Stale(version, before.version);
      return (await act(before)) ?? this.officers.one(scope, id);
    }, caller);
  }

  /** Headquarters may leave an agency without one: they name the next. */
  private async isLastCoordinator({ branchId }: Caller, { id, agencyId, roles }: Officer): Promise<boolean> {
    if (branchId === null || !roles.includes('partner-coordinator')) return false;
    return (await this.officers.otherCoordinators(agencyId, id)) === 0;
  }

  private async note(
    action: string,
    { id, name, branch, roles, state }: Officer,
    said: { readonly after: unknown; readonly why?: string },
  ): Promise<void> {
    const before = { name, branchId: branch.id, roles, state };
    const unitId = await this.headquarters.id();
    await this.audit.record({ action, entity: 'user', entityId: id, unitId, before, ...said });
  }
}
