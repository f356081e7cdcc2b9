import { Injectable, Optional } from '@nestjs/common';
import { addDays, today, type Scope } from '@sanad/kernel';
import { changedFacts, type WatchedFact } from '@sanad/people/core';
import { NoTaskBook, TaskBook } from '../task-book';
import { EligibilityRepository, type PersonFacts, type StoredDecision } from './eligibility.repository';

/** A delegate has a working week to look at a decision again. */
const daysToReview = 7;

/** Facts change under a decision that never changes itself: somebody is asked to look at it again. */
@Injectable()
export class EligibilityReview {
  private readonly tasks: TaskBook;

  constructor(
    private readonly rows: EligibilityRepository,
    @Optional() tasks?: TaskBook,
  ) {
    this.tasks = tasks ?? new NoTaskBook();
  }

  /** What is otherwise now than when this was decided. */
  changed({ facts }: StoredDecision, now: PersonFacts): WatchedFact[] {
    return changedFacts(facts, { ...facts, ...now });
  }

  /** Something of the person has changed: does the last decision still rest on what it rested on? */
  async reconsider(within: Scope, personId: string): Promise<void> {
    const decision = await this.rows.latest(within, personId);
    const now = decision && (await this.rows.facts(within, personId));
    if (decision && now) await this.note(within, decision, this.changed(decision, now), true);
  }

  /**
   * Opens the task, once; takes it back when the facts are again those of the decision. `again`: something has changed
   * just now, so that a task which somebody has settled before is there once more.
   */
  async note(within: Scope, decision: StoredDecision, changed: readonly WatchedFact[], again = false): Promise<void> {
    if (changed.length === 0) return this.tasks.cancel(within, 'ELIGIBILITY_TO_REVIEW', decision.id);
    await this.tasks.open(within, {
      kind: 'ELIGIBILITY_TO_REVIEW',
      subjectId: decision.id,
      unitId: decision.unitId,
      personId: decision.personId,
      dueOn: addDays(today(), daysToReview),
      again,
    });
  }

  /** Somebody has decided anew. */
  settle(within: Scope, decision: StoredDecision): Promise<void> {
    return this.tasks.close(within, 'ELIGIBILITY_TO_REVIEW', decision.id);
  }
}
