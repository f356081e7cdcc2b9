import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { Closeness, PairedPerson } from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** A person `p` of a unit `u` as duplicates are shown. */
export const pairedPerson = (p: string, u: string) => `jsonb_build_object('id', ${p}.id,
  'unit', jsonb_build_object('id', ${u}.id, 'code', ${u}.code, 'ar', ${u}.name_ar, 'fr', ${u}.name_fr, 'en', ${u}.name_en),
  'givenAr', ${p}.given_ar, 'familyAr', ${p}.family_ar, 'givenLa', ${p}.given_la, 'familyLa', ${p}.family_la, 'sex', ${p}.sex,
  'birth', left(${p}.birth_date::text, case ${p}.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end),
  'phone', ${p}.phone, 'province', ${p}.province, 'cinEnd', ${p}.cin_end, 'createdAt', ${p}.created_at)`;

/** What is looked for: the facts of a draft, or of the person `me`. */
export interface Sought {
  readonly me: string | null;
  readonly given: string | null;
  readonly family: string | null;
  readonly birth: string | null;
  readonly phone: string | null;
  readonly card: Buffer | null;
}

export interface Candidate extends Closeness {
  readonly person: PairedPerson;
}

@Injectable()
export class CandidatesRepository {
  constructor(private readonly database: Database) {}

  /** Those who are near in spelling, birthday, phone, card or file; those who were told apart from `me` are none. */
  near(within: Scope, { me, given, family, birth, phone, card }: Sought): Promise<Candidate[]> {
    const day = birth?.length === 10 ? birth : null;
    return this.database.rows<Candidate>(
      `select ${pairedPerson('p', 'u')} as person, c.same_card as "sameCard", c.same_file as "sameFile",
         c.name, c.given_name as given, c.family_name as family
       from people.candidates($1, $2, $3, $4, $5::date, $6, $7) c
       join people.person p on p.id = c.id join access.unit u on u.id = p.unit_id`,
      [within.units, me, given, family, day, phone, card],
    );
  }

  /** How near two persons are who are both in scope. */
  async between(within: Scope, one: string, other: string): Promise<Closeness | undefined> {
    return this.database.row<Closeness>(
      `select false as "sameCard",
         exists (select from people.kinship_link a join people.kinship_link b on b.resistance_file_id = a.resistance_file_id
           where a.person_id = p.id and b.person_id = q.id and a.status <> 'REJECTED' and b.status <> 'REJECTED') as "sameFile",
         similarity(people.fold(p.given_ar || ' ' || p.family_ar), people.fold(q.given_ar || ' ' || q.family_ar)) as name,
         similarity(people.fold(p.given_ar), people.fold(q.given_ar)) as given,
         similarity(people.fold(p.family_ar), people.fold(q.family_ar)) as family
       from people.person p, people.person q
       where p.id = $1 and q.id = $2 and p.unit_id = any($3::uuid[]) and q.unit_id = any($3::uuid[])`,
      [one, other, within.units],
    );
  }

  /** A person as they are sought, with the card sealed. */
  sought(within: Scope, id: string): Promise<(Sought & { unitId: string; sex: PairedPerson['sex'] }) | undefined> {
    return this.database.row(
      `select p.id as me, p.unit_id as "unitId", p.given_ar as given, p.family_ar as family, p.sex, p.phone, p.cin_index as card,
         left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth
       from people.person p where p.id = $1 and p.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }
}
