import { Injectable } from '@nestjs/common';
import type { PageRequest, Scope } from '@sanad/kernel';
import { Instant } from '@sanad/kernel';
import type { AccessBox, AccessRequestView, AccessState, KnownElsewhere } from '@sanad/people/core';
import { Database, Invalid, keyAfter } from '@sanad/platform';
import * as z from 'zod';
import type { SoughtTerms } from './elsewhere-handles';

const unitOf = (unit: string) =>
  `jsonb_build_object('id', ${unit}.id, 'code', ${unit}.code, 'ar', ${unit}.name_ar, 'fr', ${unit}.name_fr, 'en', ${unit}.name_en)`;

const personOf = `jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la,
  'familyLa', p.family_la, 'birth', left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end),
  'phone', p.phone, 'province', p.province, 'cinEnd', p.cin_end)`;

const stateNow = `case when r.state = 'GRANTED' and r.ends_at <= now() then 'ENDED' else r.state end`;

/** A request `r`. Whom it may mean is shown by the row policies to the unit that is asked alone. */
const view = `r.id, ${unitOf('u')} as unit,
  jsonb_build_object('id', r.asker_id, 'name', access.user_name(r.asker_id), 'unit', ${unitOf('a')}) as asker,
  r.sought_by as "by", r.sought, r.reason, ${stateNow} as state, r.created_at as "createdAt",
  access.user_name(r.decided_by) as decider, r.decided_at as "decidedAt", r.decision_reason as "decisionReason",
  r.ends_at as "endsAt", r.version,
  (select ${personOf} from people.person p where p.id = r.person_id and r.ends_at > now()) as person,
  coalesce((select jsonb_agg(${personOf} order by p.family_ar, p.given_ar, p.id)
    from people.access_request_subject s join people.person p on p.id = s.person_id where s.request_id = r.id), '[]') as subjects`;

const named = `people.access_request r join access.unit u on u.id = r.unit_id join access.unit a on a.id = r.asker_unit_id`;

const Key = z.tuple([z.number(), Instant, z.uuid()]);

/** A unit that knows such a person, and what was asked there already. */
export type KnownUnit = Pick<KnownElsewhere, 'unit' | 'request'>;

/** A request as decisions look at it. */
export interface StandingRequest {
  readonly unitId: string;
  readonly askerId: string;
  readonly state: Exclude<AccessState, 'ENDED'>;
  readonly version: number;
  readonly subjects: readonly string[];
}

@Injectable()
export class AccessRequestsRepository {
  constructor(private readonly database: Database) {}

  knownElsewhere({ card, phone, name }: SoughtTerms, user: string, index: Buffer): Promise<KnownUnit[]> {
    return this.database.rows<KnownUnit>(
      `select ${unitOf('u')} as unit, (
         select jsonb_build_object('id', r.id, 'state', ${stateNow}) from people.access_request r
         where r.asker_id = $4 and not r.is_break_glass and r.unit_id = u.id and r.sought_index = $5 order by r.created_at desc limit 1) as request
       from people.known_elsewhere($1, $2, $3) known(id) join access.unit u on u.id = known.id order by u.code`,
      [card, phone, name, user, index],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.access_request', record);
  }

  /** How many persons of the unit it may mean. */
  async nameSubjects(id: string, { card, phone, name }: SoughtTerms): Promise<number> {
    const row = await this.database.row<{ named: number }>('select people.name_subjects($1, $2, $3, $4) as named', [
      id,
      card,
      phone,
      name,
    ]);
    return row!.named;
  }

  view(within: Scope, id: string): Promise<AccessRequestView | undefined> {
    return this.database.row<AccessRequestView>(
      `select ${view} from ${named} where r.id = $1 and (r.unit_id = any($2::uuid[]) or r.asker_id = $3)`,
      [id, within.units, within.user],
    );
  }

  /** The unanswered first, then the newest. */
  async page(within: Scope, box: AccessBox, page: PageRequest): Promise<{ rows: AccessRequestView[]; total: number }> {
    const key = keyAfter(page, 3);
    if (page.after !== undefined && !Key.safeParse(key).success) {
      throw new Invalid([{ path: '/after', code: 'invalid' }]);
    }
    const mine = `not r.is_break_glass and ${box === 'SENT' ? 'r.asker_id = $1' : 'r.unit_id = any($1::uuid[])'}`;
    const whose = box === 'SENT' ? within.user : within.units;
    const rows = await this.database.rows<AccessRequestView>(
      `select ${view} from ${named}
       where ${mine} and ($2::int is null or ((r.state = 'PENDING')::int, r.created_at, r.id) < ($2::int, $3::timestamptz, $4::uuid))
       order by (r.state = 'PENDING') desc, r.created_at desc, r.id desc limit $5`,
      [whose, ...key, page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*) as total from people.access_request r where ${mine}`,
      [whose],
    );
    return { rows, total: count!.total };
  }

  async pending(within: Scope): Promise<number> {
    const row = await this.database.row<{ pending: number }>(
      `select count(*) as pending from people.access_request r where r.unit_id = any($1::uuid[]) and r.state = 'PENDING'`,
      [within.units],
    );
    return row!.pending;
  }

  /** A request to one's own units, kept from others who decide until the transaction ends. */
  standing(within: Scope, id: string): Promise<StandingRequest | undefined> {
    return this.database.row<StandingRequest>(
      `select r.unit_id as "unitId", r.asker_id as "askerId", r.state, r.version,
         array(select s.person_id from people.access_request_subject s where s.request_id = r.id) as subjects
       from people.access_request r where r.id = $1 and r.unit_id = any($2::uuid[]) for update of r`,
      [id, within.units],
    );
  }

  /** A request of one's own. */
  own(within: Scope, id: string): Promise<Omit<StandingRequest, 'askerId' | 'subjects'> | undefined> {
    return this.database.row(
      `select r.unit_id as "unitId", r.state, r.version from people.access_request r where r.id = $1 and r.asker_id = $2`,
      [id, within.user],
    );
  }

  async decide(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('people.access_request', { id, version, set });
  }
}
