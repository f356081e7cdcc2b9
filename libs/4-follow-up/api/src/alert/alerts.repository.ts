import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import { followUpAlerts, leadDays, type Alert } from '@sanad/follow-up/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/**
 * The alerts of cooperatives on a day ($2), the years without activity being those of the law ($3): the same question as
 * `alertsOf` in the rules of the room. Of one cooperative ($4) its own rows are looked at; of units each table is gone
 * through once, by what is known of the unit.
 */
function found(of: 'UNITS' | 'ONE'): string {
  const only = (column: string) => (of === 'ONE' ? `${column} = $4::uuid` : '$4::uuid is null');
  return `
  with owed as (
    select d.cooperative_id as id,
      min(d.due_on) filter (where d.kind not in ('VISIT', 'MANDATE_RENEWAL') and d.is_confirmed and d.due_on < $2::date) + 1 as overdue,
      min(d.due_on) filter (where d.kind = 'VISIT' and d.due_on <= $2::date) as visit,
      min(d.due_on) filter (where d.kind = 'MANDATE_RENEWAL') - ${leadDays.MANDATE_RENEWAL} as mandate
    from follow_up.duty d where d.unit_id = any ($1::uuid[]) and d.state = 'OPEN' and ${only('d.cooperative_id')}
    group by d.cooperative_id
  ), seen as (
    -- How many signs of activity there are from a visit on: after the last one there is none.
    select v.cooperative_id as id, v.visited_on, v.activity, count(*) filter (where v.activity = 'ACTIVE') over (
      partition by v.cooperative_id order by v.visited_on, v.id rows between current row and unbounded following) as signs
    from follow_up.visit v where v.unit_id = any ($1::uuid[]) and ${only('v.cooperative_id')}
  ), stopped as (
    select s.id, max(s.visited_on) filter (where s.activity = 'ACTIVE') as sign,
      count(*) filter (where s.signs = 0) as times, min(s.visited_on) filter (where s.signs = 0) as since
    from seen s group by s.id
  )
  select k.id, k.unit_id, a.kind, a.since
  from cooperative.cooperative k
  left join owed o on o.id = k.id
  left join stopped s on s.id = k.id
  cross join lateral (values
    ('DUTY_OVERDUE', o.overdue),
    ('VISIT_DUE', o.visit),
    ('MANDATE_ENDING', o.mandate),
    ('DORMANT', case when k.status in ('REGISTERED', 'OPERATING') and (s.times >= 2 or s.times = 1
      and (coalesce(s.sign, k.registered_on) + make_interval(years => $3::integer))::date <= $2::date) then s.since end)
  ) as a(kind, since)
  where k.unit_id = any ($1::uuid[]) and k.status in ('REGISTERED', 'OPERATING', 'DORMANT') and a.since is not null
    and ${only('k.id')}`;
}

/** Alerts that the follow-up keeps on cooperatives, beside those of their members and licences. */
@Injectable()
export class AlertRows {
  constructor(private readonly database: Database) {}

  /** Writes what calls for somebody now, and takes away what does so no more. */
  async refresh(within: Scope, day: PlainDay, only: CooperativeId | null = null): Promise<void> {
    await this.database.change(
      `with found as materialized (${found(only ? 'ONE' : 'UNITS')}),
       held as (
         select a.cooperative_id as id, a.unit_id, a.kind, a.since from cooperative.alert a
         where a.unit_id = any ($1::uuid[]) and ${only ? 'a.cooperative_id = $4::uuid' : '$4::uuid is null'} and a.kind = any ($5::text[])
       ),
       -- A full join is never made row by row, whatever is thought of how many there are.
       changed as materialized (
         select coalesce(f.id, h.id) as id, coalesce(f.unit_id, h.unit_id) as unit_id, coalesce(f.kind, h.kind) as kind, f.since
         from found f full join held h on h.id = f.id and h.kind = f.kind where f.since is distinct from h.since
       ),
       gone as (
         delete from cooperative.alert a using changed c where c.since is null and a.cooperative_id = c.id and a.kind = c.kind
       )
       insert into cooperative.alert as a (cooperative_id, unit_id, kind, since)
       select c.id, c.unit_id, c.kind, c.since from changed c where c.since is not null order by c.id, c.kind
       on conflict on constraint alert_pkey do update set since = excluded.since`,
      [within.units, day, await this.inactiveYears(day), only, followUpAlerts],
    );
  }

  /** The alerts as they are reckoned, whatever is written down. */
  async reckoned(within: Scope, day: PlainDay): Promise<(Alert & { readonly id: CooperativeId })[]> {
    return this.database.rows(`select f.id, f.kind, f.since from (${found('UNITS')}) f order by f.id, f.kind`, [
      ...[within.units, day, await this.inactiveYears(day), null],
    ]);
  }

  dormant(within: Scope): Promise<{ readonly id: CooperativeId; readonly since: PlainDay }[]> {
    return this.database.rows(
      `select a.cooperative_id as id, a.since from cooperative.alert a where a.unit_id = any ($1::uuid[]) and a.kind = 'DORMANT'`,
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
