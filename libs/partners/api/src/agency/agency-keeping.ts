import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, type Refusal } from '@sanad/kernel';
import {
  statusWords,
  type AgencyChange,
  type AgencyDraft,
  type AgencyPage,
  type Service,
  type StatusWord,
} from '@sanad/partners/core';
import { Database, Stale } from '@sanad/platform';
import { Agencies } from './agencies.service';

/** Makes agencies, and keeps who they are and what they offer. */
@Injectable()
export class AgencyKeeping {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly audit: Audit,
  ) {}

  async create({ code, ...draft }: AgencyDraft): Promise<AgencyPage | Refusal> {
    const known = await this.database.row('select from partners.agency where code = $1', [code]);
    if (known) return refuse('agencyCodeUsed');
    const id = newId();
    await this.database.insert('partners.agency', { id, code, ...columnsOf(draft) });
    await this.audit.record({ action: 'agency.create', entity: 'agency', entityId: id, after: { code, ...draft } });
    return this.agencies.page(id);
  }

  async change(id: string, version: number, change: AgencyChange): Promise<AgencyPage> {
    const before = await this.agencies.page(id);
    await this.database.update('partners.agency', { id, version, set: columnsOf(change) });
    await this.audit.record({
      ...{ action: 'agency.change', entity: 'agency', entityId: id },
      ...{ before: saidOf(before), after: change },
    });
    return this.agencies.page(id);
  }

  /** In which words the agency tells of a service; with none, in the usual ones of its kind. */
  async words(
    id: string,
    version: number,
    { service, words }: { readonly service: Service; readonly words: readonly StatusWord[] },
  ): Promise<AgencyPage | Refusal> {
    const before = await this.agencies.page(id);
    if (before.version !== version) throw new Stale(version, before.version);
    const offered = before.services.find((one) => one.service === service);
    if (!offered) return refuse('serviceNotOfAgency');
    await this.database.update('partners.agency', { id, version, set: {} });
    await this.database.change('delete from partners.service_words where agency_id = $1 and service = $2', [
      id,
      service,
    ]);
    const kept = statusWords.filter((word) => words.includes(word));
    if (kept.length > 0) await this.database.insert('partners.service_words', { agency_id: id, service, words: kept });
    await this.audit.record({
      ...{ action: 'agency.words', entity: 'agency', entityId: id },
      ...{ before: { service, words: offered.words }, after: { service, words: kept } },
    });
    return this.agencies.page(id);
  }
}

function columnsOf({ ar, fr, en, short, kind, services, phone, email, address }: AgencyChange) {
  const names = { name_ar: ar, name_fr: fr, name_en: en ?? fr, short_ar: short };
  return { ...names, kind, services, phone, email, address };
}

function saidOf({ ar, fr, en, short, kind, services, phone, email, address }: AgencyPage) {
  return { ar, fr, en, short, kind, services: services.map(({ service }) => service), phone, email, address };
}
