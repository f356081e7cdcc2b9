import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import { followUpAlerts, leadDays, type Alert } from '@sanad/follow-up/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/**
 * The alerts of cooperatives on a day ($2), the years without activity being those of the law ($3): the same question as
 * `alertsOf` in the rules of the room.
 */
const found = `
  select k.id, k.unit_id, a.kind, a.since
  from cooperative.cooperative k
  cross join lateral (
    select min(d.due_on) filter (where d.kind not in ('VISIT', 'MANDATE_RENEWAL') and d.is_confirmed and d.due_on < $2::date) + 1 as overdue,
      min(d.due_on) filter (where d.kind = 'VISIT' and d.due_on <= $2::date) as visit,
      min(d.due_on) filter (where d.kind = 'MANDATE_RENEWAL') - ${leadDays.MANDATE_RENEWAL} as mandate
    from follow_up.duty d where d.cooperative_id = k.id and d.state = 'OPEN'
  ) duties
  left join lateral (
    select v.visited_on, v.id from follow_up.visit v where v.cooperative_id = k.id and v.activity = 'ACTIVE'
    order by v.visited_on desc, v.id desc limit 1
  ) sign on true
  cross join lateral (
    select count(*) as times, min(v.visited_on) as since from follow_up.visit v
    where v.cooperative_id = k.id and (sign.id is null or (v.visited_on, v.id) > (sign.visited_on, sign.id))
  ) stopped
  cross join lateral (values
    ('DUTY_OVERDUE', duties.overdue),
    ('VISIT_DUE', duties.visit),
    ('MANDATE_ENDING', duties.mandate),
    ('DORMANT', case when k.status in ('REGISTERED', 'OPERATING') and (stopped.times >= 2 or stopped.times = 1
      and (coalesce(sign.visited_on, k.registered_on) + make_interval(years => $3::integer))::date <= $2::date) then stopped.since end)
  ) as a(kind, since)
  where k.unit_id = any ($1::uuid[]) and k.status in ('REGISTERED', 'OPERATING', 'DORMANT') and a.since is not null
    and ($4::uuid is null or k.id = $4)`;

/** Alerts that the follow-up keeps on cooperatives, beside those of their members and licences. */
@Injectable()
export class AlertRows {
  constructor(private readonly database: Database) {}

  /** Writes what calls for somebody now, and takes away what does so no more. */
  async refresh(within: Scope, day: PlainDay, only: CooperativeId | null = null): Promise<void> {
    const values = [within.units, day, await this.inactiveYears(day), only];
    await this.database.change(
      `with found as (${found})
       delete from cooperative.alert a
       where a.unit_id = any ($1::uuid[]) and ($4::uuid is null or a.cooperative_id = $4) and a.kind = any ($5::text[])
         and not exists (select from found f where f.id = a.cooperative_id and f.kind = a.kind)`,
      [...values, followUpAlerts],
    );
    await this.database.change(
      `insert into cooperative.alert as a (cooperative_id, unit_id, kind, since)
       select f.id, f.unit_id, f.kind, f.since from (${found}) f
       on conflict on constraint alert_pkey do update set since = excluded.since where a.since <> excluded.since`,
      values,
    );
  }

  /** The alerts as they are reckoned, whatever is written down. */
  async reckoned(within: Scope, day: PlainDay): Promise<(Alert & { readonly id: CooperativeId })[]> {
    return this.database.rows(`select f.id, f.kind, f.since from (${found}) f order by f.id, f.kind`, [
      ...[within.units, day, await this.inactiveYears(day), null],
    ]);
  }

  dormant(within: Scope): Promise<{ id: CooperativeId }[]> {
    return this.database.rows(
      `select a.cooperative_id as id from cooperative.alert a where a.unit_id = any ($1::uuid[]) and a.kind = 'DORMANT'`,
      [within.units],
    );
  }

  of(id: CooperativeId): Promise<Alert[]> {
    return this.database.rows<Alert>(
      `select a.kind, a.since from cooperative.alert a where a.cooperative_id = $1 and a.kind = any ($2::text[])
       order by array_position($2::text[], a.kind)`,
      [id, followUpAlerts],
    );
  }

  private async inactiveYears(day: PlainDay): Promise<number | null> {
    const row = await this.database.row<{ years: number | null }>(
      `select cooperative.law('inactiveAfter', $1::date) as years`,
      [day],
    );
    return row?.years ?? null;
  }
}
