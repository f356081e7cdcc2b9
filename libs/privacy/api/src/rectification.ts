import { Injectable } from '@nestjs/common';
import { isRefusal, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { People } from '@sanad/people/api';
import type { PersonView } from '@sanad/people/core';
import { correction, sharedFields, type CorrectedField } from '@sanad/privacy/core';
import { RequestsRepository, type RequestStanding, type ToldCorrection } from './requests.repository';

/** What is on record of a fact; null when nothing is. */
export function valueOf(person: PersonView, field: CorrectedField): string | null {
  return person[field];
}

/** A wrong fact is put right, both values stay with the request, and who received the wrong one is told. */
@Injectable()
export class Rectification {
  constructor(
    private readonly people: People,
    private readonly requests: RequestsRepository,
  ) {}

  /** In the transaction of the decision. Gives what it found on record, or why the people's room refuses. */
  async carryOut(
    within: Scope,
    { id, person: { id: personId }, field, newValue }: RequestStanding,
  ): Promise<{ readonly oldValue: string | null; readonly told: number } | Refusal> {
    if (!field) throw new Error('A correction names its field.');
    const before = await this.people.read(within, personId);
    const oldValue = valueOf(before, field);
    if (oldValue === newValue) return refuse('nothingToCorrect');
    const change = correction(field, newValue);
    if ('wrong' in change) throw new Error(`A kept correction no longer fits its field: ${change.wrong}.`);
    const changed = await this.people.change(within, personId, before.version, change);
    if (isRefusal(changed)) return changed;
    const told = await this.tell(id, before, { field, before: oldValue, after: newValue });
    return { oldValue, told };
  }

  private async tell(requestId: string, person: PersonView, { field, before, after }: ToldCorrection): Promise<number> {
    if (!sharedFields.includes(field)) return 0;
    const receivers = await this.requests.receivers(person.id);
    for (const { branchId, isEntitled } of receivers) {
      await this.requests.tell({
        id: newId(),
        request_id: requestId,
        person_id: person.id,
        unit_id: person.unit.id,
        branch_id: branchId,
        known_as: `${person.givenAr} ${person.familyAr}`,
        field,
        old_value: before,
        new_value: isEntitled ? after : null,
        is_entitled: isEntitled,
      });
    }
    return receivers.length;
  }
}
