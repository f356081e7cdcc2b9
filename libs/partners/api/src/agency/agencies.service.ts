import { Injectable } from '@nestjs/common';
import { today } from '@sanad/kernel';
import {
  purposeOf,
  vocabularyOf,
  type AgencyLine,
  type AgencyPage,
  type Service,
  type StatusWord,
} from '@sanad/partners/core';
import { Absent, Database, found, type Caller } from '@sanad/platform';
import { agreementHolds } from '../referrals.repository';

const inForce = `select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'title', g.title_ar, 'validTo', g.valid_to,
    'purposes', g.purposes, 'fieldGroups', g.field_groups) order by g.valid_from desc, g.id), '[]')
  from partners.agreement g where g.agency_id = a.id and ${agreementHolds}`;

/** A branch as its agency's page shows it. */
export const keptBranch = `jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en, 'phone', b.phone,
  'email', b.email, 'address', b.address, 'provinces', b.provinces, 'closedOn', b.closed_on, 'closedWhy', b.closed_why, 'version', b.version)`;

type FoundAgency = Omit<AgencyPage, 'services'> & {
  readonly services: readonly Service[];
  readonly ownWords: Readonly<Partial<Record<Service, StatusWord[]>>>;
};

/** Agencies as everybody of the house may read them. */
@Injectable()
export class Agencies {
  constructor(private readonly database: Database) {}

  directory(): Promise<AgencyLine[]> {
    return this.database.rows<AgencyLine>(
      `select a.id, a.code, a.kind, a.name_ar as ar, a.name_fr as fr, a.name_en as en, a.short_ar as short,
         count(b.id)::int as branches,
         coalesce((select array_agg(distinct p order by p) from partners.branch o, unnest(o.provinces) p
           where o.agency_id = a.id and o.closed_on is null), '{}') as provinces,
         exists (select from partners.agreement g where g.agency_id = a.id and ${agreementHolds}) as "hasAgreement"
       from partners.agency a left join partners.branch b on b.agency_id = a.id and b.closed_on is null
       group by a.id order by a.name_ar, a.id`,
      [today()],
    );
  }

  /** Somebody of a branch is answered for their own agency alone. @throws {Absent} */
  async seenBy({ branchId }: Caller, id: string): Promise<AgencyPage> {
    if (branchId === null) return this.page(id);
    const own = await this.database.row('select from partners.branch where id = $1 and agency_id = $2', [branchId, id]);
    if (!own) throw new Absent();
    return this.page(id);
  }

  async page(id: string): Promise<AgencyPage> {
    const { services, ownWords, ...agency } = found(
      await this.database.row<FoundAgency>(
        `select a.id, a.code, a.kind, a.name_ar as ar, a.name_fr as fr, a.name_en as en, a.short_ar as short, a.phone, a.email,
           a.address, a.services, (${inForce}) as agreements, a.version,
           coalesce((select jsonb_object_agg(w.service, w.words) from partners.service_words w where w.agency_id = a.id), '{}') as "ownWords",
           coalesce((select jsonb_agg(${keptBranch} order by b.closed_on nulls first, b.name_ar, b.id)
             from partners.branch b where b.agency_id = a.id), '[]') as branches
         from partners.agency a where a.id = $2`,
        [today(), id],
      ),
    );
    return {
      ...agency,
      services: services.map((service) => ({
        service,
        purpose: purposeOf[service],
        words: [...(ownWords[service] ?? vocabularyOf(agency.kind))],
        isAdjusted: ownWords[service] !== undefined,
      })),
    };
  }
}
