import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { PersonFileChapter, PersonFileContent } from '@sanad/privacy/core';
import { Database } from '@sanad/platform';

const named = (alias: string) =>
  `jsonb_build_object('ar', ${alias}.name_ar, 'fr', ${alias}.name_fr, 'en', ${alias}.name_en)`;

const identity = `
  select ${named('u')} as unit, jsonb_build_object(
    'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la, 'sex', p.sex,
    'birth', left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end),
    'phone', p.phone, 'province', p.province, 'commune', p.commune, 'cardEnd', p.cin_end,
    'bankEnd', b.rib_end, 'bank', b.bank, 'vitalStatus', p.vital_status, 'registeredAt', p.created_at) as identity
  from people.person p join access.unit u on u.id = p.unit_id
  left join people.bank_account b on b.person_id = p.id and b.replaced_at is null
  where p.id = $1 and p.unit_id = any ($2::uuid[])`;

/** The shares of the person in the ledger of a group or cooperative. */
const sharesOf = (ledger: string) =>
  `(select coalesce(sum(e.shares), 0)::integer from cooperative.share_entry e where e.ledger_id = ${ledger} and e.person_id = $1)`;

/**
 * One statement for each chapter: $1 the person, $2 the units. Names of others never enter: neither witnesses nor the
 * members of the Resistance, neither fellow founders nor staff.
 */
const chapters = {
  consents: `
    select c.purpose, case when a.id is not null then ${named('a')} end as agency, c.channel,
      c.notice_version as "noticeVersion", c.given_on as "givenOn", c.expires_on as "expiresOn", c.withdrawn_at as "withdrawnAt"
    from people.consent c left join partners.agency a on a.id = c.agency_id
    where c.person_id = $1 and c.unit_id = any ($2::uuid[]) order by c.given_on, c.created_at`,
  kinship: `
    select k.relation, f.number_typed as number, ${named('u')} as unit, k.status, k.created_at as "statedAt"
    from people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id
    join access.unit u on u.id = f.issuing_unit_id
    where k.person_id = $1 and k.unit_id = any ($2::uuid[]) order by k.created_at`,
  eligibility: `
    select e.decision, e.reason, e.decided_at as "decidedAt" from people.eligibility_decision e
    where e.person_id = $1 and e.unit_id = any ($2::uuid[]) order by e.decided_at`,
  files: `
    select c.number, ${named('u')} as unit, c.origin, c.opened_on as "openedOn", c.stage, c.path
    from case_file.case_file c join access.unit u on u.id = c.unit_id
    where c.person_id = $1 and c.unit_id = any ($2::uuid[]) order by c.opened_on, c.number`,
  stages: `
    select c.number, s.from_stage as "from", s.to_stage as "to", s.decided_at as at
    from case_file.case_file c join case_file.stage_change s on s.case_id = c.id
    where c.person_id = $1 and c.unit_id = any ($2::uuid[]) order by s.decided_at, s.id`,
  attendances: `
    select e.title, e.day, e.venue, a.present_at is not null as "isPresent"
    from awareness.attendance a join awareness.event e on e.id = a.event_id
    where a.person_id = $1 and a.unit_id = any ($2::uuid[]) order by e.day, e.id`,
  trainings: `
    select p.title, ${named('a')} as agency, s.starts_on as "startsOn", s.ends_on as "endsOn", n.state,
      n.certificate_number as "certificateNumber"
    from training.enrolment n join training.session s on s.id = n.session_id
    join training.programme p on p.id = s.programme_id join partners.agency a on a.id = p.agency_id
    where n.person_id = $1 and n.unit_id = any ($2::uuid[]) order by s.starts_on, n.id`,
  referrals: `
    select ${named('a')} as agency, ${named('b')} as branch, r.service, r.state, r.wish, r.reason, r.sent_on as "sentOn",
      r.answered_on as "answeredOn"
    from partners.referral r join partners.branch b on b.id = r.branch_id join partners.agency a on a.id = b.agency_id
    where r.person_id = $1 and r.unit_id = any ($2::uuid[]) order by r.created_at`,
  cooperatives: `
    select f.name, o.role, o.profession, ${sharesOf('f.id')} as shares, o.joined_on as "joinedOn", c.register_number as "registerNumber"
    from cooperative.founder o join cooperative.formation f on f.id = o.formation_id
    left join cooperative.cooperative c on c.formation_id = f.id
    where o.person_id = $1 and f.unit_id = any ($2::uuid[])
    union all
    select c.name, null, null, ${sharesOf('coalesce(c.formation_id, c.id)')}, m.joined_on, c.register_number
    from cooperative.membership m join cooperative.cooperative c on c.id = m.cooperative_id
    where m.person_id = $1 and not (m.founder and c.formation_id is not null) and c.unit_id = any ($2::uuid[])
    order by 5`,
  mandates: `
    select c.name, h.organ, h.begins_on as "beginsOn", h.ends_on as "endsOn", h.ended_on as "endedOn", h.end_reason as "endReason"
    from cooperative.membership m join cooperative.mandate h on h.membership_id = m.id
    join cooperative.cooperative c on c.id = h.cooperative_id
    where m.person_id = $1 and c.unit_id = any ($2::uuid[]) order by h.begins_on, h.id`,
  documents: `
    select * from (
      select 'FILE' as "in", d.kind, f.label, d.created_at as "addedAt"
      from case_file.case_file c join case_file.document d on d.case_id = c.id
      join platform.stored_file f on f.id = d.stored_file_id
      where c.person_id = $1 and c.unit_id = any ($2::uuid[])
      union all
      select 'WALLET', w.type, coalesce(w.label, f.label), w.created_at
      from people.paper w join platform.stored_file f on f.id = w.stored_file_id
      where w.person_id = $1 and w.unit_id = any ($2::uuid[])
    ) held order by held."addedAt"`,
  requests: `
    select q.kind, q.received_on as "receivedOn", q.due_on as "dueOn", q.state, q.field, q.old_value as "oldValue",
      q.new_value as "newValue", q.purpose, q.reason
    from privacy.request q where q.person_id = $1 and q.unit_id = any ($2::uuid[]) order by q.received_on, q.created_at`,
} as const satisfies Readonly<Record<Exclude<PersonFileChapter, 'received'>, string>>;

export type ReadChapters = Omit<PersonFileContent, 'drawnAt' | 'cndpReceipt' | 'received'>;

/** What lies in each room about one person. */
@Injectable()
export class PersonFileChapters {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. */
  async of(within: Scope, personId: string): Promise<ReadChapters | undefined> {
    const asked = [personId, within.units];
    const known = await this.database.row<Pick<PersonFileContent, 'unit' | 'identity'>>(identity, asked);
    if (!known) return undefined;
    const read: Record<string, unknown> = {};
    for (const [chapter, sql] of Object.entries(chapters)) read[chapter] = await this.database.rows(sql, asked);
    return { ...known, ...read } as ReadChapters;
  }
}
