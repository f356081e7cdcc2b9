import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';

/** What is known of somebody's trade: branches in which they took an interest, trainings that they completed. */
export interface Traits {
  readonly branches: readonly string[];
  readonly trainings: readonly string[];
}
export interface TraitsOfPerson extends Partial<Traits> {
  readonly personId: string;
}

/** A room that knows something of the kind. Each reads what whoever asks may read. */
export interface TraitSource {
  traitsOf(within: Scope, persons: readonly string[]): Promise<readonly TraitsOfPerson[]>;
}

/** What the rooms of the floor above know of people's trades, so that one of them can ask without meeting the others. */
@Injectable()
export class PeopleTraits {
  private readonly sources: TraitSource[] = [];

  register(source: TraitSource): void {
    this.sources.push(source);
  }

  async of(within: Scope, persons: readonly string[]): Promise<ReadonlyMap<string, Traits>> {
    const known = new Map<string, Traits>();
    for (const source of this.sources) {
      for (const { personId, branches = [], trainings = [] } of await source.traitsOf(within, persons)) {
        const before = known.get(personId) ?? { branches: [], trainings: [] };
        known.set(personId, {
          branches: [...before.branches, ...branches],
          trainings: [...before.trainings, ...trainings],
        });
      }
    }
    return known;
  }
}
