import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import { isOpen, type TimelineKind } from '@sanad/case-file/core';
import { cursorOf, isRefusal, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  addWorkingDays,
  after,
  answerWithin,
  type AgencyView,
  type ReferralDraft,
  type ReferralMove,
  type ReferralPage,
  type ReferralQuery,
  type ReferralState,
  type ReferralView,
} from '@sanad/partners/core';
import { Database, found, Invalid } from '@sanad/platform';
import { ReferralsRepository, type ReferralStanding } from './referrals.repository';
import { Sharing } from './sharing';

interface Said {
  readonly reason?: string;
  readonly kind?: TimelineKind;
}

/** What training reports about a referral. */
export type ReportedState = 'IN_PROGRESS' | 'COMPLETED' | 'NO_SHOW' | 'DROPPED';
const reportedBy: Readonly<Record<ReportedState, ReferralMove>> = {
  IN_PROGRESS: 'progress',
  COMPLETED: 'finish',
  NO_SHOW: 'miss',
  DROPPED: 'drop',
};

/** A part of a file handed to an agency, and its answers. */
@Injectable()
export class Referrals {
  constructor(
    private readonly database: Database,
    private readonly referrals: ReferralsRepository,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly sharing: Sharing,
    private readonly audit: Audit,
  ) {}

  agencies(): Promise<AgencyView[]> {
    return this.referrals.agencies();
  }

  async list(within: Scope, query: ReferralQuery): Promise<ReferralPage> {
    const { rows, tabs, total } = await this.referrals.list(within, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      rows: shown,
      tabs,
      total,
      next: rows.length > query.limit && last ? cursorOf([last.createdAt, last.id]) : null,
    };
  }

  async read(within: Scope, id: string): Promise<ReferralView> {
    const view = found(await this.referrals.view(within, id));
    await this.audit.read({ entity: 'referral', entityId: id });
    return view;
  }

  async ofFile(within: Scope, caseId: string): Promise<ReferralView[]> {
    found(await this.files.station(within, caseId));
    return this.referrals.ofFile(within, caseId);
  }

  /** Hands a part of a file over. The consent may be taken in the same act. */
  async send(within: Scope, caseId: string, draft: ReferralDraft): Promise<ReferralView | Refusal> {
    const file = found(await this.files.station(within, caseId));
    if (!isOpen(file.stage)) return refuse('fileNotOpen', { number: file.number });
    const agency = (await this.agencies()).find(({ branches }) => branches.some(({ id }) => id === draft.branchId));
    const branch = agency?.branches.find(({ id }) => id === draft.branchId);
    if (!agency || !branch) throw new Invalid([{ path: '/branchId', code: 'unknown' }]);
    if (!agency.hasAgreement) return refuse('noAgreement');
    if (!agency.services.includes(draft.service)) return refuse('serviceNotOffered');
    if (!branch.provinces.includes(await this.sharing.provinceOf(within, file.personId)))
      return refuse('outsideTerritory');
    const refused = await this.sharing.ensureSharing(within, file.personId, agency.id, draft.consent);
    if (refused) return refused;
    const id = newId();
    const sentOn = today();
    await this.database.insert('partners.referral', {
      id,
      case_id: caseId,
      person_id: file.personId,
      unit_id: file.unitId,
      branch_id: branch.id,
      service: draft.service,
      wish: draft.wish,
      sent_on: sentOn,
      due_on: addWorkingDays(sentOn, answerWithin),
      created_by: within.user,
    });
    await this.timeline.add(within, caseId, {
      kind: 'REFERRAL_SENT',
      factOn: sentOn,
      details: { agency: agency.short, service: draft.service },
    });
    await this.audit.record({
      action: 'referral.send',
      entity: 'referral',
      entityId: id,
      unitId: file.unitId,
      after: { caseId, branchId: branch.id, service: draft.service },
    });
    return found(await this.referrals.view(within, id));
  }

  accept(within: Scope, id: string, version: number): Promise<ReferralView | Refusal> {
    return this.answer(within, id, version, 'accept', { kind: 'REFERRAL_ACCEPTED' });
  }

  decline(within: Scope, id: string, version: number, reason: string): Promise<ReferralView | Refusal> {
    return this.answer(within, id, version, 'decline', { kind: 'REFERRAL_DECLINED', reason });
  }

  recall(within: Scope, id: string, version: number, reason: string): Promise<ReferralView | Refusal> {
    return this.answer(within, id, version, 'recall', { kind: 'REFERRAL_RECALLED', reason });
  }

  /** For training: the referral as a rule looks at it. Undefined when it is not there or not theirs. */
  async open(within: Scope, id: string): Promise<ReferralStanding | undefined> {
    return this.referrals.standing(within, id);
  }

  /** For training: what has been reported moves the referral on; its story is told by the reporter. */
  async progress(within: Scope, id: string, state: ReportedState): Promise<void | Refusal> {
    const standing = found(await this.referrals.standing(within, id));
    const refused = await this.make(within, standing, standing.version, reportedBy[state], {});
    return isRefusal(refused) ? refused : undefined;
  }

  private async answer(
    within: Scope,
    id: string,
    version: number,
    move: ReferralMove,
    said: Said,
  ): Promise<ReferralView | Refusal> {
    const standing = found(await this.referrals.standing(within, id));
    const before = found(await this.referrals.view(within, id));
    const state = await this.make(within, standing, version, move, said);
    if (isRefusal(state)) return state;
    // Who has declined sees the person no more, so the card is not asked for again.
    return {
      ...before,
      state,
      reason: said.reason ?? before.reason,
      answeredOn: isAnswer(move) ? today() : before.answeredOn,
      version: version + 1,
    };
  }

  private async make(
    within: Scope,
    standing: ReferralStanding,
    version: number,
    move: ReferralMove,
    { reason, kind }: Said,
  ): Promise<ReferralState | Refusal> {
    const state = after(move, standing.state);
    if (isRefusal(state)) return state;
    const isTheirs = within.branches.includes(standing.branchId as never);
    // Told first: with the referral over, a partner reaches the file no more.
    if (kind) {
      await this.timeline.add(within, standing.caseId, {
        kind,
        factOn: today(),
        note: reason,
        details: { agency: standing.short },
        agency: isTheirs ? standing.short : null,
      });
    }
    await this.audit.record({
      action: `referral.${move}`,
      entity: 'referral',
      entityId: standing.id,
      unitId: standing.unitId,
      before: { state: standing.state },
      after: { state },
      why: reason,
    });
    await this.database.update('partners.referral', {
      id: standing.id,
      version,
      set: { state, reason, answered_on: isAnswer(move) ? today() : undefined },
    });
    return state;
  }
}

function isAnswer(move: ReferralMove): boolean {
  return move === 'accept' || move === 'decline';
}
