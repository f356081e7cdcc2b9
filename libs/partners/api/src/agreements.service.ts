import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, say, today, type Refusal, type Scope } from '@sanad/kernel';
import { recallReasons, type AgreementEnd, type AgreementView, type EndedAgreement } from '@sanad/partners/core';
import { Database, found, Stale } from '@sanad/platform';
import { Recalls } from './recalls';
import { agreementHolds } from './referrals.repository';

const view = `select g.id, g.number, g.title_ar as title, g.valid_from as "validFrom", g.valid_to as "validTo",
    g.ended_on as "endedOn", g.ended_why as "endedWhy", g.purposes, g.field_groups as "fieldGroups", ${agreementHolds} as "isInForce",
    (select count(*)::int from partners.referral r where r.agreement_id = g.id and r.ended_on is null and r.unit_id = any ($2::uuid[])) as running,
    jsonb_build_object('id', a.id, 'short', a.short_ar, 'ar', a.name_ar, 'fr', a.name_fr, 'en', a.name_en) as agency, g.version
  from partners.agreement g join partners.agency a on a.id = g.agency_id`;

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
