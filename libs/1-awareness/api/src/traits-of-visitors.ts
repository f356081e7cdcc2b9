import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleTraits, type TraitsOfPerson, type TraitSource } from '@sanad/case-file/api';
import type { Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** The branch in which somebody took an interest at an awareness day. */
@Injectable()
export class TraitsOfVisitors implements TraitSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly traits: PeopleTraits,
  ) {}

  onModuleInit(): void {
    this.traits.register(this);
  }

  traitsOf(within: Scope, persons: readonly string[]): Promise<readonly TraitsOfPerson[]> {
    return this.database.rows<TraitsOfPerson>(
      `select a.person_id as "personId", array_agg(distinct a.value_chain order by a.value_chain) as branches
       from awareness.attendance a
       where a.person_id = any ($1::uuid[]) and a.unit_id = any ($2::uuid[]) and a.value_chain <> 'OTHER' group by a.person_id`,
      [persons, within.units],
    );
  }
}
