import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { livingStatuses } from '@sanad/cooperative/core';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { Database, Jobs } from '@sanad/platform';

const job = 'cooperative.daily';
/** Before anybody comes to work. */
const everyMorning = '40 5 * * *';
/** So many days before its end a licence calls for somebody: the office of food safety comes to look. */
const ahead = 60;

/** Licences that end soon, and members that are too few by the law of the day: looked at every morning, unit by unit. */
@Injectable()
export class LicenceAlerts implements OnModuleInit {
  private readonly logger = new Logger('LicenceAlerts');

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, async () => void (await this.run()));
    this.jobs.schedule(job, everyMorning);
  }

  async run(day: PlainDay = today()): Promise<number> {
    const called = await this.rounds.ofUnits(job, async (within) => {
      await this.database.rows(
        `select cooperative.review_members(array(select k.id from cooperative.cooperative k where k.unit_id = any($1::uuid[])))`,
        [within.units],
      );
      return this.refresh(within, day);
    });
    this.logger.log(`${called} cooperatives have a licence that ends soon`);
    return called;
  }

  /** Brings the alerts of the reader's area in line with the licences; the answer is how many there are. */
  async refresh(within: Scope, day: PlainDay = today()): Promise<number> {
    const row = await this.database.row<{ called: number }>(
      `with ending as (
         select i.cooperative_id, i.unit_id, min(i.expires_on) - ${ahead} as since
         from cooperative.identifier i join cooperative.cooperative k on k.id = i.cooperative_id
         where i.unit_id = any($1::uuid[]) and i.ended_at is null and i.expires_on <= $2::date + ${ahead} and k.status = any($3)
         group by i.cooperative_id, i.unit_id
       ), gone as (
         delete from cooperative.alert a where a.unit_id = any($1::uuid[]) and a.kind = 'LICENCE_ENDING'
           and not exists (select from ending e where e.cooperative_id = a.cooperative_id)
       ), noted as (
         insert into cooperative.alert (cooperative_id, unit_id, kind, since)
         select e.cooperative_id, e.unit_id, 'LICENCE_ENDING', e.since from ending e
         on conflict on constraint alert_pkey do update set since = excluded.since
       )
       select count(*)::int as called from ending`,
      [within.units, day, livingStatuses],
    );
    return row?.called ?? 0;
  }
}
