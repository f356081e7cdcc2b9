import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { Database, momentAfter } from '@sanad/platform';
import type { CorrectionQuery, CorrectionState, CorrectionView } from '@sanad/training/core';

const columns = /* sql */ `k.id, k.enrolment_id as "enrolmentId", e.session_id as "sessionId", p.title,
  jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en) as branch,
  e.case_id as "caseId", c.number as "caseNumber",
  jsonb_build_object('id', n.id, 'givenAr', n.given_ar, 'familyAr', n.family_ar, 'givenLa', n.given_la, 'familyLa', n.family_la)
    as person,
  k.kind, k.before, k.after, k.why, k.state, access.user_name(k.asked_by) as "askedBy", k.asked_at as "askedAt", k.answer,
  access.user_name(k.decided_by) as "decidedBy", k.decided_at as "decidedAt", k.version`;

const tables = /* sql */ `training.correction k
  join training.enrolment e on e.id = k.enrolment_id
  join training.session s on s.id = e.session_id
  join training.programme p on p.id = s.programme_id
  join partners.branch b on b.id = k.branch_id
  join people.person n on n.id = e.person_id
  join case_file.case_file c on c.id = e.case_id`;

/** Which corrections a list is of: said once for its rows and its count. */
const wanted = /* sql */ `(k.branch_id = any($1::uuid[]) or k.unit_id = any($2::uuid[])) and ($3::text is null or k.state = $3)`;

export interface NewCorrection {
  readonly id: string;
  readonly enrolmentId: string;
  readonly unitId: string;
  readonly branchId: string;
  readonly kind: CorrectionView['kind'];
  readonly before: CorrectionView['before'];
  readonly after: CorrectionView['after'];
  readonly why: string;
  readonly state: 'APPLIED' | 'ASKED';
  readonly by: string;
}

@Injectable()
export class CorrectionsRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(within: Scope, query: CorrectionQuery): Promise<CorrectionView[]> {
    return this.database.rows(
      /* sql */ `select ${columns} from ${tables} where ${wanted}
        and (k.asked_at, k.id) < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        order by k.asked_at desc, k.id desc limit $6`,
      [...this.predicate(within, query), ...momentAfter(query), query.limit + 1],
    );
  }

  async count(within: Scope, query: CorrectionQuery): Promise<number> {
    const counted = await this.database.row<{ total: number }>(
      /* sql */ `select count(*)::int as total from ${tables} where ${wanted}`,
      this.predicate(within, query),
    );
    return counted?.total ?? 0;
  }

  one(within: Scope, id: string): Promise<CorrectionView | undefined> {
    return this.database.row(/* sql */ `select ${columns} from ${tables} where ${wanted} and k.id = $4`, [
      ...this.predicate(within, {}),
      id,
    ]);
  }

  /** For whoever decides: nobody else decides meanwhile. */
  hold(within: Scope, id: string): Promise<{ state: CorrectionState; version: number } | undefined> {
    return this.database.row(
      /* sql */ `select k.state, k.version from training.correction k where k.id = $2 and k.unit_id = any($1::uuid[]) for update`,
      [within.units, id],
    );
  }

  /** What is done at once is signed in the same moment: the row policies look at it. */
  async add(one: NewCorrection): Promise<void> {
    await this.database.change(
      /* sql */ `insert into training.correction (id, enrolment_id, unit_id, branch_id, kind, before, after, why, state, asked_by,
          decided_by, decided_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $9 = 'APPLIED' then $10::uuid end, case when $9 = 'APPLIED' then now() end)`,
      [
        ...[one.id, one.enrolmentId, one.unitId, one.branchId, one.kind, one.before, one.after, one.why, one.state],
        one.by,
      ],
    );
  }

  async decide(id: string, state: 'ACCEPTED' | 'REFUSED', by: string, answer: string | null): Promise<void> {
    await this.database.change(
      /* sql */ `update training.correction set state = $2, decided_by = $3, answer = $4, decided_at = now(), version = version + 1
        where id = $1`,
      [id, state, by, answer],
    );
  }

  private predicate(within: Scope, { state }: { readonly state?: CorrectionState }): unknown[] {
    return [within.branches, within.units, state ?? null];
  }
}
