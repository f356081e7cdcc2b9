import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { CooperativeId } from '@sanad/cooperative/core';
import {
  visitDay,
  type FollowUpView,
  type VisitCorrection,
  type VisitDraft,
  type VisitId,
  type VisitMonths,
  type VisitReport,
} from '@sanad/follow-up/core';
import { newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import { Dormancies } from '../dormancy/dormancies.service';
import type { FollowedCooperative } from '../duty/duties.repository';
import { DutyTasks } from '../duty/duty-tasks';
import { Settling } from '../duty/settling';
import { FollowUps } from '../follow-ups.service';

const columnsOf = (report: VisitReport) => ({
  ...{ visited_on: report.visitedOn, activity: report.activity, members: report.members, jobs: report.jobs },
  ...{ jobs_family: report.jobsFamily, jobs_women: report.jobsWomen, jobs_young: report.jobsYoung },
  ...{ turnover: report.turnover, income_before: report.incomeBefore, income_now: report.incomeNow },
  ...{ problems: report.problems, note: report.note },
});

/** What was seen of a cooperative after six, twelve and twenty-four months, and in between. */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly settling: Settling,
    private readonly tasks: DutyTasks,
    private readonly dormancies: Dormancies,
    private readonly views: FollowUps,
    private readonly audit: Audit,
  ) {}

  async report(within: Scope, id: CooperativeId, { months, ...report }: VisitDraft): Promise<FollowUpView | Refusal> {
    const { cooperatives } = await this.settling.settle(within, today(), id);
    const of = found(cooperatives[0]);
    const refused = visitDay(of.followed.registeredOn, { months, visitedOn: report.visitedOn });
    if (refused) return refused;
    if (months !== null && (await this.isReported(id, months))) return refuse('visitReported');
    const visitId = newId<VisitId>();
    await this.database.insert('follow_up.visit', {
      ...{ id: visitId, cooperative_id: id, unit_id: of.unitId, months, said_by: within.user },
      ...columnsOf(report),
    });
    if (months !== null) await this.meet(within, of, months, report.visitedOn);
    await this.audit.record({
      ...{ action: 'visit.report', entity: 'visit', entityId: visitId, unitId: of.unitId },
      ...{ after: { cooperativeId: id, months, ...report } },
    });
    return this.after(within, of);
  }

  async correct(
    within: Scope,
    id: VisitId,
    version: number,
    { reason, ...report }: VisitCorrection,
  ): Promise<FollowUpView | Refusal> {
    const held = found(
      await this.database.row<{ cooperativeId: CooperativeId; months: VisitMonths | null; version: number }>(
        `select v.cooperative_id as "cooperativeId", v.months, v.version from follow_up.visit v
         where v.id = $1 and v.unit_id = any ($2::uuid[]) for update`,
        [id, within.units],
      ),
    );
    if (held.version !== version) throw new Stale(version, held.version);
    const { cooperatives } = await this.settling.settle(within, today(), held.cooperativeId);
    const of = found(cooperatives[0]);
    const refused = visitDay(of.followed.registeredOn, { months: held.months, visitedOn: report.visitedOn });
    if (refused) return refused;
    const said = { ...columnsOf(report), reason, said_by: within.user, said_at: new Date() };
    await this.database.update('follow_up.visit', { id, version, set: said });
    await this.audit.record({
      ...{ action: 'visit.correct', entity: 'visit', entityId: id, unitId: of.unitId, after: report, why: reason },
    });
    return this.after(within, of);
  }

  private async isReported(id: CooperativeId, months: VisitMonths): Promise<boolean> {
    const row = await this.database.row<{ there: boolean }>(
      'select exists (select from follow_up.visit where cooperative_id = $1 and months = $2) as there',
      [id, months],
    );
    return row!.there;
  }

  /** The visit that was due has been made: its duty is done, its task too. */
  private async meet(within: Scope, of: FollowedCooperative, months: VisitMonths, visitedOn: string): Promise<void> {
    const duty = of.duties.find(({ kind, mark }) => kind === 'VISIT' && mark === String(months));
    if (!duty) return;
    await this.database.update('follow_up.duty', {
      id: duty.id,
      version: duty.version,
      set: { state: 'DONE', done_on: visitedOn, said_by: within.user, said_at: new Date() },
    });
    await this.tasks.close(within, duty);
  }

  private async after(within: Scope, of: FollowedCooperative): Promise<FollowUpView> {
    await this.dormancies.review(within, of, today(), true);
    return this.views.view(within, of.id);
  }
}
