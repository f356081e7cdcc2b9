import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import type { DormancyDecision, DutyId, DutyView, SupportView, VisitView, YearEndView } from '@sanad/follow-up/core';
import { Database } from '@sanad/platform';

/** The last version first. */
const entries = (of: string) => `coalesce((
  select jsonb_agg(jsonb_build_object('version', e.version, 'said', e.said, 'reason', e.reason,
    'by', access.user_name(e.said_by), 'at', e.said_at) order by e.version desc)
  from follow_up.entry e where e.record_id = ${of}.id), '[]') as entries`;

/** What is said of duties that are written down. */
export type SaidOfDuty = Pick<
  DutyView,
  'state' | 'doneOn' | 'reference' | 'note' | 'scan' | 'entries' | 'version' | 'key'
> & { readonly id: DutyId };

/** What was said of one cooperative after its creation. */
@Injectable()
export class FollowUpRows {
  constructor(private readonly database: Database) {}

  saidOfDuties(id: CooperativeId): Promise<SaidOfDuty[]> {
    return this.database.rows<SaidOfDuty>(
      `select d.id, d.key, d.state, d.done_on as "doneOn", d.reference, d.note, d.version,
         case when f.id is not null then jsonb_build_object('label', f.label, 'mediaType', f.media_type, 'byteSize', f.byte_size) end as scan,
         ${entries('d')}
       from follow_up.duty d left join platform.stored_file f on f.id = d.stored_file_id where d.cooperative_id = $1`,
      [id],
    );
  }

  yearEnds(id: CooperativeId): Promise<YearEndView[]> {
    return this.database.rows<YearEndView>(
      `select y.month, y.day, y.since, y.reason, access.user_name(y.said_by) as by, y.said_at as at
       from follow_up.year_end y where y.cooperative_id = $1 order by y.place`,
      [id],
    );
  }

  visits(id: CooperativeId): Promise<VisitView[]> {
    return this.database.rows<VisitView>(
      `select v.id, v.months, v.visited_on as "visitedOn", v.activity, v.members, v.jobs, v.jobs_family as "jobsFamily",
         v.jobs_women as "jobsWomen", v.jobs_young as "jobsYoung", v.turnover, v.income_before as "incomeBefore",
         v.income_now as "incomeNow", v.problems, v.note, v.version, ${entries('v')}
       from follow_up.visit v where v.cooperative_id = $1 order by v.visited_on desc, v.id desc`,
      [id],
    );
  }

  supports(id: CooperativeId): Promise<SupportView[]> {
    return this.database.rows<SupportView>(
      `select s.id, s.programme, s.title, s.agency, s.state, s.applied_on as "appliedOn", s.from_on as "fromOn",
         s.to_on as "toOn", s.amounts, s.note, s.version, ${entries('s')},
         case when r.id is not null then jsonb_build_object('id', r.id, 'state', r.state,
           'branch', jsonb_build_object('ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en)) end as referral
       from follow_up.support s left join partners.referral r on r.id = s.referral_id left join partners.branch b on b.id = r.branch_id
       where s.cooperative_id = $1 order by s.id desc`,
      [id],
    );
  }

  decisions(id: CooperativeId): Promise<DormancyDecision[]> {
    return this.database.rows<DormancyDecision>(
      `select d.verdict, d.decided_on as "decidedOn", d.reason, access.user_name(d.said_by) as by, d.said_at as at
       from follow_up.dormancy_decision d where d.cooperative_id = $1 order by d.place desc`,
      [id],
    );
  }

  /** Of which of these somebody has decided since the last visit was reported. */
  async decided(ids: readonly CooperativeId[]): Promise<ReadonlySet<CooperativeId>> {
    const rows = await this.database.rows<{ id: CooperativeId }>(
      `select k.id from unnest($1::uuid[]) k(id)
       where (select max(d.said_at) from follow_up.dormancy_decision d where d.cooperative_id = k.id)
         >= (select max(v.said_at) from follow_up.visit v where v.cooperative_id = k.id)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
