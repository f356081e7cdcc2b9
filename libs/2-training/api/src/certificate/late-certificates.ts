import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { addDays, type PlainDay, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Database } from '@sanad/platform';
import { TrainingRules } from '../rule/training-rules';

interface Late {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly completedOn: PlainDay;
  readonly agency: string;
  readonly session: string;
}

/** A certificate that is late is something to be asked for by whoever keeps the file. */
@Injectable()
export class LateCertificates {
  constructor(
    private readonly database: Database,
    private readonly rules: TrainingRules,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  /** Within one unit. A certificate has one task: what is noted already is noted, and asking twice on a day changes nothing. */
  async note(within: Scope, day: PlainDay): Promise<number> {
    const { certificateDays } = await this.rules.current();
    const late = await this.database.rows<Late>(
      /* sql */ `select e.id, e.unit_id as "unitId", e.person_id as "personId", e.case_id as "caseId",
          e.completed_on as "completedOn", a.short_ar as agency, p.title as session
        from training.enrolment e
          join training.session s on s.id = e.session_id
          join training.programme p on p.id = s.programme_id
          join partners.branch b on b.id = e.branch_id
          join partners.agency a on a.id = b.agency_id
        where e.unit_id = any($1::uuid[]) and e.certificate = 'PENDING' and e.completed_on + $2::int < $3::date
          and not exists (select from case_file.task t where t.kind = 'CERTIFICATE_LATE' and t.subject_id = e.id
            and t.state in ('OPEN', 'POSTPONED'))
        order by e.completed_on, e.id`,
      [within.units, certificateDays, day],
    );
    for (const { id, unitId, personId, caseId, completedOn, agency, session } of late) {
      await this.tasks.open(within, {
        ...{ kind: 'CERTIFICATE_LATE', subjectId: id, unitId, personId, caseId, again: true },
        ...{ dueOn: addDays(completedOn, certificateDays), details: { agency, session } },
      });
      await this.audit.record({ action: 'certificate.late', entity: 'enrolment', entityId: id, unitId });
    }
    return late.length;
  }
}
