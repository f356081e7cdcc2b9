import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, say, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  recallReasons,
  type AgreementEnd,
  type AgreementPage,
  type AgreementView,
  type EndedAgreement,
  type StandingPage,
  type StandingQuery,
  type StandingReferral,
} from '@sanad/partners/core';
import { Database, found, momentAfter, pageFrom, Stale } from '@sanad/platform';
import { Recalls } from '../recalls';
import { agreementHolds } from '../referrals.repository';

const view = `select g.id, g.number, g.title_ar as title, g.valid_from as "validFrom", g.valid_to as "validTo",
    g.ended_on as "endedOn", g.ended_why as "endedWhy", g.purposes, g.field_groups as "fieldGroups", ${agreementHolds} as "isInForce",
    (select count(*)::int from partners.referral r where r.agreement_id = g.id and r.ended_on is null and r.unit_id = any ($2::uuid[])) as running,
    (select jsonb_build_object('id', o.id, 'number', o.number) from partners.agreement o where o.id = g.renews) as renews,
    (select jsonb_build_object('id', n.id, 'number', n.number) from partners.agreement n where n.renews = g.id) as "renewedBy",
    jsonb_build_object('id', a.id, 'short', a.short_ar, 'ar', a.name_ar, 'fr', a.name_fr, 'en', a.name_en) as agency, g.version
  from partners.agreement g join partners.agency a on a.id = g.agency_id`;

/** How many that run rest on each purpose, and on each group: what would stop, or be opened less, if it left. */
const stands = `
  select coalesce((select jsonb_agg(jsonb_build_object('purpose', s.purpose, 'running', s.running) order by s.purpose)
      from (select r.purpose, count(*)::int as running from ran r group by r.purpose) s), '[]') as standing,
    coalesce((select jsonb_agg(jsonb_build_object('group', s.one, 'running', s.running) order by s.one)
      from (select one, count(*)::int as running from ran r, unnest(r.field_groups) one group by one) s), '[]') as opened`;

const named = (of: string) => `jsonb_build_object('ar', ${of}.name_ar, 'fr', ${of}.name_fr, 'en', ${of}.name_en)`;
const ofAgreement = `partners.referral r where r.agreement_id = $1 and r.unit_id = any ($2::uuid[])`;
/** Nothing of the person is among it: whoever looks after agreements reads no files. */
const standing = `
  select r.id, c.number as file, ${named('u')} as sender,
    jsonb_build_object('id', b.id) || ${named('b')} as branch, r.service, r.state, r.sent_on as "sentOn", r.created_at as "createdAt"
  from (select * from ${ofAgreement}
    and (r.created_at, r.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by r.created_at desc, r.id desc limit $5) r
  join case_file.case_file c on c.id = r.case_id join access.unit u on u.id = r.unit_id join partners.branch b on b.id = r.branch_id
  order by r.created_at desc, r.id desc`;

/** Agreements with agencies, and their end: it stops what runs under them in the same moment. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: Database,
    private readonly recalls: Recalls,
    private readonly audit: Audit,
  ) {}

  list(within: Scope): Promise<AgreementView[]> {
    return this.database.rows(`${view} order by a.code, g.valid_from desc, g.id`, [today(), within.units]);
  }

  async one(within: Scope, id: string): Promise<AgreementView> {
    return found(await this.database.row<AgreementView>(`${view} where g.id = $3`, [today(), within.units, id]));
  }

  async page(within: Scope, id: string): Promise<AgreementPage> {
    const agreement = await this.one(within, id);
    const counted = await this.database.row<Pick<AgreementPage, 'standing' | 'opened'>>(
      `with ran as (select r.purpose, r.field_groups from ${ofAgreement} and r.ended_on is null) ${stands}`,
      [id, within.units],
    );
    return { ...agreement, ...counted! };
  }

  /** Which referrals were sent under it, the newest first. @throws {Absent} for no agreement. */
  async standing(within: Scope, id: string, query: StandingQuery): Promise<StandingPage> {
    await this.one(within, id);
    const counted = await this.database.row<{ total: number }>(`select count(*)::int as total from ${ofAgreement}`, [
      id,
      within.units,
    ]);
    const rows = await this.database.rows<StandingReferral & { readonly createdAt: string }>(standing, [
      ...[id, within.units, ...momentAfter(query), query.limit + 1],
    ]);
    return pageFrom(query, rows, counted!.total, (row) => [row.createdAt, row.id]);
  }

  async end(
    within: Scope,
    id: string,
    version: number,
    { endedOn, why }: AgreementEnd,
  ): Promise<EndedAgreement | Refusal> {
    // Whoever sends at this moment waits, and then finds no agreement.
    await this.database.row('select from partners.agreement where id = $1 for update', [id]);
    const before = await this.one(within, id);
    if (before.version !== version) throw new Stale(version, before.version);
    if (before.endedOn !== null) return refuse('agreementEnded');
    if (endedOn < before.validFrom) return refuse('agreementEndsBeforeItBegins');
    const reason = say('ar', recallReasons.agreementEnded, { number: before.number, why });
    const recalled = await this.recalls.recall(within, { agreementId: id }, reason);
    await this.database.update('partners.agreement', { id, version, set: { ended_on: endedOn, ended_why: why } });
    await this.audit.record({
      ...{ action: 'agreement.end', entity: 'agreement', entityId: id },
      ...{ before: { endedOn: null }, after: { endedOn, recalled }, why },
    });
    return { ...(await this.one(within, id)), recalled };
  }
}
