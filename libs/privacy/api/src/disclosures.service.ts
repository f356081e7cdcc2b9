import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import type { PersonId } from '@sanad/people/core';
import type { DisclosurePage, DisclosureQuery, DisclosureView } from '@sanad/privacy/core';
import { found, keyAfter, pageFrom } from '@sanad/platform';
import { DisclosuresRepository } from './disclosures.repository';

/** A person has lived with fewer looks than this. */
const all = 100_000;

/** Who received what of a person: read from referrals, notices and the audit, written nowhere twice. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly disclosures: DisclosuresRepository,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, personId: PersonId, query: DisclosureQuery): Promise<DisclosurePage> {
    const asked = { after: keyAfter(query, 2), until: null, limit: query.limit + 1 };
    const { unitId, rows, total } = found(await this.disclosures.of(within, personId, asked));
    await this.audit.record({ action: 'disclosure.read', entity: 'person', entityId: personId, unitId });
    return pageFrom(query, rows, total, ({ at, id }) => [at, id]);
  }

  /** All of them up to a moment, for the person's own file. */
  async until(within: Scope, personId: string, moment: string): Promise<Omit<DisclosureView, 'id'>[]> {
    const asked = { after: [null, null], until: moment, limit: all };
    const { rows } = found(await this.disclosures.of(within, personId, asked));
    return rows.map(({ id: _, ...row }) => row);
  }
}
