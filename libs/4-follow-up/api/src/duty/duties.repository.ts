import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import {
  dutyLawKeys,
  hasEnded,
  type Duty,
  type DutyId,
  type DutyLaw,
  type DutyState,
  type Followed,
  type YearEndChange,
} from '@sanad/follow-up/core';
import { dayOf, newId, type PlainDay, type Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** A duty as it is written down. */
export interface DutyRow extends Duty {
  readonly id: DutyId;
  readonly state: DutyState;
  readonly doneOn: PlainDay | null;
  readonly version: number;
}

/** A cooperative with what decides on its duties, and those that are written down. */
export interface FollowedCooperative {
  readonly id: CooperativeId;
  readonly unitId: string;
  readonly name: string;
  readonly status: string;
  readonly members: number;
  readonly version: number;
  readonly followed: Followed;
  readonly duties: readonly DutyRow[];
}

interface Raw {
  readonly id: CooperativeId;
  readonly unitId: string;
  readonly name: string;
  readonly status: string;
  readonly members: number;
  readonly version: number;
  readonly registeredOn: PlainDay;
  readonly createdAt: string;
  readonly yearEnds: readonly YearEndChange[];
  readonly mandates: Followed['mandates'];
  readonly duties: readonly DutyRow[];
}

function assembliesOf(duties: readonly DutyRow[]): Followed['assemblies'] {
  const settled = duties.filter(({ kind, state }) => kind === 'ANNUAL_ASSEMBLY' && state !== 'OPEN');
  return new Map(settled.map(({ period, state, doneOn }) => [period, state === 'DONE' ? doneOn : null]));
}

function shaped({ registeredOn, createdAt, yearEnds, mandates, ...raw }: Raw): FollowedCooperative {
  const followed: Followed = {
    ...{ registeredOn, knownSince: dayOf(createdAt), hasEnded: hasEnded(raw.status), yearEnds, mandates },
    assemblies: assembliesOf(raw.duties),
  };
  return { ...raw, followed };
}

const columns = `'id', d.id, 'key', d.key, 'kind', d.kind, 'mark', d.mark, 'period', d.period, 'lawDueOn', d.law_due_on,
  'dueOn', d.due_on, 'rule', d.rule, 'isConfirmed', d.is_confirmed, 'state', d.state, 'doneOn', d.done_on, 'version', d.version`;

/** Rows of duties, and of what they are reckoned from. */
@Injectable()
export class DutyRows {
  constructor(private readonly database: Database) {}

  /** Whether no other round is at work in one of these units: that one does the same, and this one passes by. */
  async isAlone({ units }: Scope): Promise<boolean> {
    const row = await this.database.row<{ alone: boolean }>(
      `select coalesce(bool_and(pg_try_advisory_xact_lock(hashtext('follow_up.round'), hashtext(u::text))), true) as alone
       from unnest($1::uuid[]) u`,
      [units],
    );
    return row!.alone;
  }

  /** Those of some units, or the one that is asked for. */
  async followed(within: Scope, only: CooperativeId | null = null): Promise<FollowedCooperative[]> {
    const rows = await this.database.rows<Raw>(
      `select k.id, k.unit_id as "unitId", k.name, k.status, k.members, k.version, k.registered_on as "registeredOn", k.created_at as "createdAt",
         coalesce((select jsonb_agg(jsonb_build_object('month', y.month, 'day', y.day, 'since', y.since) order by y.place)
           from follow_up.year_end y where y.cooperative_id = k.id), '[]') as "yearEnds",
         coalesce((select jsonb_agg(jsonb_build_object('organ', m.organ, 'beginsOn', m.begins_on, 'endsOn', m.ends_on) order by m.id)
           from cooperative.mandate m where m.cooperative_id = k.id and m.ended_on is null), '[]') as mandates,
         coalesce((select jsonb_agg(jsonb_build_object(${columns}) order by d.due_on, d.id)
           from follow_up.duty d where d.cooperative_id = k.id), '[]') as duties
       from cooperative.cooperative k
       where k.unit_id = any ($1::uuid[]) and ($2::uuid is null or k.id = $2) order by k.id`,
      [within.units, only],
    );
    return rows.map(shaped);
  }

  /** The one that is asked for, kept from others until the transaction ends. */
  async hold(within: Scope, id: CooperativeId): Promise<FollowedCooperative[]> {
    await this.database.rows(
      'select from cooperative.cooperative k where k.id = $1 and k.unit_id = any ($2::uuid[]) for update',
      [id, within.units],
    );
    return this.followed(within, id);
  }

  law(): Promise<DutyLaw[]> {
    return this.database.rows<DutyLaw>(
      `select r.key, r.value, r.unit, r.requirement_ar as ar, r.requirement_fr as fr, r.requirement_en as en, r.article, r.confidence,
         r.effective_from as "effectiveFrom", r.effective_to as "effectiveTo", r.version
       from cooperative.law_rule r where r.key = any ($1::text[]) and r.value is not null order by r.key, r.version`,
      [dutyLawKeys],
    );
  }

  async add(found: readonly { readonly of: FollowedCooperative; readonly duty: Duty }[]): Promise<void> {
    if (found.length === 0) return;
    const rows = found.map(({ of, duty }) => ({ ...duty, id: newId(), cooperativeId: of.id, unitId: of.unitId }));
    await this.database.change(
      `insert into follow_up.duty (id, cooperative_id, unit_id, key, kind, mark, period, law_due_on, due_on, rule, is_confirmed)
       select r.id, r."cooperativeId", r."unitId", r.key, r.kind, r.mark, r.period, r."lawDueOn", r."dueOn", r.rule, r."isConfirmed"
       from jsonb_to_recordset($1::jsonb) as r (id uuid, "cooperativeId" uuid, "unitId" uuid, key text, kind text, mark text,
         period date, "lawDueOn" date, "dueOn" date, rule text, "isConfirmed" boolean)
       on conflict on constraint duty_is_owed_once do nothing`,
      [JSON.stringify(rows)],
    );
  }

  /** Other days for duties that wait. What was said of them is not touched. */
  async move(moved: readonly (Duty & { readonly id: DutyId })[]): Promise<void> {
    if (moved.length === 0) return;
    await this.database.change(
      `update follow_up.duty d set law_due_on = r."lawDueOn", due_on = r."dueOn", rule = r.rule, is_confirmed = r."isConfirmed"
       from jsonb_to_recordset($1::jsonb) as r (id uuid, "lawDueOn" date, "dueOn" date, rule text, "isConfirmed" boolean)
       where d.id = r.id and d.state = 'OPEN'`,
      [JSON.stringify(moved)],
    );
  }

  async remove(ids: readonly DutyId[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.change('delete from follow_up.duty where id = any ($1::uuid[]) and version = 0', [ids]);
  }

  /** Which of these have had a task at any time. */
  async withTask(ids: readonly DutyId[]): Promise<ReadonlySet<DutyId>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.rows<{ id: DutyId }>(
      `select t.subject_id as id from case_file.task t
       where t.kind in ('COOPERATIVE_DUTY', 'COOPERATIVE_VISIT') and t.subject_id = any ($1::uuid[])`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
