import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database, type Selection } from '@sanad/platform';
import type { HoursRule, SessionDay, Trainee } from '@sanad/training/core';
import type { EnrolmentRow } from '../enrolment-view';

/** A session whose people are taken as a workbook. */
export interface OpenSession extends HoursRule {
  readonly id: string;
  readonly title: string;
  readonly startsOn: PlainDay;
  readonly days: readonly SessionDay[];
}

type Facts =
  | 'id'
  | 'sessionId'
  | 'caseNumber'
  | 'state'
  | 'completedOn'
  | 'endedOn'
  | 'certificate'
  | 'certificateNumber'
  | 'certificateOn'
  | 'marks'
  | 'version';

/** An enrolment as a row of the workbook. */
export interface CohortRow extends Pick<EnrolmentRow, Facts> {
  readonly person: Pick<Trainee, 'givenAr' | 'familyAr'>;
  readonly branchId: string;
}

const columns = /* sql */ `e.id, e.session_id as "sessionId", e.branch_id as "branchId", c.number as "caseNumber",
  jsonb_build_object('givenAr', n.given_ar, 'familyAr', n.family_ar) as person, e.state,
  e.completed_on as "completedOn", e.ended_on as "endedOn",
  e.certificate, e.certificate_number as "certificateNumber", e.certificate_on as "certificateOn",
  coalesce(m.marks, '{}') as marks,
  e.version`;

const rows = /* sql */ `select ${columns} from training.enrolment e
  join people.person n on n.id = e.person_id
  join case_file.case_file c on c.id = e.case_id
  join training.session s on s.id = e.session_id
  left join training.marks_of($2::uuid[]) m on m.enrolment_id = e.id
  where e.branch_id = any($1::uuid[])`;

const sessions = /* sql */ `select s.id, p.title, s.starts_on as "startsOn", p.hours, p.completion_percent as "completionPercent",
    (select jsonb_agg(jsonb_build_object('id', d.id, 'day', d.day, 'startsAt', d.starts_at, 'hours', d.hours) order by d.day)
      from training.session_day d where d.session_id = s.id) as days
  from training.session s join training.programme p on p.id = s.programme_id
  where s.branch_id = any($1::uuid[])`;

@Injectable()
export class WorkbookRepository {
  constructor(private readonly database: Database) {}

  /** Those of the branch among these. */
  sessions(within: Scope, ids: readonly string[]): Promise<OpenSession[]> {
    return this.database.rows(`${sessions} and s.id = any($2::uuid[]) order by s.id`, [within.branches, ids]);
  }

  /** Those that have begun, and still wait for a day, a result or a certificate. */
  openSessions(within: Scope, today: PlainDay): Promise<OpenSession[]> {
    return this.database.rows(
      /* sql */ `${sessions} and s.cancelled_on is null and s.starts_on <= $2::date and (s.ends_on >= $2 or exists (select from training.enrolment e
          where e.session_id = s.id and (e.state = 'ENROLLED' or e.certificate = 'PENDING')))
        order by s.starts_on, s.id`,
      [within.branches, today],
    );
  }

  /** Everybody with a place in these sessions, by name. */
  cohort(within: Scope, ids: readonly string[]): Selection {
    return {
      text: /* sql */ `${rows} and e.session_id = any($2::uuid[]) and e.state not in ('WAITLISTED', 'WITHDRAWN')
        order by s.starts_on, s.id, n.family_ar || ' ' || n.given_ar collate "ar-x-icu", e.created_at, e.id`,
      values: [within.branches, ids],
    };
  }

  async hasCohort(within: Scope, ids: readonly string[]): Promise<boolean> {
    const { text, values } = this.cohort(within, ids);
    const asked = await this.database.row<{ is: boolean }>(`select exists (${text}) as is`, values);
    return asked?.is === true;
  }

  /** Of these numbers, those that a certificate of the branch already has. */
  async taken(within: Scope, numbers: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.database.rows<{ number: string }>(
      /* sql */ `select certificate_number as number from training.enrolment
        where branch_id = any($1::uuid[]) and certificate_number = any($2::text[])`,
      [within.branches, numbers],
    );
    return new Set(found.map(({ number }) => number));
  }
}
