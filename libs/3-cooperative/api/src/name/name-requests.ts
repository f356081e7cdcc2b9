import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  answerName,
  askForName,
  change,
  factsOf,
  fileName,
  lastDayOf,
  takeStep,
  withdrawName,
  type FormationId,
  type FormationView,
  type NameApproval,
  type NameFiling,
  type NameRefusal,
  type NameRequestDraft,
  type NameRequestId,
  type NameRequestView,
  type NameWithdrawal,
} from '@sanad/cooperative/core';
import { refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { found, Stale } from '@sanad/platform';
import { FormationHistory } from '../formation-history';
import { FormationRows, type LockedFormation } from '../formations.repository';
import { NameRequestRows, type HeldRequest } from './name-request.repository';
import { certificatesOf } from './paper-certificates';

interface Opened {
  readonly request: HeldRequest;
  readonly formation: LockedFormation;
  readonly view: FormationView;
}

const ofName: readonly string[] = ['NAME_REQUESTED', 'NAME_APPROVED'];

/** Requests for a name: up to three proposals, filed with the office, answered by it or from its paper. Steps follow them. */
@Injectable()
export class NameRequests {
  constructor(
    private readonly rows: NameRequestRows,
    private readonly formations: FormationRows,
    private readonly history: FormationHistory,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  async draft(
    within: Scope,
    formationId: FormationId,
    { proposals }: NameRequestDraft,
  ): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const view = await this.formations.view(within, formationId);
    const refused = change(formation.state) ?? askForName(view.names, today(), view.steps);
    if (refused) return refused;
    const id = await this.rows.add(within, formationId, proposals);
    return this.history.write(within, formation, { action: 'formation.nameDraft', after: { id, proposals } });
  }

  async propose(
    within: Scope,
    id: NameRequestId,
    version: number,
    { proposals }: NameRequestDraft,
  ): Promise<FormationView | Refusal> {
    const { request, formation } = await this.open(within, id, version);
    const refused = change(formation.state) ?? (request.state === 'DRAFT' ? undefined : refuse('nameNotFiled'));
    if (refused) return refused;
    await this.rows.propose(id, version, proposals);
    const [before, after] = [
      { id, proposals: request.proposals },
      { id, proposals },
    ];
    return this.history.write(within, formation, { action: 'formation.nameDraft', before, after });
  }

  /** The law is asked as for the step; what a certificate that has run out left behind ends with it. */
  async file(
    within: Scope,
    id: NameRequestId,
    version: number,
    { requestedOn }: NameFiling,
  ): Promise<FormationView | Refusal> {
    const { request, formation, view } = await this.open(within, id, version);
    // A new request is judged as if there had been none: nobody has signed it yet.
    const facts = factsOf({ ...view, names: [], steps: view.steps.filter(({ step }) => !ofName.includes(step)) });
    const refused =
      change(formation.state) ??
      fileName(request, view.steps, today()) ??
      takeStep(facts, view.law, { step: 'NAME_REQUESTED', doneOn: requestedOn });
    if (refused) return refused;
    const branchId = await this.rows.branchFor(view.province);
    await this.rows.file(id, version, { branchId, signers: facts.founders.length, requestedOn });
    await this.tasks.closeAll(within, 'NAME_EXPIRES', certificatesOf(view));
    return this.history.write(within, formation, {
      action: 'formation.nameFile',
      after: { id, proposals: request.proposals, requestedOn, branchId },
    });
  }

  /** The group takes its request back: the attempt ends, stays told, and another may follow. */
  async withdraw(
    within: Scope,
    id: NameRequestId,
    version: number,
    { withdrawnOn, reason }: NameWithdrawal,
  ): Promise<FormationView | Refusal> {
    const { request, formation } = await this.open(within, id, version);
    const refused = change(formation.state) ?? withdrawName(request, withdrawnOn);
    if (refused) return refused;
    const set = { withdrawn_on: withdrawnOn, withdrawn_reason: reason, withdrawn_by: within.user };
    await this.rows.answer(id, version, { state: 'WITHDRAWN', ...set });
    return this.history.write(within, formation, {
      action: 'formation.nameWithdraw',
      before: { id, proposals: request.proposals, requestedOn: request.requestedOn },
      after: { withdrawnOn },
      why: reason,
    });
  }

  async approve(
    within: Scope,
    id: NameRequestId,
    version: number,
    { approvedName, certificateNumber, answeredOn, expiresOn }: NameApproval,
  ): Promise<NameRequestView | Refusal> {
    const request = await this.taken(within, id, version);
    const refused = answerName(request, { on: answeredOn, name: approvedName });
    if (refused) return refused;
    const end = lastDayOf(answeredOn, request.validityDays, expiresOn);
    if (end === null) return refuse('certificateEndUnknown');
    const set = { approved_name: approvedName, certificate_number: certificateNumber, expires_on: end };
    await this.rows.answer(id, version, { state: 'APPROVED', ...set, ...this.answered(within, answeredOn) });
    return this.told(within, request, 'APPROVED', { approvedName, certificateNumber, answeredOn, expiresOn: end });
  }

  async refuse(
    within: Scope,
    id: NameRequestId,
    version: number,
    { answeredOn, reason }: NameRefusal,
  ): Promise<NameRequestView | Refusal> {
    const request = await this.taken(within, id, version);
    const refused = answerName(request, { on: answeredOn, name: null });
    if (refused) return refused;
    const set = { state: 'REFUSED', refused_reason: reason };
    await this.rows.answer(id, version, { ...set, ...this.answered(within, answeredOn) });
    return this.told(within, request, 'REFUSED', { answeredOn }, reason);
  }

  private answered(within: Scope, answeredOn: string) {
    return { answered_on: answeredOn, answered_by: within.user, answered_at: new Date().toISOString() };
  }

  private async told(
    within: Scope,
    { id, formationId, unitId, proposals }: HeldRequest,
    answer: 'APPROVED' | 'REFUSED',
    after: Readonly<Record<string, string>>,
    why?: string,
  ): Promise<NameRequestView> {
    const action = answer === 'APPROVED' ? 'formation.nameApprove' : 'formation.nameRefuse';
    const record = { action, entity: 'formation', entityId: formationId, unitId, after: { id, ...after } };
    await this.audit.record(why === undefined ? record : { ...record, why });
    // Who enters a paper knows what it says.
    if (within.branches.length > 0) {
      const details = { cooperative: after['approvedName'] ?? proposals[0] ?? '', formationId, answer };
      await this.tasks.open(within, {
        kind: 'NAME_ANSWERED',
        subjectId: id,
        unitId,
        dueOn: today(),
        details,
        again: true,
      });
    }
    return found(await this.rows.one(within, id));
  }

  private async taken(within: Scope, id: NameRequestId, version: number): Promise<HeldRequest> {
    const request = found(await this.rows.take(within, id));
    if (request.version !== version) throw new Stale(version, request.version);
    return request;
  }

  private async open(within: Scope, id: NameRequestId, version: number): Promise<Opened> {
    const request = await this.taken(within, id, version);
    const formation = await this.formations.lock(within, request.formationId);
    return { request, formation, view: await this.formations.view(within, formation.id) };
  }
}
