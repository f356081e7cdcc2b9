import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseTimeline } from '@sanad/case-file/api';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Database } from '@sanad/platform';
import { awaitedStates } from './answer-letters';

interface Overdue {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly state: string;
  readonly dueOn: PlainDay;
  readonly short: string;
  readonly version: number;
}

/** An answer that never came: the referral ends, the file says so, and the supervisor chooses another way. */
@Injectable()
export class ExpiringReferrals {
  constructor(
    private readonly database: Database,
    private readonly timeline: CaseTimeline,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  /** Within one unit. What has expired is not there the next time, so that asking twice changes nothing. */
  async expire(within: Scope, day: PlainDay = today()): Promise<number> {
    const overdue = await this.database.rows<Overdue>(
      `select r.id, r.case_id as "caseId", r.person_id as "personId", r.unit_id as "unitId", r.state, r.due_on as "dueOn",
         a.short_ar as short, r.version
       from partners.referral r join partners.branch b on b.id = r.branch_id join partners.agency a on a.id = b.agency_id
       where r.unit_id = any ($1::uuid[]) and r.state = any ($2::text[]) and r.due_on < $3
       order by r.due_on, r.id for update of r`,
      [within.units, awaitedStates, day],
    );
    for (const referral of overdue) await this.one(within, referral, day);
    return overdue.length;
  }

  private async one(within: Scope, referral: Overdue, day: PlainDay): Promise<void> {
    const { id, caseId, personId, unitId, state, dueOn, short, version } = referral;
    await this.database.update('partners.referral', { id, version, set: { state: 'EXPIRED' } });
    await this.timeline.add(within, caseId, { kind: 'REFERRAL_EXPIRED', factOn: day, details: { agency: short } });
    await this.tasks.open(within, {
      ...{ kind: 'REFERRAL_UNANSWERED', subjectId: id, unitId, personId, caseId, dueOn: day },
      ...{ details: { agency: short }, isForSupervisor: true },
    });
    await this.audit.record({
      action: 'referral.expire',
      entity: 'referral',
      entityId: id,
      unitId,
      before: { state, dueOn },
      after: { state: 'EXPIRED' },
    });
  }
}
