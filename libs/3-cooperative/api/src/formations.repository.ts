import { Injectable } from '@nestjs/common';
import type { CaseFileId } from '@sanad/case-file/core';
import {
  foundingLawKeys,
  stepsToFiling,
  type FormationChange,
  type FormationDraft,
  type FormationId,
  type FormationOfFile,
  type FormationRow,
  type FormationsQuery,
  type FormationState,
  type FormationView,
} from '@sanad/cooperative/core';
import { newId, type Page, type Scope, type UnitId } from '@sanad/kernel';
import { Database, found, momentAfter, pageFrom, Stale, type Selection } from '@sanad/platform';
import { departures, signings } from './group/group-parts';
import { heldBy } from './ledger/held-by';
import { branchNameOf } from './trade/trades.repository';
import { lawRuleSaid } from './law/law-lines.repository';
import { nameRequestsSaid } from './name/name-request.repository';

const namesOf = (row: string) =>
  `jsonb_build_object('givenAr', ${row}.given_ar, 'familyAr', ${row}.family_ar, 'givenLa', ${row}.given_la, 'familyLa', ${row}.family_la)`;

/** Whoever founds or belongs: a person under the name p, an associate under the name a. */
export const holderNames = `case when p.id is not null then ${namesOf('p')} when a.kind = 'PERSON' then ${namesOf('a')} end`;

const associate = `case when a.id is not null then jsonb_build_object(
  'id', a.id, 'kind', a.kind, 'givenAr', a.given_ar, 'familyAr', a.family_ar, 'givenLa', a.given_la, 'familyLa', a.family_la,
  'cinEnd', a.cin_end, 'birth', left(a.born_on::text, case a.born_precision when 'YEAR' then 4 when 'MONTH' then 7 else 10 end),
  'sex', a.sex, 'diedOn', a.died_on, 'nameAr', a.name_ar, 'registerNumber', a.register_number, 'representative', a.representative,
  'noticeVersion', a.notice_version, 'noticeGivenOn', a.notice_given_on, 'version', a.version) end`;

// A founder whose file lives in a unit out of reach still counts: only the name stays hidden.
const founders = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', m.id, 'kind', coalesce(a.kind, 'BENEFICIARY'), 'key', coalesce(m.person_id, m.associate_id),
    'personId', m.person_id, 'caseId', m.case_id, 'associate', ${associate}, 'role', m.role, 'profession', m.profession,
    'shares', b.shares, 'paid', b.paid_cash + b.paid_in_kind, 'paidCash', b.paid_cash, 'inKind', b.paid_in_kind,
    'joinedOn', m.joined_on, 'version', m.version,
    'person', ${holderNames},
    'born', case when coalesce(p.birth_date, a.born_on) is not null then
      jsonb_build_object('on', coalesce(p.birth_date, a.born_on), 'precision', coalesce(p.birth_precision, a.born_precision)) end,
    'alive', coalesce(p.vital_status, 'ALIVE') = 'ALIVE' and a.died_on is null,
    'file', case when c.id is not null then jsonb_build_object('number', c.number, 'stage', c.stage, 'path', c.path) end,
    'alsoIn', coalesce((
      select jsonb_agg(g.name order by g.name) from cooperative.founder o join cooperative.formation g on g.id = o.formation_id
      where (o.person_id = m.person_id or o.associate_id = m.associate_id) and o.formation_id <> f.id and g.state = 'IN_PROGRESS'), '[]')
  ) order by m.id)
  from cooperative.founder m
  left join people.person p on p.id = m.person_id
  left join cooperative.associate a on a.id = m.associate_id
  left join case_file.case_file c on c.id = m.case_id
  ${heldBy('m', 'f.id')}
  where m.formation_id = f.id), '[]')`;

const liveSteps = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', s.id, 'step', s.step, 'attempt', s.attempt, 'doneOn', s.done_on, 'reference', s.reference, 'expiresOn', s.expires_on,
    'version', s.version, 'scan', case when t.id is not null then jsonb_build_object('label', t.label, 'mediaType', t.media_type, 'byteSize', t.byte_size) end
  ) order by s.done_on, s.id)
  from cooperative.step s left join platform.stored_file t on t.id = s.stored_file_id
  where s.formation_id = f.id and s.undone_at is null and s.outcome = 'DONE'), '[]')`;

const endedSteps = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', s.id, 'step', s.step, 'attempt', s.attempt, 'how', case when s.undone_at is null then s.outcome else 'UNDONE' end,
    'doneOn', s.done_on, 'endedOn', s.ended_on, 'endedBy', s.ended_by, 'reason', coalesce(s.undone_reason, s.ended_reason)
  ) order by s.attempt desc, s.id desc)
  from cooperative.step s where s.formation_id = f.id and (s.undone_at is not null or s.outcome <> 'DONE')), '[]')`;

const keys = foundingLawKeys.map((key) => `'${key}'`).join(', ');
const law = `coalesce((select jsonb_agg(${lawRuleSaid} order by r.key)
  from cooperative.law_on(f.started_on) r where r.key in (${keys})), '[]')`;
const laterLaw = `coalesce((select jsonb_agg(${lawRuleSaid} order by r.key) from (
  select distinct on (l.key) l.* from cooperative.law_rule l where l.effective_from > f.started_on and l.key in (${keys})
  order by l.key, l.effective_from desc, l.version desc) r), '[]')`;

const countFounders = '(select count(*) from cooperative.founder m where m.formation_id = f.id)';
const sumShares =
  '(select coalesce(sum(e.shares), 0) * cooperative.share_value_of(f.id) from cooperative.share_entry e where e.ledger_id = f.id)';
const countSteps = `(select count(*) from cooperative.step s where s.formation_id = f.id and s.undone_at is null
  and s.outcome = 'DONE' and s.step in (${stepsToFiling.map((step) => `'${step}'`).join(', ')}))`;

/** The same question for the rows and their number. */
const asked = `f.unit_id = any($1::uuid[])
  and ($2::text is null or f.state = $2)
  and ($3::text is null or f.province = $3)
  and ($4::text is null or people.label_fits(f.name, $4))`;

type ListTerms = Pick<FormationsQuery, 'query' | 'state' | 'province'>;

const predicateOf = (within: Scope, { query, state, province }: ListTerms): readonly unknown[] => [
  within.units,
  state ?? null,
  province ?? null,
  query || null,
];

const listed = `f.id, f.unit_id as "unitId", f.name, f.province, f.branch, ${branchNameOf('f')} as "branchName", f.state, f.started_on as "startedOn",
  f.created_at as "createdAt", ${countFounders} as founders, ${sumShares} as capital, ${countSteps} as "stepsDone"`;

export interface LockedFormation {
  readonly id: FormationId;
  readonly unitId: UnitId;
  readonly state: FormationState;
  readonly version: number;
}

/** Rows of founding groups. A group with its founders and steps is one record: each change inside moves its version. */
@Injectable()
export class FormationRows {
  constructor(private readonly database: Database) {}

  async page(within: Scope, { query, state, province, ...page }: FormationsQuery): Promise<Page<FormationRow>> {
    const predicate = predicateOf(within, { query, state, province });
    const rows = await this.database.rows<FormationRow>(
      `select ${listed} from cooperative.formation f
       where ${asked} and ($5::timestamptz is null or (f.created_at, f.id) < ($5, $6::uuid))
       order by f.created_at desc, f.id desc limit $7`,
      [...predicate, ...momentAfter(page), page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*) as total from cooperative.formation f where ${asked}`,
      predicate,
    );
    return pageFrom(page, rows, count?.total ?? 0, (row) => [row.createdAt, row.id]);
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms): Selection {
    return {
      text: `select ${listed}, jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit
       from cooperative.formation f join access.unit u on u.id = f.unit_id
       where ${asked} order by f.created_at desc, f.id desc`,
      values: predicateOf(within, terms),
    };
  }

  async view(within: Scope, id: FormationId): Promise<FormationView> {
    const row = await this.database.row<FormationView>(
      `select f.id, f.unit_id as "unitId", f.name, f.seat, f.province, f.category, f.branch, ${branchNameOf('f')} as "branchName", f.share_value as "shareValue",
         f.state, f.started_on as "startedOn", f.created_at as "createdAt", f.version,
         (select k.id from cooperative.cooperative k where k.formation_id = f.id) as "cooperativeId",
         ${founders} as founders, ${liveSteps} as steps, ${endedSteps} as undone, ${nameRequestsSaid} as names, ${departures} as departures,
         ${signings} as signings, ${law} as law, ${laterLaw} as "laterLaw"
       from cooperative.formation f where f.id = $1 and f.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return found(row);
  }

  /** Holds the group until the end of the transaction, so that rules judge what is written. @throws {Absent} */
  async lock(within: Scope, id: FormationId | undefined): Promise<LockedFormation> {
    const row = await this.database.row<LockedFormation>(
      `select f.id, f.unit_id as "unitId", f.state, f.version from cooperative.formation f
       where f.id = $1 and f.unit_id = any($2::uuid[]) for update`,
      [id ?? null, within.units],
    );
    return found(row);
  }

  /** @throws {Stale} when somebody has changed anything in the group since it was seen. */
  seen({ version }: LockedFormation, expected: number): void {
    if (version !== expected) throw new Stale(expected, version);
  }

  async touch(id: FormationId): Promise<void> {
    await this.database.change('update cooperative.formation set version = version + 1 where id = $1', [id]);
  }

  /** The nearest unit of the caller that covers the province of a seat. */
  async unitOfSeat(within: Scope, province: string): Promise<UnitId | undefined> {
    const row = await this.database.row<{ id: UnitId }>(
      `select u.id from access.unit u where u.id = any($1::uuid[]) and $2 = any(u.provinces)
       order by case u.kind when 'LOCAL' then 1 when 'PROVINCIAL' then 2 when 'REGIONAL' then 3 else 4 end, u.code limit 1`,
      [within.units, province],
    );
    return row?.id;
  }

  async add(by: string, unitId: UnitId, draft: FormationDraft): Promise<FormationId> {
    const id = newId<FormationId>();
    await this.database.insert('cooperative.formation', {
      id,
      unit_id: unitId,
      ...columnsOf(draft),
      started_on: draft.startedOn,
      created_by: by,
    });
    return id;
  }

  async change(id: FormationId, version: number, change: FormationChange): Promise<void> {
    await this.database.update('cooperative.formation', { id, version, set: columnsOf(change) });
  }

  async settle(id: FormationId): Promise<void> {
    await this.database.change(
      `update cooperative.formation set state = 'REGISTERED', version = version + 1 where id = $1`,
      [id],
    );
  }

  ofFile(within: Scope, caseId: CaseFileId): Promise<FormationOfFile[]> {
    return this.database.rows<FormationOfFile>(
      `select f.id, f.name, f.province, f.branch, ${branchNameOf('f')} as "branchName", f.state, ${countFounders} as founders, ${countSteps} as "stepsDone",
         b.shares, b.paid_cash + b.paid_in_kind as paid, o.role, o.joined_on as "joinedOn",
         case when k.id is not null then
           jsonb_build_object('id', k.id, 'registerNumber', k.register_number, 'registeredOn', k.registered_on) end as cooperative
       from cooperative.founder o
       join cooperative.formation f on f.id = o.formation_id
       left join cooperative.cooperative k on k.formation_id = f.id
       ${heldBy('o', 'f.id')}
       where o.case_id = $1 and f.unit_id = any($2::uuid[])
       order by o.joined_on desc, o.id desc`,
      [caseId, within.units],
    );
  }
}

function columnsOf({ name, seat, province, category, branch, shareValue }: FormationChange) {
  return { name, seat, province, category, branch, share_value: shareValue };
}
