import { Injectable } from '@nestjs/common';
import { Audit, Links, type LiveLink } from '@sanad/access/api';
import { isRefusal, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Absent, Database, Stale } from '@sanad/platform';
import {
  conclude,
  lastAttended,
  standing,
  uncalledDays,
  withPresence,
  type Confirmation,
  type ConfirmationsTaken,
  type TraineesToConfirm,
} from '@sanad/training/core';
import type { EnrolmentRow } from '../enrolment-view';
import { EnrolmentsRepository } from '../enrolments.repository';
import { Results, type Held } from '../results.service';
import { RollCalls } from '../roll-calls.service';
import { SessionsRepository, type Plan } from '../sessions.repository';

type Taken = ConfirmationsTaken['rows'][number];

/** The trainees of a letter, confirmed by the person it was written to, under the same rules as on the page of the session. */
@Injectable()
export class ConfirmationsByLink {
  // eslint-disable-next-line max-params -- reads and writes what the page of a session does
  constructor(
    private readonly rows: EnrolmentsRepository,
    private readonly sessions: SessionsRepository,
    private readonly results: Results,
    private readonly rollCalls: RollCalls,
    private readonly links: Links,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async waiting(within: Scope, { id, subjectIds }: LiveLink): Promise<TraineesToConfirm | Refusal> {
    if (!(await this.links.hold(id))) return refuse('linkUsed');
    const found: EnrolmentRow[] = [];
    for (const subject of subjectIds) {
      const row = await this.rows.one(within, subject);
      if (row?.state === 'ENROLLED') found.push(row);
    }
    const session = found[0] && (await this.sessions.one(within, found[0].sessionId));
    const [person] = await this.database.rows<{ name: string }>('select access.user_name($1) as name', [within.user]);
    await this.audit.record({ action: 'link.looked', entity: 'link', entityId: id });
    return {
      name: person?.name ?? '',
      session: session ? { ...session, title: session.programme.title } : null,
      rows: session ? found.map((row) => shown(row, { ...session, ...session.programme })) : [],
      gone: subjectIds.length - found.length,
    };
  }

  /** Each row for itself: one that cannot be confirmed keeps no other from it. */
  async give(
    within: Scope,
    { id, subjectIds }: LiveLink,
    confirmations: readonly Confirmation[],
  ): Promise<ConfirmationsTaken | Refusal> {
    if (!(await this.links.hold(id))) return refuse('linkUsed');
    const rows: Taken[] = [];
    for (const said of confirmations) {
      // A record that the letter did not name is not there, whosever it is.
      rows.push(subjectIds.includes(said.id) ? await this.one(within, said) : { ...none(said), outcome: 'GONE' });
    }
    const isUsed = rows.some(({ outcome }) => !['REFUSED', 'CHANGED', 'GONE'].includes(outcome));
    if (isUsed) await this.links.use(id);
    else await this.audit.record({ action: 'link.tried', entity: 'link', entityId: id });
    return { rows, isUsed };
  }

  private async one(within: Scope, said: Confirmation): Promise<Taken> {
    try {
      const [plan, row] = await this.results.hold(within, said.id, said.version);
      const on = plan.days.at(-1)!.day;
      if (row.state !== 'ENROLLED' || on >= today()) return { ...none(said), outcome: 'GONE' };
      const refusal = await this.record(within, [plan, row], said.result, on);
      if (!refusal) return { ...none(said), outcome: said.result };
      return { ...none(said), outcome: 'REFUSED', code: refusal.refused, values: refusal.values };
    } catch (error) {
      if (error instanceof Stale) return { ...none(said), outcome: 'CHANGED' };
      if (error instanceof Absent) return { ...none(said), outcome: 'GONE' };
      throw error;
    }
  }

  /** Asked first, with the presence that it says: what is refused has marked nobody. */
  private async record(
    within: Scope,
    [plan, row]: Held,
    result: Confirmation['result'],
    on: PlainDay,
  ): Promise<Refusal | null> {
    const marks = result === 'COMPLETED' ? withPresence(plan.days, row.marks) : row.marks;
    const { hours, needed } = standing(plan.days, marks, plan);
    const attended = { hours, needed, startsOn: plan.startsOn, lastAttended: lastAttended(plan.days, marks) };
    const refusal = conclude({ state: row.state, ...attended }, result, on);
    if (refusal) return refusal;
    if (result === 'COMPLETED') {
      const unmoved = await this.rollCalls.fill(within, plan, row);
      if (unmoved) throw new Error(`A presence that could be confirmed could not: ${unmoved.refused}.`);
    }
    const view = await this.results.conclude(within, row.id, row.version, { result, on, reason: null });
    if (isRefusal(view)) throw new Error(`A result that could be confirmed could not: ${view.refused}.`);
    return null;
  }
}

const none = ({ id }: Confirmation) => ({ id, code: null, values: {} });

function shown(row: EnrolmentRow, plan: Pick<Plan, 'days' | 'hours' | 'completionPercent'>) {
  const { hours, needed } = standing(plan.days, row.marks, plan);
  const filled = standing(plan.days, withPresence(plan.days, row.marks), plan);
  const { id, person, version } = row;
  const uncalled = uncalledDays(plan.days, row.marks).length;
  return { id, person, hours, needed, uncalled, canComplete: filled.hours >= needed, version };
}
