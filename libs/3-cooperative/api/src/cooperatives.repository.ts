import { Injectable } from '@nestjs/common';
import type {
  CooperativeId,
  CooperativeRow,
  CooperativesQuery,
  CooperativeView,
  FormationView,
} from '@sanad/cooperative/core';
import { latinDigits, newId, PlainDay, type Page, type PageRequest, type Scope } from '@sanad/kernel';
import { Database, found, Invalid, keyAfter, pageFrom, type Selection } from '@sanad/platform';
import * as z from 'zod';
import { holderNames } from './formations.repository';
import { heldBy } from './ledger/held-by';
import * as parts from './legal-person/parts.sql';
import { branchNameOf } from './trade/trades.repository';

const row = `k.id, k.unit_id as "unitId", k.name, k.province, k.branch, ${branchNameOf('k')} as "branchName", k.register_number as "registerNumber", k.court,
  k.registered_on as "registeredOn", k.capital, k.status, k.members, ${parts.alerts} as alerts`;

const members = `coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', m.id, 'personId', m.person_id, 'associateId', m.associate_id, 'caseId', m.case_id, 'shares', b.shares, 'paid', b.paid_cash + b.paid_in_kind, 'founder', m.founder,
    'kind', coalesce(a.kind, 'BENEFICIARY'), 'entry', m.entry, 'joinedOn', m.joined_on, 'leftOn', m.left_on, 'endKind', m.end_kind,
    'endReason', m.end_reason, 'fileNumber', c.number,
    'alsoIn', case when m.left_on is null then cooperative.memberships_elsewhere(m.person_id, m.associate_id, k.id) else '{}' end,
    'legalPerson', a.name_ar, 'person', ${holderNames}
  ) order by m.left_on nulls first, m.id)
  from cooperative.membership m
  left join people.person p on p.id = m.person_id
  left join cooperative.associate a on a.id = m.associate_id
  left join case_file.case_file c on c.id = m.case_id
  ${heldBy('m', 'coalesce(k.formation_id, k.id)')}
  where m.cooperative_id = k.id), '[]')`;

type ListTerms = Omit<CooperativesQuery, keyof PageRequest>;

/**
 * The same question for the rows and their number. A name, a number or an alert that is asked for is where the statement
 * begins, from an index of its own; its parameters are the same in each shape, and what is not asked for is nothing.
 */
function wantedOf({ query, alert }: ListTerms): string {
  return `cooperative.cooperative k
    ${typedIn(query) ? 'join cooperative.sought($1::uuid[], $5::text) sought(id) on sought.id = k.id' : ''}
    ${alert ? 'join cooperative.alert called on called.cooperative_id = k.id and called.unit_id = any($1::uuid[]) and called.kind = $9::text' : ''}
    where k.unit_id = any($1::uuid[])
      and ($2::text is null or k.province = $2)
      and ($3::date is null or k.registered_on >= $3)
      and ($4::date is null or k.registered_on <= $4)
      and ($6::text is null or k.status = $6)
      and ($7::text is null or k.branch in (select b.code from cooperative.branch b where b.sector = $7))
      and ($8::text is null or k.branch = $8)
      and num_nonnulls($5::text, $9::text) = ${[typedIn(query), alert].filter(Boolean).length}`;
}

const typedIn = (query: string | undefined) => latinDigits(query ?? '') || null;

function predicateOf(within: Scope, terms: ListTerms): readonly unknown[] {
  const { query, province, from, to, status, sector, branch, alert } = terms;
  return [
    within.units,
    province ?? null,
    from ?? null,
    to ?? null,
    typedIn(query),
    status ?? null,
    sector ?? null,
    branch ?? null,
    alert ?? null,
  ];
}

const DayKey = z.tuple([PlainDay, z.uuid()]);

/** The key of a list by day and id. @throws {Invalid} for a cursor that is none of ours. */
export function dayAfter(page: PageRequest): readonly (string | number | null)[] {
  const key = keyAfter(page, 2);
  if (page.after !== undefined && !DayKey.safeParse(key).success) {
    throw new Invalid([{ path: '/after', code: 'invalid' }]);
  }
  return key;
}

/** Rows of registered cooperatives and their members. */
@Injectable()
export class CooperativeRows {
  constructor(private readonly database: Database) {}

  async page(within: Scope, { limit, after, ...terms }: CooperativesQuery): Promise<Page<CooperativeRow>> {
    const page = { limit, after };
    const predicate = predicateOf(within, terms);
    const rows = await this.database.rows<CooperativeRow>(
      `select ${row} from ${wantedOf(terms)} and ($10::date is null or (k.registered_on, k.id) < ($10, $11::uuid))
       order by k.registered_on desc, k.id desc limit $12`,
      [...predicate, ...dayAfter(page), page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*) as total from ${wantedOf(terms)}`,
      predicate,
    );
    return pageFrom(page, rows, count?.total ?? 0, ({ registeredOn, id }) => [registeredOn, id]);
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms): Selection {
    return {
      text: `select ${row}, jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit
       from (select k.* from ${wantedOf(terms)}) k join access.unit u on u.id = k.unit_id
       order by k.registered_on desc, k.id desc`,
      values: predicateOf(within, terms),
    };
  }

  async view(within: Scope, id: CooperativeId): Promise<CooperativeView> {
    const view = await this.database.row<CooperativeView>(
      `select ${row}, k.formation_id as "formationId", k.origin, k.in_opening_balance as "inOpeningBalance", k.seat, k.category,
         coalesce(k.share_value, f.share_value) as "shareValue", ${parts.trade}, ${parts.law}, k.created_at as "createdAt", k.version,
         ${members} as memberships, ${parts.identifiers} as identifiers, ${parts.mandates} as mandates,
         ${parts.statusChanges} as "statusChanges", ${parts.predecessors} as predecessors, ${parts.affiliations} as affiliations
       from cooperative.cooperative k left join cooperative.formation f on f.id = k.formation_id
       where k.id = $1 and k.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return found(view);
  }

  /** The register of members of one cooperative, for a file. */
  allMembers(within: Scope, id: CooperativeId): Selection {
    return {
      text: `select m.* from cooperative.cooperative k cross join lateral jsonb_to_recordset(${members}) as m (id uuid, person jsonb,
          "legalPerson" text, "fileNumber" text, founder boolean, shares integer, paid numeric, "joinedOn" date, "leftOn" date, "endKind" text)
        where k.id = $1 and k.unit_id = any($2::uuid[])`,
      values: [id, within.units],
    };
  }

  /** Founders become members on the day of the register. */
  async enlist(id: CooperativeId, { founders }: FormationView, registeredOn: PlainDay): Promise<void> {
    const sent = founders.map(({ personId, caseId, associate }) => ({
      ...{ id: newId(), personId, caseId, associateId: associate?.id ?? null },
    }));
    await this.database.change(
      `insert into cooperative.membership (id, cooperative_id, person_id, case_id, associate_id, founder, joined_on)
       select s.id, $1, s."personId", s."caseId", s."associateId", true, $2
       from jsonb_to_recordset($3::jsonb) as s (id uuid, "personId" uuid, "caseId" uuid, "associateId" uuid)`,
      [id, registeredOn, JSON.stringify(sent)],
    );
  }
}
