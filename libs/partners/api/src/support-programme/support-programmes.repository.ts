import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { SupportProgrammeDraft, SupportProgrammeView } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

const line = `jsonb_build_object('version', l.version, 'effectiveFrom', l.effective_from, 'ownerAr', l.owner_ar, 'ownerFr', l.owner_fr,
  'nameAr', l.name_ar, 'nameFr', l.name_fr, 'purpose', l.purpose, 'service', l.service, 'validFrom', l.valid_from, 'validTo', l.valid_to,
  'givesAr', l.gives_ar, 'givesFr', l.gives_fr, 'amountFrom', l.amount_from, 'amountTo', l.amount_to, 'sharePercent', l.share_percent,
  'minimumAge', l.minimum_age, 'maximumAge', l.maximum_age, 'sectors', l.sectors, 'territory', l.territory, 'needs', l.needs,
  'toConfirm', l.to_confirm, 'doubtAr', l.doubt_ar, 'doubtFr', l.doubt_fr, 'source', l.source, 'reason', l.reason, 'setAt', l.set_at)
  || jsonb_build_object('setBy', access.user_name(l.set_by), 'agency', case when a.id is not null then jsonb_build_object('id', a.id,
    'code', a.code, 'short', a.short_ar, 'ar', a.name_ar, 'fr', a.name_fr, 'en', a.name_en) end)`;

const views = `select l.programme_id as id, max(l.version) as version, jsonb_agg(${line} order by l.version desc) as lines
  from partners.support_programme_line l left join partners.agency a on a.id = l.agency_id`;

const facts = `select p.province, left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth,
    (select k.status from people.kinship_link k where k.person_id = p.id
     order by (k.status <> 'REJECTED') desc, k.is_primary desc, k.created_at desc limit 1) as kinship
  from people.person p where p.id = $1 and p.unit_id = any ($2::uuid[])`;

/** A person as programmes look at one. */
export interface FactsOfPerson {
  readonly birth: string | null;
  readonly province: string;
  readonly kinship: 'CLAIMED' | 'VERIFIED' | 'REJECTED' | null;
}

@Injectable()
export class SupportProgrammesRepository {
  constructor(private readonly database: Database) {}

  /** The whole catalogue: some tens of programmes, which a screen filters by itself. */
  list(): Promise<SupportProgrammeView[]> {
    return this.database.rows<SupportProgrammeView>(`${views} group by l.programme_id order by l.programme_id`);
  }

  one(id: string): Promise<SupportProgrammeView | undefined> {
    return this.database.row<SupportProgrammeView>(`${views} where l.programme_id = $1 group by l.programme_id`, [id]);
  }

  /** Who writes a line waits for who is writing one. */
  async inTurn(id: string): Promise<void> {
    await this.database.row(`select pg_advisory_xact_lock(hashtext('support_programme' || $1))::text`, [id]);
  }

  async offers(agencyId: string, service: string): Promise<boolean | undefined> {
    const sql = 'select $2 = any (a.services) as offers from partners.agency a where a.id = $1';
    return (await this.database.row<{ offers: boolean }>(sql, [agencyId, service]))?.offers;
  }

  addProgramme(id: string): Promise<void> {
    return this.database.insert('partners.support_programme', { id });
  }

  addLine(within: Scope, id: string, version: number, draft: SupportProgrammeDraft): Promise<void> {
    return this.database.insert('partners.support_programme_line', {
      ...{ programme_id: id, version, effective_from: draft.effectiveFrom, agency_id: draft.agencyId },
      ...{ owner_ar: draft.ownerAr, owner_fr: draft.ownerFr, name_ar: draft.nameAr, name_fr: draft.nameFr },
      ...{ purpose: draft.purpose, service: draft.service, valid_from: draft.validFrom, valid_to: draft.validTo },
      ...{ gives_ar: draft.givesAr, gives_fr: draft.givesFr, amount_from: draft.amountFrom, amount_to: draft.amountTo },
      ...{ share_percent: draft.sharePercent, minimum_age: draft.minimumAge, maximum_age: draft.maximumAge },
      ...{ sectors: draft.sectors, territory: draft.territory, needs: draft.needs, to_confirm: draft.toConfirm },
      ...{ doubt_ar: draft.doubtAr, doubt_fr: draft.doubtFr, source: draft.source, reason: draft.reason },
      set_by: within.user,
    });
  }

  factsOf(within: Scope, personId: string): Promise<FactsOfPerson | undefined> {
    return this.database.row<FactsOfPerson>(facts, [personId, within.units]);
  }
}
