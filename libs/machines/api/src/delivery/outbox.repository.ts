import { Injectable } from '@nestjs/common';
import type { Language } from '@sanad/kernel';
import type { StopReason } from '@sanad/machines/core';
import { Database } from '@sanad/platform';
import type { Attempt } from './courier';

/** A delivery in hand: what is told, and where. */
export interface Carried {
  readonly id: string;
  readonly endpointId: string;
  readonly branchId: string;
  readonly tries: number;
  readonly eventId: string;
  readonly type: string;
  readonly data: object;
  readonly at: string;
  readonly url: string;
  readonly secret: string;
  readonly formerSecret: string | null;
}

/** How a system answers on the whole, after a try. */
export interface Health {
  readonly failures: number;
  readonly failingSeconds: number;
  readonly label: string;
  readonly email: string | null;
  readonly language: Language;
  readonly name: string;
  readonly userId: string;
}

const open = `e.state = 'ACTIVE' and (e.resting_until is null or e.resting_until <= now())`;
const due = `d.state = 'WAITING' and d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())`;

/** In transactions of the house alone. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /** Systems for which something waits, the longest waiting first. */
  async waiting(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select d.endpoint_id as id from machines.delivery d join machines.endpoint e on e.id = d.endpoint_id
       where ${due} and ${open} group by d.endpoint_id order by min(d.due_at) limit 100`,
    );
    return rows.map(({ id }) => id);
  }

  /** The next one of a system, taken for a minute: two servers never carry the same. */
  claim(endpointId: string): Promise<Carried | undefined> {
    return this.database.row<Carried>(
      `with taken as (
         update machines.delivery t set claimed_until = now() + interval '1 minute', tries = t.tries + 1, version = t.version + 1
         where t.id = (select d.id from machines.delivery d join machines.endpoint e on e.id = d.endpoint_id
           where d.endpoint_id = $1 and ${due} and ${open} order by d.due_at, d.created_at, d.id limit 1 for update of d skip locked)
         returning t.*
       )
       select t.id, t.endpoint_id as "endpointId", t.branch_id as "branchId", t.tries, v.id as "eventId", v.type, v.data, v.at, e.url,
         e.secret, case when e.former_until > now() then e.former_secret end as "formerSecret"
       from taken t join machines.event v on v.id = t.event_id join machines.endpoint e on e.id = t.endpoint_id`,
      [endpointId],
    );
  }

  async arrived({ id, endpointId }: Carried, { status, tookMs }: Attempt): Promise<void> {
    await this.database.change(
      `update machines.delivery set state = 'DELIVERED', claimed_until = null, tried_at = clock_timestamp(), status = $2, problem = null,
         took_ms = $3, version = version + 1 where id = $1`,
      [id, status, tookMs],
    );
    await this.database.change(
      `update machines.endpoint set failures = 0, failing_since = null, resting_until = null, delivered_at = now() where id = $1`,
      [endpointId],
    );
  }

  /** `wait` null: it is given up. */
  async failed({ id }: Carried, { status, problem, tookMs }: Attempt, wait: number | null): Promise<void> {
    await this.database.change(
      `update machines.delivery set state = case when $2::float is null then 'GIVEN_UP' else 'WAITING' end, claimed_until = null,
         due_at = case when $2 is null then due_at else clock_timestamp() + make_interval(secs => $2) end,
         tried_at = clock_timestamp(), status = $3, problem = $4, took_ms = $5, version = version + 1 where id = $1`,
      [id, wait, status, problem, tookMs],
    );
  }

  async weakened(endpointId: string): Promise<Health> {
    const rows = await this.database.rows<Health>(
      `update machines.endpoint e set failures = e.failures + 1, failing_since = coalesce(e.failing_since, now()) where e.id = $1
       returning e.failures, extract(epoch from now() - e.failing_since)::float as "failingSeconds", e.label, e.created_by as "userId",
         coalesce(access.user_name(e.created_by), '') as name,
         coalesce((select u.language from access.user_account u where u.id = e.created_by), 'ar') as language,
         (select u.email from access.user_account u where u.id = e.created_by and u.status = 'ACTIVE') as email`,
      [endpointId],
    );
    return rows[0]!;
  }

  async rest(endpointId: string, seconds: number): Promise<void> {
    await this.database.change(
      `update machines.endpoint set resting_until = now() + make_interval(secs => $2) where id = $1`,
      [endpointId, seconds],
    );
  }

  async stop(endpointId: string, why: StopReason): Promise<boolean> {
    const changed = await this.database.change(
      `update machines.endpoint set state = 'STOPPED', stopped_why = $2, version = version + 1 where id = $1 and state = 'ACTIVE'`,
      [endpointId, why],
    );
    return changed === 1;
  }

  /** What is older than ninety days is told to nobody any more. */
  forget(): Promise<number> {
    return this.database.change(`delete from machines.event where at < now() - interval '90 days'`);
  }
}
