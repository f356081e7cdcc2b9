import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { Database, Stale, type Selection } from '@sanad/platform';
import type { CaseEnrolmentView, HoursRule, Mark, SessionDay } from '@sanad/training/core';
import type { EnrolmentRow } from './enrolment-view';

export interface NewEnrolment {
  readonly id: string;
  readonly sessionId: string;
  readonly referralId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly branchId: string;
  readonly state: 'ENROLLED' | 'WAITLISTED';
  readonly on: string;
  readonly by: string;
}

export interface CaseRow extends EnrolmentRow {
  readonly session: CaseEnrolmentView['session'];
  readonly days: readonly SessionDay[];
  readonly rule: HoursRule;
}

/** How an enrolment ends, whole: what is not said of it stays as it was. */
export type EnrolmentChange = Pick<
  EnrolmentRow,
  | 'id'
  | 'version'
  | 'state'
  | 'completedOn'
  | 'endedOn'
  | 'reason'
  | 'certificate'
  | 'certificateNumber'
  | 'certificateOn'
  | 'certificateDocumentId'
>;

export interface MarkedCell {
  readonly enrolmentId: string;
  readonly dayId: string;
  readonly mark: Mark | null;
}

const columnsWith = (
  marks: string,
) => /* sql */ `e.id, e.session_id as "sessionId", e.referral_id as "referralId", e.case_id as "caseId",
  c.number as "caseNumber", e.unit_id as "unitId", e.branch_id as "branchId",
  jsonb_build_object('id', n.id, 'givenAr', n.given_ar, 'familyAr', n.family_ar, 'givenLa', n.given_la, 'familyLa', n.family_la)
    as person,
  e.state, e.enrolled_on as "enrolledOn", e.completed_on as "completedOn", e.ended_on as "endedOn", e.reason,
  e.certificate, e.certificate_number as "certificateNumber", e.certificate_on as "certificateOn",
  e.certificate_document_id as "certificateDocumentId", e.result_entered_on as "resultEnteredOn",
  e.certificate_entered_on as "certificateEnteredOn",
  exists (select from training.correction x where x.enrolment_id = e.id and x.state = 'ASKED') as "correctionAsked",
  coalesce(${marks}, '{}') as marks, e.version`;
const columns = columnsWith(
  '(select jsonb_object_agg(r.session_day_id, r.mark) from training.roll_call r where r.enrolment_id = e.id)',
);

const tables = /* sql */ `training.enrolment e
  join people.person n on n.id = e.person_id
  join case_file.case_file c on c.id = e.case_id`;
/** Of the sessions $3, whose marks are drawn up once and not place by place. */
const ofSessions = /* sql */ `select ${columnsWith('m.marks')} from ${tables}
  left join training.marks_of($3::uuid[]) m on m.enrolment_id = e.id
  where e.session_id = any ($3::uuid[])`;

const visible = /* sql */ `(e.branch_id = any($1::uuid[]) or e.unit_id = any($2::uuid[]))`;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly database: Database) {}

  /** Those with a place by name, then the waiting list in its order, then those who withdrew. */
  ofSession(within: Scope, sessionId: string): Promise<EnrolmentRow[]> {
    const { text, values } = this.all(within, sessionId);
    return this.database.rows(text, values);
  }

  /** Everybody who is or was in these sessions. */
  ofSessions(within: Scope, ids: readonly string[]): Promise<EnrolmentRow[]> {
    return this.database.rows(`${ofSessions} and ${visible}`, [within.branches, within.units, ids]);
  }

  /** The same, for a file. */
  all(within: Scope, sessionId: string): Selection {
    return {
      text: /* sql */ `${ofSessions} and ${visible}
        order by case e.state when 'WITHDRAWN' then 2 when 'WAITLISTED' then 1 else 0 end,
          case when e.state <> 'WAITLISTED' then n.family_ar || ' ' || n.given_ar end collate "ar-x-icu", e.created_at, e.id`,
      values: [within.branches, within.units, [sessionId]],
    };
  }

  one(within: Scope, id: string): Promise<EnrolmentRow | undefined> {
    return this.database.row(/* sql */ `select ${columns} from ${tables} where e.id = $3 and ${visible}`, [
      within.branches,
      within.units,
      id,
    ]);
  }

  /** In which session an enrolment of one's own branch is: to hold it before anything else is read. */
  sessionOf(within: Scope, id: string): Promise<{ sessionId: string } | undefined> {
    return this.database.row(
      /* sql */ `select session_id as "sessionId" from training.enrolment where id = $2 and branch_id = any($1::uuid[])`,
      [within.branches, id],
    );
  }

  /** The trainings of a file, newest first. */
  ofCase(within: Scope, caseId: string): Promise<CaseRow[]> {
    return this.database.rows(
      /* sql */ `select ${columns},
          jsonb_build_object('programmeId', p.id, 'title', p.title, 'hours', p.hours, 'place', s.place,
            'startsOn', s.starts_on, 'endsOn', s.ends_on,
            'branch', jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en)) as session,
          jsonb_build_object('hours', p.hours, 'completionPercent', p.completion_percent) as rule,
          (select jsonb_agg(jsonb_build_object('id', d.id, 'day', d.day, 'startsAt', d.starts_at, 'hours', d.hours) order by d.day)
            from training.session_day d where d.session_id = s.id) as days
        from ${tables}
          join training.session s on s.id = e.session_id
          join training.programme p on p.id = s.programme_id
          join partners.branch b on b.id = e.branch_id
        where e.case_id = $3 and ${visible}
        order by s.starts_on desc, e.created_at desc, e.id desc`,
      [within.branches, within.units, caseId],
    );
  }

  add(one: NewEnrolment): Promise<void> {
    return this.database.insert('training.enrolment', {
      id: one.id,
      session_id: one.sessionId,
      referral_id: one.referralId,
      case_id: one.caseId,
      person_id: one.personId,
      unit_id: one.unitId,
      branch_id: one.branchId,
      state: one.state,
      enrolled_on: one.on,
      created_by: one.by,
    });
  }

  /** How many people's training ended. @throws {Stale} when one of them was changed in the meantime. */
  async changeAll(changes: readonly EnrolmentChange[]): Promise<void> {
    const changed = await this.database.change(
      /* sql */ `update training.enrolment e set state = c.state, completed_on = c."completedOn", ended_on = c."endedOn", reason = c.reason,
          certificate = c.certificate, certificate_number = c."certificateNumber", certificate_on = c."certificateOn",
          certificate_document_id = c."certificateDocumentId", version = e.version + 1
        from jsonb_to_recordset($1::jsonb) as c (id uuid, version integer, state text, "completedOn" date, "endedOn" date, reason text,
          certificate text, "certificateNumber" text, "certificateOn" date, "certificateDocumentId" uuid)
        where e.id = c.id and e.version = c.version`,
      [JSON.stringify(changes)],
    );
    const [first] = changes;
    if (first && changed < changes.length) throw new Stale(first.version, first.version + 1);
  }

  async change(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('training.enrolment', { id, version, set });
  }

  /** How far the trainings of a file have come, of those in sight: a delegation sees all of its people's. */
  async standingOf(caseId: string): Promise<'NONE' | 'ENROLLED' | 'COMPLETED'> {
    const states = await this.database.rows<{ state: 'ENROLLED' | 'COMPLETED' }>(
      /* sql */ `select distinct state from training.enrolment where case_id = $1 and state in ('ENROLLED', 'COMPLETED') order by state`,
      [caseId],
    );
    return states[0]?.state ?? 'NONE';
  }

  /** The same over the trainings of all agencies, which the branch that asks does not see. */
  async wholeStandingOf(
    caseId: string,
  ): Promise<{ state: 'NONE' | 'ENROLLED' | 'COMPLETED'; certificatePending: boolean }> {
    const [standing] = await this.database.rows<{
      state: 'NONE' | 'ENROLLED' | 'COMPLETED';
      certificatePending: boolean;
    }>(/* sql */ `select state, certificate_pending as "certificatePending" from training.standing_of($1)`, [caseId]);
    return standing!;
  }

  /** The place that a referral has, or waits for. */
  livingOf(within: Scope, referralId: string): Promise<EnrolmentRow | undefined> {
    return this.database.row(
      /* sql */ `select ${columns} from ${tables}
        where e.referral_id = $3 and e.state in ('ENROLLED', 'WAITLISTED') and ${visible}`,
      [within.branches, within.units, referralId],
    );
  }

  /** Whether somebody is in a session already, or waits for it. */
  async isIn(sessionId: string, personId: string): Promise<boolean> {
    const row = await this.database.row(
      /* sql */ `select from training.enrolment where session_id = $1 and person_id = $2 and state <> 'WITHDRAWN'`,
      [sessionId, personId],
    );
    return row !== undefined;
  }

  /** Of these files, those whose training waits for its certificate. */
  async awaitingCertificate(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.database.rows<{ caseId: string }>(
      /* sql */ `select distinct case_id as "caseId" from training.enrolment
        where case_id = any ($1::uuid[]) and certificate = 'PENDING'`,
      [caseIds],
    );
    return new Set(found.map(({ caseId }) => caseId));
  }

  /** Gives a free place to the first who waits with a living referral; undefined when nobody does. */
  promoteFirst(within: Scope, sessionId: string): Promise<{ id: string } | undefined> {
    return this.database.row(
      /* sql */ `update training.enrolment set state = 'ENROLLED', version = version + 1
        where id = (select e.id from training.enrolment e join partners.referral r on r.id = e.referral_id
          where e.session_id = $2 and e.state = 'WAITLISTED' and e.branch_id = any($1::uuid[])
            and r.state in ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
          order by e.created_at, e.id limit 1)
        returning id`,
      [within.branches, sessionId],
    );
  }

  async mark(cells: readonly MarkedCell[], by: string): Promise<void> {
    const set = cells.filter(({ mark }) => mark !== null);
    await this.database.change(
      /* sql */ `insert into training.roll_call (enrolment_id, session_day_id, mark, marked_by)
        select c.enrolment_id, c.day_id, c.mark, $4 from unnest($1::uuid[], $2::uuid[], $3::text[]) as c (enrolment_id, day_id, mark)
        on conflict on constraint roll_call_pkey
          do update set mark = excluded.mark, marked_by = excluded.marked_by, marked_at = now()`,
      [set.map(({ enrolmentId }) => enrolmentId), set.map(({ dayId }) => dayId), set.map(({ mark }) => mark), by],
    );
    const cleared = cells.filter(({ mark }) => mark === null);
    if (cleared.length === 0) return;
    await this.database.change(
      /* sql */ `delete from training.roll_call r using unnest($1::uuid[], $2::uuid[]) as c (enrolment_id, day_id)
        where r.enrolment_id = c.enrolment_id and r.session_day_id = c.day_id`,
      [cleared.map(({ enrolmentId }) => enrolmentId), cleared.map(({ dayId }) => dayId)],
    );
  }
}
