import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  noticeVersion,
  type ConsentDraft,
  type ConsentId,
  type ConsentView,
  type PersonId,
  type Purpose,
} from '@sanad/people/core';
import { found, Stale } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { ConsentsRepository } from './consents.repository';

/** What persons agree to, purpose by purpose (law 09-08). A withdrawn consent stays as it was, with its end. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly people: PeopleRepository,
    private readonly audit: Audit,
  ) {}

  async of(within: Scope, personId: PersonId): Promise<ConsentView[]> {
    const { unitId, rows } = found(await this.consents.of(within, personId));
    await this.audit.record({ action: 'consent.read', entity: 'person', entityId: personId, unitId });
    return rows;
  }

  inForce(within: Scope, personId: string, purpose: Purpose, agencyId: string | null = null): Promise<boolean> {
    return this.consents.isInForce(within, personId, purpose, agencyId);
  }

  /** @throws {Absent} when the person is not in scope. */
  async give(within: Scope, personId: string, draft: ConsentDraft): Promise<ConsentView | Refusal> {
    const unitId = found(await this.people.unitOf(within, personId));
    if (await this.inForce(within, personId, draft.purpose, draft.agencyId)) return refuse('consentInForce');
    const id = newId<ConsentId>();
    await this.consents.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      purpose: draft.purpose,
      agency_id: draft.agencyId,
      channel: draft.channel,
      witness: draft.witness,
      notice_version: noticeVersion,
      given_on: draft.givenOn,
      created_by: within.user,
    });
    const after = { ...draft, personId, noticeVersion };
    await this.audit.record({ action: 'consent.give', entity: 'consent', entityId: id, unitId, after });
    return found(await this.consents.view(within, id));
  }

  async withdraw(within: Scope, id: ConsentId, version: number): Promise<ConsentView | Refusal> {
    const consent = found(await this.consents.taken(within, id));
    if (consent.version !== version) throw new Stale(version, consent.version);
    if (consent.withdrawnAt !== null) return refuse('consentAlreadyWithdrawn');
    await this.consents.withdraw(id);
    const { personId, purpose, agencyId, unitId } = consent;
    await this.audit.record({
      action: 'consent.withdraw',
      entity: 'consent',
      entityId: id,
      unitId,
      after: { personId, purpose, agencyId },
    });
    return found(await this.consents.view(within, id));
  }
}
