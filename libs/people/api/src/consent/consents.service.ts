import { Injectable, Optional } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  noticeVersion,
  type ConsentEffects,
  type ConsentId,
  type ConsentView,
  type GivenConsent,
  type PersonId,
  type Purpose,
  type SharingPurpose,
  type WithdrawnConsent,
} from '@sanad/people/core';
import { found, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { ConsentListener, NothingHangs } from './consent-listener';
import { ConsentsRepository, type ConsentStanding } from './consents.repository';

/** What persons agree to, purpose by purpose (law 09-08). A consent that ends stays as it was, with its end. */
@Injectable()
export class Consents {
  private readonly listener: ConsentListener;

  constructor(
    private readonly consents: ConsentsRepository,
    private readonly people: PeopleRepository,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
    @Optional() listener?: ConsentListener,
  ) {
    this.listener = listener ?? new NothingHangs();
  }

  async of(within: Scope, personId: PersonId): Promise<ConsentView[]> {
    const { unitId, rows } = found(await this.consents.of(within, personId));
    await this.audit.record({ action: 'consent.read', entity: 'person', entityId: personId, unitId });
    return rows;
  }

  inForce(within: Scope, personId: string, purpose: Purpose, agencyId: string | null = null): Promise<boolean> {
    return this.consents.isInForce(within, { personId, purpose, agencyId, sharing: null });
  }

  /** Whether the person agrees to share with the agency for this purpose. */
  sharesFor(within: Scope, personId: string, agencyId: string, sharing: SharingPurpose): Promise<boolean> {
    return this.consents.isInForce(within, { personId, purpose: 'SHARE_WITH_PARTNER', agencyId, sharing: [sharing] });
  }

  /** @throws {Absent} when the person is not in scope. */
  async give(within: Scope, personId: string, draft: GivenConsent): Promise<ConsentView | Refusal> {
    const unitId = found(await this.people.unitOf(within, personId));
    const { purpose, agencyId, sharing = null } = draft;
    if (await this.consents.isInForce(within, { personId, purpose, agencyId, sharing }))
      return refuse('consentInForce');
    const id = newId<ConsentId>();
    await this.consents.lapse(personId, draft.purpose, draft.agencyId);
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
      expires_on: draft.expiresOn,
      sharing,
      created_by: within.user,
    });
    const after = { ...draft, personId, noticeVersion };
    await this.audit.record({ action: 'consent.give', entity: 'consent', entityId: id, unitId, after });
    return found(await this.consents.view(within, id));
  }

  /** What a withdrawal would stop; changes nothing. */
  async effectsOf(within: Scope, id: ConsentId): Promise<ConsentEffects> {
    const { unitId, ...consent } = found(await this.consents.standing(within, id, false));
    await this.audit.record({ action: 'consent.effects', entity: 'consent', entityId: id, unitId });
    return this.listener.effectsOf(within, consent);
  }

  /** At once: what hangs on the consent stops in the same transaction. */
  async withdraw(within: Scope, id: ConsentId, version: number): Promise<WithdrawnConsent | Refusal> {
    const consent = await this.take(within, id, version);
    if (consent.withdrawnAt !== null) return refuse('consentAlreadyWithdrawn');
    await this.consents.withdraw(id);
    const stopped = await this.listener.consentEnded(within, consent);
    const { personId, purpose, agencyId, unitId } = consent;
    await this.audit.record({
      action: 'consent.withdraw',
      entity: 'consent',
      entityId: id,
      unitId,
      after: { personId, purpose, agencyId, stopped },
    });
    return { ...found(await this.consents.view(within, id)), stopped };
  }

  /** Every consent in force for a purpose ends: the person objects to the purpose, not to one partner. */
  async withdrawAll(within: Scope, personId: PersonId, purpose: Purpose): Promise<ConsentEffects> {
    const { rows } = found(await this.consents.of(within, personId));
    let referrals = 0;
    for (const { id, version } of rows.filter((one) => one.purpose === purpose && one.withdrawnAt === null)) {
      const ended = await this.withdraw(within, id, version);
      if ('stopped' in ended) referrals += ended.stopped.referrals;
    }
    return { referrals };
  }

  /** The scan of the signed form, or of the record of what was said: the first one, or a better one while it holds. */
  async attach(within: Scope, id: ConsentId, version: number, file: UploadedBytes): Promise<ConsentView | Refusal> {
    const { unitId, evidenceId, withdrawnAt } = await this.take(within, id, version);
    if (withdrawnAt !== null) return refuse('consentAlreadyWithdrawn');
    const fileId = await this.stored.save({ unitId, by: within.user, file });
    await this.consents.attach(id, fileId);
    await this.audit.record({
      action: 'consent.attach',
      entity: 'consent',
      entityId: id,
      unitId,
      before: { evidence: evidenceId },
      after: { evidence: fileId },
    });
    return found(await this.consents.view(within, id));
  }

  /** @throws {Absent} when nothing was attached. */
  async evidence(within: Scope, id: ConsentId): Promise<StoredBytes> {
    const { unitId, evidenceId } = found(await this.consents.standing(within, id, false));
    const file = await this.stored.read(found(evidenceId));
    await this.audit.record({ action: 'consent.evidenceRead', entity: 'consent', entityId: id, unitId });
    return file;
  }

  private async take(within: Scope, id: ConsentId, version: number): Promise<ConsentStanding> {
    const consent = found(await this.consents.standing(within, id, true));
    if (consent.version !== version) throw new Stale(version, consent.version);
    return consent;
  }
}
