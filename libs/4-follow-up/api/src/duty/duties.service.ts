import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { CooperativeId } from '@sanad/cooperative/core';
import {
  leadDays,
  recordDuty,
  type DutyCorrection,
  type DutyId,
  type DutyRecord,
  type FollowUpView,
  type YearEndDraft,
} from '@sanad/follow-up/core';
import { addDays, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { AlertRows } from '../alert/alerts.repository';
import { FollowUps } from '../follow-ups.service';
import { DutyRows, type DutyRow, type FollowedCooperative } from './duties.repository';
import { DutyTasks } from './duty-tasks';
import { Settling } from './settling';

interface Held {
  readonly of: FollowedCooperative;
  readonly duty: DutyRow;
}

/** Duties that were done, found not to be owed, or said of by mistake. What was said before stays told. */
@Injectable()
export class Duties {
  // eslint-disable-next-line max-params -- what is said of a duty settles its task, its alert, and the duties that hang on it
  constructor(
    private readonly database: Database,
    private readonly rows: DutyRows,
    private readonly settling: Settling,
    private readonly tasks: DutyTasks,
    private readonly alerts: AlertRows,
    private readonly views: FollowUps,
    private readonly files: StoredFiles,
    private readonly audit: Audit,
  ) {}

  async record(within: Scope, id: CooperativeId, sent: DutyRecord): Promise<FollowUpView | Refusal> {
    const { cooperatives } = await this.settling.settle(within, today(), id);
    const of = found(cooperatives[0]);
    const duty = of.duties.find(({ key }) => key === sent.key);
    if (!duty) return refuse('dutyNotOwed');
    const refused = recordDuty(duty, sent.doneOn) ?? (duty.version > 0 ? refuse('dutyRecorded') : undefined);
    if (refused) return refused;
    await this.say(within, { of, duty }, { ...sent, reason: null });
    return this.after(within, { of, duty }, { action: 'duty.record', after: sent });
  }

  async correct(
    within: Scope,
    id: DutyId,
    version: number,
    { reason, ...sent }: DutyCorrection,
  ): Promise<FollowUpView | Refusal> {
    const held = await this.hold(within, id, version);
    const refused = recordDuty(held.duty, sent.doneOn);
    if (refused) return refused;
    await this.say(within, held, { ...sent, reason });
    const { state, doneOn } = held.duty;
    return this.after(within, held, { action: 'duty.correct', before: { state, doneOn }, after: sent, why: reason });
  }

  /** Puts the minutes, the receipt, behind a duty that was recorded; another scan may follow. */
  async attach(within: Scope, id: DutyId, version: number, file: UploadedBytes): Promise<FollowUpView | Refusal> {
    const held = await this.hold(within, id, version);
    if (held.duty.state === 'OPEN') return refuse('dutyNotRecorded');
    const stored = await this.files.save({ unitId: held.of.unitId, by: within.user, file });
    const set = { stored_file_id: stored, reason: null, said_by: within.user, said_at: new Date() };
    await this.database.update('follow_up.duty', { id, version, set });
    const after = { storedFileId: stored, mediaType: file.mediaType, byteSize: file.content.length };
    return this.after(within, held, { action: 'duty.scan', after });
  }

  async scan(within: Scope, id: DutyId): Promise<StoredBytes> {
    const row = found(
      await this.database.row<{ file: string | null; unitId: string }>(
        `select d.stored_file_id as file, d.unit_id as "unitId" from follow_up.duty d
         where d.id = $1 and d.unit_id = any ($2::uuid[])`,
        [id, within.units],
      ),
    );
    const file = await this.files.read(found(row.file));
    await this.audit.record({ action: 'duty.scanRead', entity: 'duty', entityId: id, unitId: row.unitId });
    return file;
  }

  async changeYearEnd(within: Scope, id: CooperativeId, sent: YearEndDraft): Promise<FollowUpView> {
    const of = found((await this.rows.followed(within, id))[0]);
    const { month, day, since, reason } = sent;
    await this.database.insert('follow_up.year_end', {
      ...{ id: newId(), cooperative_id: id, month, day, since, reason, said_by: within.user },
    });
    await this.audit.record({
      ...{ action: 'cooperative.yearEnd', entity: 'cooperative', entityId: id, unitId: of.unitId },
      ...{ after: { month, day, since }, why: reason },
    });
    return this.settled(within, id);
  }

  private async say(
    within: Scope,
    { of, duty }: Held,
    said: Omit<DutyCorrection, 'reason'> & { readonly reason: string | null },
  ): Promise<void> {
    const isOpen = said.outcome === 'OPEN';
    await this.database.update('follow_up.duty', {
      id: duty.id,
      version: duty.version,
      set: {
        ...{ state: said.outcome, done_on: isOpen ? null : said.doneOn, reference: said.reference, note: said.note },
        ...{ reason: said.reason, said_by: within.user, said_at: new Date() },
      },
    });
    const isNear = addDays(duty.dueOn, -leadDays[duty.kind]) <= today();
    if (!isOpen) await this.tasks.close(within, duty);
    else if (isNear) await this.tasks.reopen(within, of, duty);
  }

  private async hold(within: Scope, id: DutyId, version: number): Promise<Held> {
    const row = await this.database.row<{ cooperativeId: CooperativeId; version: number }>(
      `select d.cooperative_id as "cooperativeId", d.version from follow_up.duty d
       where d.id = $1 and d.unit_id = any ($2::uuid[]) for update`,
      [id, within.units],
    );
    const { cooperativeId, version: held } = found(row);
    if (held !== version || held === 0) throw new Stale(version, held);
    const of = found((await this.rows.followed(within, cooperativeId))[0]);
    return { of, duty: found(of.duties.find((one) => one.id === id)) };
  }

  private async after(
    within: Scope,
    { of, duty }: Held,
    said: { action: string; before?: object; after?: object; why?: string },
  ): Promise<FollowUpView> {
    await this.audit.record({ ...said, entity: 'duty', entityId: duty.id, unitId: of.unitId });
    return this.settled(within, of.id);
  }

  /** What hangs on the assembly is reckoned from the day on which it was held. */
  private async settled(within: Scope, id: CooperativeId): Promise<FollowUpView> {
    await this.settling.settle(within, today(), id);
    await this.alerts.refresh(within, today(), id);
    return this.views.view(within, id);
  }
}
