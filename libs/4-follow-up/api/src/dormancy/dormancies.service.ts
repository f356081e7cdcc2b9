import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CooperativeRecords } from '@sanad/cooperative/api';
import type { CooperativeId } from '@sanad/cooperative/core';
import type { DormancyDraft, FollowUpView } from '@sanad/follow-up/core';
import { isRefusal, newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook, type TaskDraft } from '@sanad/people/api';
import { Database, found } from '@sanad/platform';
import { AlertRows } from '../alert/alerts.repository';
import { DutyRows, type FollowedCooperative } from '../duty/duties.repository';
import { FollowUpRows } from '../follow-up.repository';
import { FollowUps } from '../follow-ups.service';

function asked({ id, name, unitId }: FollowedCooperative, since: PlainDay, day: PlainDay): TaskDraft {
  const details = { cooperative: name, cooperativeId: id, since };
  return { kind: 'COOPERATIVE_DORMANT', subjectId: id, unitId, dueOn: day, details };
}

/** Cooperatives that show no activity: somebody is asked what that means, once for every time it is seen, and decides. */
@Injectable()
export class Dormancies {
  // eslint-disable-next-line max-params -- a decision settles the alert, the task and the status
  constructor(
    private readonly database: Database,
    private readonly alerts: AlertRows,
    private readonly duties: DutyRows,
    private readonly rows: FollowUpRows,
    private readonly records: CooperativeRecords,
    private readonly views: FollowUps,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  /** Brings the alerts of one cooperative up to date, and the task of who has to decide. `again`: it was seen just now. */
  async review(within: Scope, of: FollowedCooperative, day: PlainDay, again: boolean): Promise<void> {
    await this.alerts.refresh(within, day, of.id);
    const alert = (await this.alerts.of(of.id)).find(({ kind }) => kind === 'DORMANT');
    if (!alert) return this.tasks.cancel(within, 'COOPERATIVE_DORMANT', of.id);
    if ((await this.rows.decided([of.id])).has(of.id)) return this.tasks.close(within, 'COOPERATIVE_DORMANT', of.id);
    return this.tasks.open(within, { ...asked(of, alert.since, day), again });
  }

  /** The same for all that show no activity, whose alerts have just been brought up to date. */
  async reviewAll(within: Scope, all: readonly FollowedCooperative[], day: PlainDay): Promise<void> {
    const since = new Map((await this.alerts.dormant(within)).map((one) => [one.id, one.since]));
    if (since.size === 0) return;
    const decided = await this.rows.decided([...since.keys()]);
    await this.tasks.closeAll(within, 'COOPERATIVE_DORMANT', [...decided]);
    const undecided = all.filter(({ id }) => since.has(id) && !decided.has(id));
    await this.tasks.openAll(
      within,
      undecided.map((of) => asked(of, since.get(of.id)!, day)),
    );
  }

  /** It is dormant from that day on, or it stays as it is until somebody sees again that nothing works. */
  async decide(
    within: Scope,
    id: CooperativeId,
    { verdict, decidedOn, reason }: DormancyDraft,
  ): Promise<FollowUpView | Refusal> {
    const of = found((await this.duties.followed(within, id))[0]);
    await this.alerts.refresh(within, today(), id);
    const { dormantSince } = await this.views.view(within, id);
    if (dormantSince === null) return refuse('notDormant');
    if (verdict === 'MARK') {
      const to = { to: 'DORMANT', changedOn: decidedOn, reason, successorId: null, successorName: null } as const;
      const moved = await this.records.move(within, { id, version: of.version }, to);
      if (isRefusal(moved)) return moved;
    }
    const said = { id: newId(), cooperative_id: id, verdict, decided_on: decidedOn, reason, said_by: within.user };
    await this.database.insert('follow_up.dormancy_decision', said);
    await this.tasks.close(within, 'COOPERATIVE_DORMANT', id);
    await this.alerts.refresh(within, today(), id);
    await this.audit.record({
      ...{ action: 'cooperative.dormancy', entity: 'cooperative', entityId: id, unitId: of.unitId },
      ...{ before: { dormantSince }, after: { verdict, decidedOn }, why: reason },
    });
    return this.views.view(within, id);
  }
}
