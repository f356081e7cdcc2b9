import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordsExplained, type FactsOfRecord, type FactsWanted, type RecordFacts } from '@sanad/access/api';
import type { Permission } from '@sanad/access/core';
import type { Scope, UnitId } from '@sanad/kernel';
import { consentPermissions, personPermissions } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { openedTo, openedUntil } from '../access-request/opened';

/** What a request or a break-glass opens of a person, and nothing more. */
const opened = new Set([personPermissions.read.name, consentPermissions.read.name]);

/** Where a person lies, for who asks why it can be seen or not. */
@Injectable()
export class FactsOfPeople implements RecordFacts, OnModuleInit {
  readonly record = 'person';
  readonly reads = personPermissions.read;

  constructor(
    private readonly database: Database,
    private readonly records: RecordsExplained,
  ) {}

  onModuleInit(): void {
    this.records.register(this);
  }

  opens({ name }: Permission): boolean {
    return opened.has(name);
  }

  async of(within: Scope, { id, user, permission }: FactsWanted): Promise<FactsOfRecord | undefined> {
    const row = await this.database.row<
      Pick<FactsOfRecord, 'owner' | 'openedUntil'> & { unitId: UnitId; isOpen: boolean }
    >(
      `select p.unit_id as "unitId", jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as owner,
         ${openedUntil('$4')} as "openedUntil", p.id in ${openedTo('$4')} as "isOpen"
       from people.person p join access.unit u on u.id = p.unit_id
       where p.id = $1 and p.merged_into is null and (p.unit_id = any($2::uuid[]) or p.id in ${openedTo('$3')})`,
      [id, within.units, within.user, user],
    );
    if (!row) return undefined;
    const { unitId, owner, openedUntil: until, isOpen } = row;
    const opening = this.opens(permission) ? (isOpen ? 'OPENED' : 'CLOSED') : null;
    return {
      ...{ unitId, branchId: null, sharing: null, opening },
      ...{ owner, branch: null, agreement: null, openedUntil: isOpen ? until : null },
    };
  }
}
