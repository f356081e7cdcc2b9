import { Injectable } from '@nestjs/common';
import { Audit, Invitations, Throttle } from '@sanad/access/api';
import { newId, refuse, type Refusal } from '@sanad/kernel';
import type { Invited, Officer, OfficerDraft } from '@sanad/partners/core';
import { Database, Transactions, type Caller } from '@sanad/platform';
import { Headquarters } from './headquarters';
import { OfficerPlaces } from './officer-places';
import { Officers } from './officers.service';

/** No password has this hash: the account opens with the one that its owner will choose. */
const none = '-';
/** Thirty at once, then one a minute: whoever tries addresses learns little of who has an account. */
const pace = { burst: 30, seconds: 60 };

/** Invites people to an agency. An invitation leads to a password, never to a role that was not given. */
@Injectable()
export class OfficerInvitations {
  // eslint-disable-next-line max-params -- an account, a place and a letter come into being together
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly officers: Officers,
    private readonly places: OfficerPlaces,
    private readonly invitations: Invitations,
    private readonly throttle: Throttle,
    private readonly headquarters: Headquarters,
    private readonly audit: Audit,
  ) {}

  /** @throws {Absent} for an agency or a branch out of reach. */
  async invite(caller: Caller, agencyId: string, draft: OfficerDraft): Promise<Officer | Refusal> {
    const { scope } = caller;
    const agency = await this.officers.agency(scope, agencyId);
    await this.throttle.count(`invitations ${scope.user}`, pace);
    return this.transactions.asSystem(async () => {
      await this.officers.hold(agencyId);
      const { name, email, branchId, roles } = draft;
      if (!(await this.officers.isOpen(agencyId, branchId))) return refuse('branchIsClosed');
      const id = newId();
      const added = await this.database.change(
        `insert into access.user_account (id, email, name, password_hash, status) values ($1, $2, $3, $4, 'INVITED')
         on conflict (email) do nothing`,
        [id, email, name, none],
      );
      if (added === 0) return refuse('emailUsed');
      await this.places.put(id, branchId, roles);
      // Where no letter leaves, the link is asked for by whoever hands it over: an answer that is kept never holds it.
      if (this.invitations.areMailed)
        await this.invitations.issue({ userId: id, name, email, by: scope.user, place: agency.ar });
      await this.audit.record({
        ...{ action: 'officer.invite', entity: 'user', entityId: id, unitId: await this.headquarters.id() },
        after: { agencyId, branchId, roles, email },
      });
      return this.officers.one(scope, id);
    }, caller);
  }

  async again(caller: Caller, id: string): Promise<Invited | Refusal> {
    const { scope } = caller;
    return this.transactions.asSystem(async () => {
      const { state, name, email, agencyId } = await this.officers.one(scope, id);
      if (state === 'SUSPENDED') return refuse('officerSuspended');
      await this.throttle.count(`invitations ${scope.user}`, pace);
      const { ar: place } = await this.officers.agency(scope, agencyId);
      const issued = await this.invitations.issue({ userId: id, name, email, by: scope.user, place });
      await this.audit.record({
        ...{ action: 'officer.inviteAgain', entity: 'user', entityId: id, unitId: await this.headquarters.id() },
        after: { agencyId, mailed: issued.mailed },
      });
      return issued;
    }, caller);
  }
}
