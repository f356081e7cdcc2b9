import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles, CaseTimeline, type Station } from '@sanad/case-file/api';
import { isOpen } from '@sanad/case-file/core';
import { isRefusal, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import type { ReferralDraft, ReferralView } from '@sanad/partners/core';
import { Database, found } from '@sanad/platform';
import { AnswerRules } from './answer/answer-rules';
import { Receivers, type Receiver } from './receivers';
import { ReferralViews } from './referral-views';

/** Hands a part of a file over: under an agreement, with the person's consent, to a branch that offers the service there. */
@Injectable()
export class Sending {
  // eslint-disable-next-line max-params -- everything that a referral rests on is asked here
  constructor(
    private readonly database: Database,
    private readonly receivers: Receivers,
    private readonly views: ReferralViews,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly delays: AnswerRules,
    private readonly audit: Audit,
  ) {}

  /** The consent may be taken in the same act. @throws {Absent} when the file is not in scope. @throws {Invalid} for an unknown branch. */
  async send(within: Scope, caseId: string, draft: ReferralDraft): Promise<ReferralView | Refusal> {
    const id = await this.put(within, caseId, draft);
    return isRefusal(id) ? id : this.views.one(within, id);
  }

  /**
   * What the branch would be answered, by the very query that answers it, in the row context of that branch; then
   * nothing of it has happened but the looking.
   */
  async preview(within: Scope, caseId: string, draft: ReferralDraft): Promise<ReferralView | Refusal> {
    const { unitId } = found(await this.files.station(within, caseId));
    let sent: string | Refusal = '';
    const act = async () => {
      sent = await this.put(within, caseId, draft);
      return !isRefusal(sent);
    };
    const seen = await this.views.rehearse(draft.branchId, act, () => sent as string);
    if (isRefusal(sent)) return sent;
    const { branchId, service } = draft;
    const after = { branchId, service, fieldGroups: seen!.fieldGroups };
    await this.audit.record({ action: 'referral.preview', entity: 'caseFile', entityId: caseId, unitId, after });
    return seen!;
  }

  private async put(within: Scope, caseId: string, draft: ReferralDraft): Promise<string | Refusal> {
    const file = found(await this.files.station(within, caseId));
    if (!isOpen(file.stage)) return refuse('fileNotOpen', { number: file.number });
    const receiver = await this.receivers.of(within, file.personId, draft);
    return isRefusal(receiver) ? receiver : this.write(within, file, receiver, draft);
  }

  private async write(within: Scope, file: Station, receiver: Receiver, draft: ReferralDraft): Promise<string> {
    const id = draft.id ?? newId();
    const sentOn = today();
    const { dueOn, days } = await this.delays.dueFor(sentOn);
    const { agency, branch, agreement, purpose, fieldGroups } = receiver;
    const { service, wish } = draft;
    await this.database.insert('partners.referral', {
      ...{ id, case_id: file.id, person_id: file.personId, unit_id: file.unitId, branch_id: branch.id, service, wish },
      ...{ purpose, agreement_id: agreement.id, field_groups: fieldGroups },
      ...{ sent_on: sentOn, due_on: dueOn, answer_days: days, created_by: within.user },
    });
    const details = { agency: agency.short, service };
    await this.timeline.add(within, file.id, { kind: 'REFERRAL_SENT', factOn: sentOn, details });
    await this.audit.record({
      action: 'referral.send',
      entity: 'referral',
      entityId: id,
      unitId: file.unitId,
      after: { caseId: file.id, branchId: branch.id, service, purpose, agreement: agreement.number, fieldGroups },
    });
    return id;
  }
}
