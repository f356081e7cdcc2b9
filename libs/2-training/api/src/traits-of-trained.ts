import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleTraits, type TraitsOfPerson, type TraitSource } from '@sanad/case-file/api';
import type { Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** The trainings that somebody has completed. */
@Injectable()
export class TraitsOfTrained implements TraitSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly traits: PeopleTraits,
  ) {}

  onModuleInit(): void {
    this.traits.register(this);
  }

  traitsOf(within: Scope, persons: readonly string[]): Promise<readonly TraitsOfPerson[]> {
    return this.database.rows<TraitsOfPerson>(
      `select e.person_id as "personId", array_agg(distinct p.title order by p.title) as trainings
       from training.enrolment e join training.session s on s.id = e.session_id join training.programme p on p.id = s.programme_id
       where e.person_id = any ($1::uuid[]) and e.unit_id = any ($2::uuid[]) and e.state = 'COMPLETED' group by e.person_id`,
      [persons, within.units],
    );
  }
}
