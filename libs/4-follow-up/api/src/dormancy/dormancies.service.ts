import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { AlertRows } from '../alert/alerts.repository';
import type { FollowedCooperative } from '../duty/duties.repository';
import { FollowUpRows } from '../follow-up.repository';

/** Cooperatives that show no activity: somebody is asked what that means, once for every time it is seen. */
@Injectable()
export class Dormancies {
  constructor(
    private readonly alerts: AlertRows,
    private readonly rows: FollowUpRows,
    private readonly tasks: TaskBook,
  ) {}

  /** Brings the alerts of one cooperative up to date, and the task of who has to decide. `again`: it was seen just now. */
  async review(within: Scope, of: FollowedCooperative, day: PlainDay, again: boolean): Promise<void> {
    await this.alerts.refresh(within, day, of.id);
    const alert = (await this.alerts.of(of.id)).find(({ kind }) => kind === 'DORMANT');
    if (!alert) return this.tasks.cancel(within, 'COOPERATIVE_DORMANT', of.id);
    if (await this.rows.isDecided(of.id)) return this.tasks.close(within, 'COOPERATIVE_DORMANT', of.id);
    return this.tasks.open(within, {
      ...{ kind: 'COOPERATIVE_DORMANT', subjectId: of.id, unitId: of.unitId, dueOn: day, again },
      ...{ details: { cooperative: of.name, cooperativeId: of.id, since: alert.since } },
    });
  }
}
