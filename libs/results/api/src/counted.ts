import type { Figure, Station } from '@sanad/results/core';

/**
 * The parameters of every statement of this room, in this order. Presences are instants and are compared with the
 * midnights of Morocco; facts that have only a day are compared with days.
 */
export const parameters = `asked as (
  select $1::uuid[] as units, $2::text as province, $3::timestamptz as since, $4::timestamptz as until,
    $5::date as first_day, $6::date as last_day, $7::date as today, $8::text as stage)`;

/** What a number counts: the rows, the one predicate for the count and for the list, and the fact they are sorted by. */
export interface Counted {
  readonly from: string;
  readonly where: string;
  /** Narrows the rows further: stations of one cohort differ in this alone. */
  readonly and: string;
  readonly id: string;
  readonly sort: string;
  readonly sortType: 'timestamptz' | 'date';
  /** Columns of a row: `person_id`, `case_id`, `province`, `kind`, `about_id`, `about`. */
  readonly columns: string;
}

const attendance = (a: string, e: string) =>
  `awareness.attendance ${a} join awareness.event ${e} on ${e}.id = ${a}.event_id`;
const present = (a: string, e: string) =>
  `${a}.unit_id = any($1) and ${a}.present_at is not null and ${e}.state <> 'CANCELLED'`;
const presentInPeriod = (a: string, e: string) => `${present(a, e)}
  and ($2 is null or ${e}.province = $2) and ($3 is null or ${a}.present_at >= $3) and ($4 is null or ${a}.present_at < $4)`;
const noEarlier = (predicate: (a: string, e: string) => string) => `not exists (
  select from ${attendance('b', 'd')}
  where b.person_id = a.person_id and (b.present_at, b.id) < (a.present_at, a.id) and ${predicate('b', 'd')})`;

const presences = {
  from: attendance('a', 'e'),
  where: presentInPeriod('a', 'e'),
  and: 'true',
  id: 'a.id',
  sort: 'a.present_at',
  sortType: 'timestamptz',
  columns: `a.person_id, null::uuid as case_id, e.province, 'EVENT' as kind, e.id as about_id, e.title as about`,
} as const satisfies Counted;

/** Everybody once: at the first event that they ever came to, if that one falls into the period and the province. */
const cohort = { ...presences, where: `${presences.where} and ${noEarlier(present)}` };

const inForce = `m.joined_on <= $7 and (m.left_on is null or m.left_on > $7)`;

/** How far somebody of the cohort came. Each is asked by itself: no station supposes the one before. */
const reached: Readonly<Record<Station, string>> = {
  AWARENESS: 'true',
  FILE: `exists (select from case_file.case_file c
    where c.person_id = a.person_id and c.unit_id = any($1) and c.closure_reason is distinct from 'DUPLICATE')`,
  TRAINING: `exists (select from training.enrolment n
    where n.person_id = a.person_id and n.unit_id = any($1) and n.state = 'COMPLETED')`,
  COOPERATIVE: `exists (select from cooperative.membership m join cooperative.cooperative k on k.id = m.cooperative_id
    where m.person_id = a.person_id and k.unit_id = any($1) and k.status not in ('STRUCK_OFF', 'MERGED', 'TRANSFORMED') and ${inForce})`,
};

const livesInProvince = (person: string) =>
  `($2 is null or exists (select from people.person p where p.id = ${person} and p.province = $2))`;
/** Once each: what went into another is counted with it, and what stands in the opening balance was counted there. */
const registered = `k.unit_id = any($1) and k.status not in ('STRUCK_OFF', 'MERGED') and not k.in_opening_balance and ($2 is null or k.province = $2)
  and ($5 is null or k.registered_on >= $5) and ($6 is null or k.registered_on <= $6)`;

/** One object for each number; its count and its list are made of it and of nothing else. */
export const counted: Readonly<Record<Figure, Counted>> = {
  AWARENESS: { ...cohort, and: reached.AWARENESS },
  FILE: { ...cohort, and: reached.FILE },
  TRAINING: { ...cohort, and: reached.TRAINING },
  COOPERATIVE: { ...cohort, and: reached.COOPERATIVE },
  ATTENDANCES: presences,
  PEOPLE: { ...presences, where: `${presences.where} and ${noEarlier(presentInPeriod)}` },
  EVENTS: {
    from: 'awareness.event e',
    where: `e.unit_id = any($1) and e.state in ('OPEN', 'CLOSED') and e.day <= $7 and ($2 is null or e.province = $2)
      and ($5 is null or e.day >= $5) and ($6 is null or e.day <= $6)`,
    and: 'true',
    id: 'e.id',
    sort: 'e.day',
    sortType: 'date',
    columns: `null::uuid as person_id, null::uuid as case_id, e.province, 'EVENT' as kind, e.id as about_id, e.title as about`,
  },
  OPEN_FILES: {
    from: 'case_file.case_file c',
    where: `c.unit_id = any($1) and c.stage not in ('CLOSED', 'COMPLETED') and ${livesInProvince('c.person_id')}`,
    and: '($8 is null or c.stage = $8)',
    id: 'c.id',
    sort: 'c.opened_on',
    sortType: 'date',
    columns: `c.person_id, c.id as case_id, null::text as province, null as kind, null::uuid as about_id, null as about`,
  },
  CERTIFICATES: {
    from: `training.enrolment n join training.session s on s.id = n.session_id join training.programme g on g.id = s.programme_id`,
    where: `n.unit_id = any($1) and n.state = 'COMPLETED' and n.certificate = 'PENDING' and ${livesInProvince('n.person_id')}`,
    and: 'true',
    id: 'n.id',
    sort: 'n.completed_on',
    sortType: 'date',
    columns: `n.person_id, n.case_id, null::text as province, 'SESSION' as kind, s.id as about_id, g.title as about`,
  },
  COOPERATIVES: {
    from: 'cooperative.cooperative k',
    where: registered,
    and: 'true',
    id: 'k.id',
    sort: 'k.registered_on',
    sortType: 'date',
    columns: `null::uuid as person_id, null::uuid as case_id, k.province, 'COOPERATIVE' as kind, k.id as about_id, k.name as about`,
  },
  MEMBERS: {
    from: 'cooperative.membership m join cooperative.cooperative k on k.id = m.cooperative_id',
    where: `${registered} and ${inForce}`,
    and: 'true',
    id: 'm.id',
    sort: 'm.joined_on',
    sortType: 'date',
    columns: `m.person_id, m.case_id, k.province, 'COOPERATIVE' as kind, k.id as about_id, k.name as about`,
  },
};
