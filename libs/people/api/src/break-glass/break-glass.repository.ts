import { Injectable } from '@nestjs/common';
import { Instant, type PageRequest, type Scope } from '@sanad/kernel';
import type { BreakGlassBox, BreakGlassView } from '@sanad/people/core';
import { Database, Invalid, keyAfter } from '@sanad/platform';
import * as z from 'zod';
import type { SoughtTerms } from '../access-request/elsewhere-handles';

const unitOf = (unit: string) =>
  `jsonb_build_object('id', ${unit}.id, 'code', ${unit}.code, 'ar', ${unit}.name_ar, 'fr', ${unit}.name_fr, 'en', ${unit}.name_en)`;

/** Whom the row policies show: to who has looked as long as it lasts, to the person's own delegation always. */
const view = `r.id, ${unitOf('u')} as unit,
  jsonb_build_object('id', r.asker_id, 'name', access.user_name(r.asker_id), 'unit', ${unitOf('a')}) as asker,
  r.reason, r.created_at as "createdAt", r.ends_at as "endsAt", r.ends_at > now() as "isOpen", r.version,
  (select jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la,
     'familyLa', p.family_la, 'birth', left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end),
     'phone', p.phone, 'province', p.province, 'cinEnd', p.cin_end)
   from people.person p where p.id = r.person_id) as person,
  (select count(*)::int from audit.entry e where e.entity = 'person' and e.entity_id = r.person_id and e.action = 'person.read'
     and e.user_id = r.asker_id and e.at between r.created_at and r.ends_at) as looks,
  case when r.review is not null then jsonb_build_object('verdict', r.review, 'note', r.review_note,
    'by', access.user_name(r.reviewed_by), 'at', r.reviewed_at) end as review`;
const named = `people.access_request r join access.unit u on u.id = r.unit_id join access.unit a on a.id = r.asker_unit_id`;

const Key = z.tuple([z.number(), Instant, z.uuid()]);

/** What is opened: for whom, of whom, why and for how long. */
export interface Opening {
  readonly id: string;
  readonly unitId: string;
  readonly by: string;
  readonly shown: string;
  readonly index: Buffer;
  readonly reason: string;
  readonly hours: number;
}

/** A look as its judge takes it. */
export interface StandingLook {
  readonly unitId: string;
  readonly personId: string;
  readonly askerId: string;
  readonly isReviewed: boolean;
  /** When it ends if it ends at once. */
  readonly endsNow: string;
  readonly version: number;
}

@Injectable()
export class BreakGlassRepository {
  constructor(private readonly database: Database) {}

  /** How many persons of other units it may mean; one alone is opened. */
  async open({ card, phone, name }: SoughtTerms, opening: Opening): Promise<number> {
    const { id, unitId, by, shown, index, reason, hours } = opening;
    const row = await this.database.row<{ meant: number }>(
      'select people.break_glass($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as meant',
      [id, card, phone, name, unitId, by, shown, index, reason, hours],
    );
    return row!.meant;
  }

  /** What one has just opened. */
  opened(within: Scope, id: string): Promise<{ unitId: string; personId: string; endsAt: string } | undefined> {
    return this.database.row(
      `select r.unit_id as "unitId", r.person_id as "personId", r.ends_at as "endsAt" from people.access_request r
       where r.id = $1 and r.asker_id = $2 and r.is_break_glass`,
      [id, within.user],
    );
  }

  view(within: Scope, id: string): Promise<BreakGlassView | undefined> {
    return this.database.row<BreakGlassView>(
      `select ${view} from ${named} where r.id = $1 and r.is_break_glass and (r.unit_id = any($2::uuid[]) or r.asker_id = $3)`,
      [id, within.units, within.user],
    );
  }

  /** What nobody has judged first, then the newest. */
  async page(within: Scope, box: BreakGlassBox, page: PageRequest): Promise<{ rows: BreakGlassView[]; total: number }> {
    const key = keyAfter(page, 3);
    if (page.after !== undefined && !Key.safeParse(key).success) {
      throw new Invalid([{ path: '/after', code: 'invalid' }]);
    }
    const whose = box === 'MINE' ? within.user : within.units;
    const mine = `r.is_break_glass and ${box === 'MINE' ? 'r.asker_id = $1' : 'r.unit_id = any($1::uuid[])'}`;
    const rows = await this.database.rows<BreakGlassView>(
      `select ${view} from ${named}
       where ${mine} and ($2::int is null or ((r.review is null)::int, r.created_at, r.id) < ($2::int, $3::timestamptz, $4::uuid))
       order by (r.review is null) desc, r.created_at desc, r.id desc limit $5`,
      [whose, ...key, page.limit + 1],
    );
    const count = await this.database.row<{ total: number }>(
      `select count(*)::int as total from people.access_request r where ${mine}`,
      [whose],
    );
    return { rows, total: count!.total };
  }

  /** A look at a person of one's own units, kept from others who judge until the transaction ends. */
  standing(within: Scope, id: string): Promise<StandingLook | undefined> {
    return this.database.row<StandingLook>(
      `select r.unit_id as "unitId", r.person_id as "personId", r.asker_id as "askerId", r.review is not null as "isReviewed",
         least(r.ends_at, now()) as "endsNow", r.version
       from people.access_request r where r.id = $1 and r.is_break_glass and r.unit_id = any($2::uuid[]) for update of r`,
      [id, within.units],
    );
  }

  async judge(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('people.access_request', { id, version, set });
  }
}
