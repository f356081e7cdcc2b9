import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseTimeline } from '@sanad/case-file/api';
import { isRefusal, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  liveStates,
  takeBack,
  takenBackWords,
  undoableStates,
  undoMinutes,
  type LatestStep,
  type RecentAnswer,
  type ReferralState,
  type SeenReferral,
  type UndoableState,
} from '@sanad/partners/core';
import { Database, found, Stale } from '@sanad/platform';
import { SessionChoice } from '../session/session-choice';

/** A referral with the step that would be taken back. It is read without the person: a branch that has declined sees none. */
interface Undoable extends LatestStep {
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly short: string;
  readonly stepId: string;
  /** The day of the first answer without this one. */
  readonly answeredOn: PlainDay | null;
  readonly isSentAgain: boolean;
  readonly version: number;
}

const latest = `(select s.* from partners.referral_step s where s.referral_id = r.id order by s.entered_at desc, s.id desc limit 1)`;
const held = `
  select r.id, r.case_id as "caseId", r.unit_id as "unitId", r.state, r.version, a.short_ar as short,
    s.id as "stepId", s.from_state as before, s.undo_of is not null as "isUndo",
    coalesce(s.moved_by = $3, false) and s.to_state = r.state as "isMine",
    extract(epoch from clock_timestamp() - s.entered_at)::float / 60 as "minutesAgo",
    exists (select from partners.referral_status w where w.referral_id = r.id and w.entered_at > s.entered_at) as "isFollowed",
    exists (select from partners.referral o where o.id <> r.id and o.case_id = r.case_id and o.branch_id = r.branch_id
      and o.service = r.service and o.state = any ($4)) as "isSentAgain",
    (select min(t.fact_on) from partners.referral_step t where t.referral_id = r.id and t.id <> s.id
      and t.to_state in ('PAPER_ASKED', 'ACCEPTED', 'DECLINED', 'SCHEDULED', 'IN_PROGRESS') and t.undo_of is null
      and not exists (select from partners.referral_step u where u.undo_of = t.id)) as "answeredOn"
  from partners.referral r join partners.branch b on b.id = r.branch_id join partners.agency a on a.id = b.agency_id
  cross join lateral ${latest} s
  where r.id = $1 and r.branch_id = any ($2::uuid[])`;

const recent = `
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'service', r.service, 'version', r.version,
      'at', s.entered_at, 'until', s.entered_at + make_interval(mins => ${undoMinutes}),
      'person', case when p.id is not null then jsonb_build_object('givenAr', p.given_ar, 'familyAr', p.family_ar,
        'givenLa', p.given_la, 'familyLa', p.family_la) end) order by s.entered_at desc, r.id), '[]') as rows
  from (select distinct t.referral_id from partners.referral_step t
    where t.moved_by = $2 and t.entered_at > clock_timestamp() - make_interval(mins => ${undoMinutes})) mine
  join partners.referral r on r.id = mine.referral_id and r.branch_id = any ($1::uuid[]) and r.state = any ($3)
  cross join lateral ${latest} s
  left join people.person p on p.id = r.person_id
  where s.moved_by = $2 and s.to_state = r.state and s.undo_of is null
    and s.entered_at > clock_timestamp() - make_interval(mins => ${undoMinutes})
    and (s.to_state <> 'SCHEDULED' or s.from_state in ('SENT', 'RECEIVED'))
    and not exists (select from partners.referral_status w where w.referral_id = r.id and w.entered_at > s.entered_at)`;

/** Answers that are taken back within ten minutes, by who gave them. The history keeps both steps. */
@Injectable()
export class ReferralUndos {
  constructor(
    private readonly database: Database,
    private readonly timeline: CaseTimeline,
    private readonly choice: SessionChoice,
    private readonly audit: Audit,
  ) {}

  /** What the reader may still take back, the latest first. */
  async recent(within: Scope): Promise<RecentAnswer[]> {
    const [found] = await this.database.rows<{ rows: RecentAnswer[] }>(recent, [
      within.branches,
      within.user,
      undoableStates,
    ]);
    return found!.rows;
  }

  /** @throws {Absent} when it is not of their branch. @throws {Stale} when somebody was faster. */
  async undo(within: Scope, { id, version }: SeenReferral): Promise<ReferralState | Refusal> {
    const act = found(await this.hold(within, id));
    if (act.version !== version) throw new Stale(version, act.version);
    const refusal = takeBack(act);
    if (isRefusal(refusal)) return refusal;
    if (act.isSentAgain) return refuse('alreadyReferred');
    const words = takenBackWords[act.state as UndoableState];
    const kept = await this.choice.takeBack(within, id, words.ar);
    if (kept) return kept;
    await this.put(act);
    // Told last: whoever has declined reaches the file again with the step taken back.
    const details = { agency: act.short, ...words };
    await this.timeline.add(within, act.caseId, {
      ...{ kind: 'REFERRAL_REPORTED', factOn: today(), details, note: null, agency: act.short },
    });
    return act.before;
  }

  private hold(within: Scope, id: string): Promise<Undoable | undefined> {
    const values = [id, within.branches, within.user, liveStates];
    return this.database.row<Undoable>(`${held} for update of r`, values);
  }

  private async put({ id, unitId, state, before, stepId, answeredOn, version }: Undoable): Promise<void> {
    await this.audit.record({
      action: 'referral.takeBack',
      ...{ entity: 'referral', entityId: id, unitId },
      ...{ before: { state }, after: { state: before } },
    });
    const said = state === 'PAPER_ASKED' ? { paper_asked: null, paper_kind: null } : { reason: null };
    await this.database.update('partners.referral', {
      ...{ id, version },
      set: { state: before, moved_on: today(), undoes: stepId, answered_on: answeredOn, ...said },
    });
  }
}
