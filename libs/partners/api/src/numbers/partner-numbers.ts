import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import {
  partnerNumbers,
  type AgencyNumbers,
  type CountedReferrals,
  type NumberQuery,
  type PartnerNumber,
} from '@sanad/partners/core';
import { Database } from '@sanad/platform';

/** Each number is one predicate: the count and the list behind it are made of it and of nothing else. */
const predicates = {
  SENT: 'true',
  ANSWERED: 'r.answered_on is not null',
  IN_TIME: 'r.answered_on <= r.due_on',
  COMPLETED: `r.state = 'COMPLETED'`,
  NO_SHOW: `r.state = 'NO_SHOW'`,
  DECLINED: `r.state = 'DECLINED'`,
  CERTIFICATES_PENDING: `r.state = 'COMPLETED' and r.service = 'TRAINING' and coalesce(c.certificate_pending, false)`,
} as const satisfies Record<PartnerNumber, string>;

// What was taken back is nobody's: neither side counts it. A person who is not to be read is counted without a name.
const seen = `partners.referral r
  join partners.branch b on b.id = r.branch_id
  join partners.agency a on a.id = b.agency_id
  left join case_file.case_file c on c.id = r.case_id
  left join people.person p on p.id = r.person_id
  where (r.unit_id = any ($1::uuid[]) or r.branch_id = any ($2::uuid[])) and r.state not in ('RECALLED', 'EXPIRED')`;
const named = (of: string) => `'ar', ${of}.name_ar, 'fr', ${of}.name_fr, 'en', ${of}.name_en`;

const counts = `
  select jsonb_build_object('id', a.id, 'short', a.short_ar, ${named('a')}) as agency,
    jsonb_build_object(${partnerNumbers
      .map((number) => `'${number}', count(*) filter (where ${predicates[number]})`)
      .join(', ')}) as counts,
    percentile_cont(0.5) within group (order by r.answered_on - r.sent_on) filter (where ${predicates.ANSWERED}) as "medianDays"
  from ${seen} group by a.id order by a.name_ar`;

const listOf = (number: PartnerNumber) => `
  with counted as (
    select r.id, r.service, r.state, r.sent_on as "sentOn", r.due_on as "dueOn", r.answered_on as "answeredOn",
      r.ended_on as "endedOn", c.number as "fileNumber", jsonb_build_object('id', b.id, ${named('b')}) as branch,
      case when p.id is not null then jsonb_build_object('givenAr', p.given_ar, 'familyAr', p.family_ar,
        'givenLa', p.given_la, 'familyLa', p.family_la) end as person
    from ${seen} and ($3::uuid is null or a.id = $3) and ${predicates[number]}
  )
  select (select count(*)::int from counted) as total,
    coalesce((select jsonb_agg(to_jsonb(one) order by one."sentOn" desc, one.id) from (
      select * from counted order by "sentOn" desc, id limit 1000) one), '[]') as rows`;

/** The numbers of agencies, and the rows behind each. */
@Injectable()
export class NumbersOfPartners {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  counts(within: Scope): Promise<AgencyNumbers[]> {
    return this.database.rows<AgencyNumbers>(counts, [within.units, within.branches]);
  }

  async list(within: Scope, { number, agencyId }: NumberQuery): Promise<CountedReferrals> {
    const values = [within.units, within.branches, agencyId ?? null];
    const [found] = await this.database.rows<CountedReferrals>(listOf(number), values);
    const shown = { number, rows: found!.rows.length };
    await this.audit.record({ action: 'referral.counted', entity: 'agency', entityId: agencyId ?? null, after: shown });
    return found!;
  }
}
