import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ListedResistanceFile } from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** What is known of the family behind a file. */
export type FamilyCount = Pick<ListedResistanceFile, 'id' | 'linked' | 'verified' | 'isProven'>;

@Injectable()
export class FamiliesRepository {
  constructor(private readonly database: Database) {}

  /** Of some files, in one question: who is linked within scope, and whether the title is shown. */
  counts(within: Scope, fileIds: readonly string[]): Promise<FamilyCount[]> {
    return this.database.rows<FamilyCount>(
      `select listed.id, family.linked, family.verified, exists (
         select from people.resistance_paper r where r.resistance_file_id = listed.id
           and r.kind in ('TITLE_DECISION', 'MEMBER_CARD') and r.withdrawn_at is null) as "isProven"
       from unnest($1::uuid[]) listed(id) cross join lateral (
         select count(distinct k.person_id)::int as linked,
           (count(distinct k.person_id) filter (where k.status = 'VERIFIED'))::int as verified
         from people.kinship_link k
         where k.resistance_file_id = listed.id and k.unit_id = any($2::uuid[]) and k.status <> 'REJECTED'
       ) family`,
      [fileIds, within.units],
    );
  }
}
