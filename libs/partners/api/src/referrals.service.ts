import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles } from '@sanad/case-file/api';
import { cursorOf, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  referralCountLimit,
  referralTabNames,
  type AgencyView,
  type ReferralPage,
  type ReferralQuery,
  type ReferralView,
  type ReportedState,
} from '@sanad/partners/core';
import { found, type Selection } from '@sanad/platform';
import { ReferralMoves, type Act, type CorrectedState, type Unmoved } from './referral-moves';
import { ReferralViews } from './referral-views';
import type { ListTerms } from './referral-lists';
import { ReferralsRepository, type ReferralStanding } from './referrals.repository';

const atMost = (count: number) => Math.min(count, referralCountLimit);

/** Parts of files handed to agencies, and what becomes of them. */
@Injectable()
export class Referrals {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly moves: ReferralMoves,
    private readonly views: ReferralViews,
    private readonly files: CaseFiles,
    private readonly audit: Audit,
  ) {}

  agencies(): Promise<AgencyView[]> {
    return this.referrals.agencies();
  }

  async list(within: Scope, query: ReferralQuery): Promise<ReferralPage> {
    const { rows, tabs, ...counted } = await this.referrals.list(within, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const total = counted.total ?? tabs[query.tab ?? 'waiting'];
    return {
      rows: shown,
      tabs: { waiting: atMost(tabs.waiting), inProgress: atMost(tabs.inProgress), done: atMost(tabs.done) },
      longTabs: referralTabNames.filter((tab) => tabs[tab] > referralCountLimit),
      total: atMost(total),
      ...(total > referralCountLimit && { isAtLeast: true as const }),
      next: rows.length > query.limit && last ? cursorOf([last.createdAt, last.id]) : null,
    };
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms): Selection {
    return this.referrals.all(within, terms);
  }

  async read(within: Scope, id: string): Promise<ReferralView> {
    const referral = found(await this.referrals.view(within, id));
    const { unitId, cardCipher } = referral;
    // A card number that leaves in clear is named in the audit.
    const after = cardCipher === null ? undefined : { opened: ['CARD'] };
    await this.audit.record({ action: 'referral.read', entity: 'referral', entityId: id, unitId, after });
    return this.views.viewOf(referral);
  }

  async ofFile(within: Scope, caseId: string): Promise<ReferralView[]> {
    const { unitId } = found(await this.files.station(within, caseId));
    await this.audit.record({ action: 'referral.list', entity: 'caseFile', entityId: caseId, unitId });
    const rows = await this.referrals.ofFile(within, caseId);
    // A list opens no card.
    return rows.map((row) => this.views.viewOf({ ...row, cardCipher: null }));
  }

  /** One act of one side, with what is said with it. */
  move(within: Scope, id: string, version: number, act: Act): Promise<ReferralView | Refusal> {
    return this.moves.move(within, id, version, act);
  }

  /** For training: the referral as its rules look at it. Undefined when it is not there, not theirs, or theirs no more. */
  open(within: Scope, id: string): Promise<ReferralStanding | undefined> {
    return this.referrals.standing(within, id);
  }

  /** For training: what it reports moves the referral on. @throws {Absent} when it is not theirs, or theirs no more. */
  progress(within: Scope, id: string, state: ReportedState): Promise<void | Refusal> {
    return this.moves.progress(within, id, state);
  }

  /** The same for many at once; the answer is the first that may not be moved. */
  progressAll(within: Scope, ids: readonly string[], state: ReportedState): Promise<Unmoved | undefined> {
    return this.moves.progressAll(within, ids, state);
  }

  /** For training: a result that was reported wrongly is another one. */
  correct(within: Scope, id: string, state: CorrectedState, factOn: PlainDay): Promise<void> {
    return this.moves.correct(within, id, state, factOn);
  }
}
