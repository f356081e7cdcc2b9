import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { WorkingCalendar } from '@sanad/calendar/api';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import { isOpen } from '@sanad/case-file/core';
import { newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { answerWithin, type AgencyView, type BranchView } from '@sanad/partners/core';
import type { ReferralDraft, ReferralView } from '@sanad/partners/core';
import { Database, found, Invalid } from '@sanad/platform';
import { ReferralsRepository } from './referrals.repository';
import { Sharing } from './sharing';

interface Receiver {
  readonly agency: AgencyView;
  readonly branch: BranchView;
}

/** Hands a part of a file over: under an agreement, with the person's consent, to a branch that offers the service there. */
@Injectable()
export class Sending {
  // eslint-disable-next-line max-params -- everything that a referral rests on is asked here
  constructor(
    private readonly database: Database,
    private readonly referrals: ReferralsRepository,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly sharing: Sharing,
    private readonly calendar: WorkingCalendar,
    private readonly audit: Audit,
  ) {}

  /** The consent may be taken in the same act. @throws {Absent} when the file is not in scope. @throws {Invalid} for an unknown branch. */
  async send(within: Scope, caseId: string, draft: ReferralDraft): Promise<ReferralView | Refusal> {
    const file = found(await this.files.station(within, caseId));
    if (!isOpen(file.stage)) return refuse('fileNotOpen', { number: file.number });
    const receiver = await this.receiverOf(draft.branchId);
    const { agency, branch } = receiver;
    const refused =
      (await this.mayReceive(within, receiver, draft, file.personId)) ??
      (await this.sharing.ensure(within, file.personId, agency.id, draft.consent));
    if (refused) return refused;
    const id = newId();
    const sentOn = today();
    const dueOn = await this.calendar.add(sentOn, answerWithin);
    const { service, wish } = draft;
    await this.database.insert('partners.referral', {
      ...{ id, case_id: caseId, person_id: file.personId, unit_id: file.unitId, branch_id: branch.id },
      ...{ service, wish, sent_on: sentOn, due_on: dueOn, created_by: within.user },
    });
    await this.timeline.add(within, caseId, {
      kind: 'REFERRAL_SENT',
      factOn: sentOn,
      details: { agency: agency.short, service },
    });
    await this.audit.record({
      action: 'referral.send',
      entity: 'referral',
      entityId: id,
      unitId: file.unitId,
      after: { caseId, branchId: branch.id, service },
    });
    return found(await this.referrals.view(within, id));
  }

  private async receiverOf(branchId: string): Promise<Receiver> {
    for (const agency of await this.referrals.agencies()) {
      const branch = agency.branches.find(({ id }) => id === branchId);
      if (branch) return { agency, branch };
    }
    throw new Invalid([{ path: '/branchId', code: 'unknown' }]);
  }

  private async mayReceive(
    within: Scope,
    { agency, branch }: Receiver,
    { service }: ReferralDraft,
    personId: string,
  ): Promise<Refusal | null> {
    if (!agency.hasAgreement) return refuse('noAgreement');
    if (!agency.services.includes(service)) return refuse('serviceNotOffered');
    const { province, vitalStatus } = await this.sharing.personOf(within, personId);
    if (vitalStatus === 'DECEASED') return refuse('personHasDied');
    return branch.provinces.includes(province) ? null : refuse('outsideTerritory');
  }
}
