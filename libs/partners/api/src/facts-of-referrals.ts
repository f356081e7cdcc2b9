import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordsExplained, type FactsOfRecord, type FactsWanted, type RecordFacts } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { referralPermissions } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

const named = (of: string) => `jsonb_build_object('ar', ${of}.name_ar, 'fr', ${of}.name_fr, 'en', ${of}.name_en)`;

/** The parts of what the row policy asks of a referral, one by one; a spec compares them with `partners.handed_over()`. */
const sharing = `jsonb_build_object(
  'agreement', case when g.ended_on is null and r.purpose = any (g.purposes)
      and (r.ended_on is null or g.valid_to is null or greatest(g.valid_to, r.ended_on + 90) >= current_date)
    then 'IN_FORCE' else 'ENDED' end,
  'consent', coalesce((
    select case when bool_or(people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or r.purpose = any (c.sharing)))
      then 'GIVEN' else 'WITHDRAWN' end
    from people.consent c where c.person_id = r.person_id and c.agency_id = b.agency_id and c.purpose = 'SHARE_WITH_PARTNER'
    having count(*) > 0), 'NONE'),
  'referral', case
    when r.state in ('DECLINED', 'RECALLED', 'EXPIRED') or exists (select from partners.deceased d where d.person_id = r.person_id) then 'TAKEN_BACK'
    when r.ended_on is not null and current_date > r.ended_on + 90 then 'READ_ONLY'
    else 'OPEN' end)`;

/** Where a referral lies, and on what the sight of its receiver rests. */
@Injectable()
export class FactsOfReferrals implements RecordFacts, OnModuleInit {
  readonly record = 'referral';
  readonly reads = referralPermissions.read;

  constructor(
    private readonly database: Database,
    private readonly records: RecordsExplained,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  opens(): boolean {
    return false;
  }

  async of(within: Scope, { id }: FactsWanted): Promise<FactsOfRecord | undefined> {
    const row = await this.database.row<Omit<FactsOfRecord, 'opening' | 'openedUntil'>>(
      `select r.unit_id as "unitId", r.branch_id as "branchId", ${named('u')} as owner, ${named('b')} as branch,
         g.number as agreement, ${sharing} as sharing
       from partners.referral r join access.unit u on u.id = r.unit_id join partners.branch b on b.id = r.branch_id
       join partners.agreement g on g.id = r.agreement_id
       where r.id = $1 and (r.unit_id = any($2::uuid[]) or r.branch_id = any($3::uuid[]))`,
      [id, within.units, within.branches],
    );
    return row && { ...row, opening: null, openedUntil: null };
  }
}
