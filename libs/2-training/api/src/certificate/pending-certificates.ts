import { Injectable } from '@nestjs/common';
import { PlainDay, today, type Page, type Scope } from '@sanad/kernel';
import { Database, pageFrom } from '@sanad/platform';
import type { PendingCertificate, PendingCertificateQuery } from '@sanad/training/core';
import * as z from 'zod';
import { checkedKey } from '../checked-key';
import { TrainingRules } from '../rule/training-rules';

const tables = /* sql */ `training.enrolment e
  join training.session s on s.id = e.session_id
  join training.programme p on p.id = s.programme_id
  join partners.branch b on b.id = e.branch_id
  join people.person n on n.id = e.person_id
  join case_file.case_file c on c.id = e.case_id`;

/** Which certificates are owed: said once for the rows and their count. `$3` days are the delay, `$4` is today. */
const owed = /* sql */ `e.certificate = 'PENDING' and (e.branch_id = any($1::uuid[]) or e.unit_id = any($2::uuid[]))
  and (not $5::boolean or e.completed_on + $3::int < $4::date)`;

/** Certificates that completed trainings still owe, for the branch that owes them and the delegation that waits. */
@Injectable()
export class PendingCertificates {
  constructor(
    private readonly database: Database,
    private readonly rules: TrainingRules,
  ) {}

  /** The longest wait first. */
  async list(within: Scope, query: PendingCertificateQuery): Promise<Page<PendingCertificate>> {
    const { certificateDays } = await this.rules.current();
    const asked = [within.branches, within.units, certificateDays, today(), query.late === 'true'];
    const rows = await this.database.rows<PendingCertificate>(
      /* sql */ `select e.id as "enrolmentId", e.session_id as "sessionId", p.title,
          jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en) as branch,
          e.case_id as "caseId", c.number as "caseNumber",
          jsonb_build_object('id', n.id, 'givenAr', n.given_ar, 'familyAr', n.family_ar, 'givenLa', n.given_la,
            'familyLa', n.family_la) as person,
          e.completed_on as "completedOn", e.completed_on + $3::int as "dueOn", e.completed_on + $3::int < $4::date as "isLate"
        from ${tables} where ${owed} and ($6::date is null or (e.completed_on, e.id) > ($6, $7::uuid))
        order by e.completed_on, e.id limit $8`,
      [...asked, ...checkedKey(query, PlainDay, z.uuid()), query.limit + 1],
    );
    const counted = await this.database.row<{ total: number }>(
      /* sql */ `select count(*)::int as total from ${tables} where ${owed}`,
      asked,
    );
    return pageFrom(query, rows, counted?.total ?? 0, ({ completedOn, enrolmentId }) => [completedOn, enrolmentId]);
  }
}
