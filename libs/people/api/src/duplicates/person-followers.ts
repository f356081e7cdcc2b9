import { Injectable } from '@nestjs/common';
import type { Refusal, Scope } from '@sanad/kernel';
import type { HeldKind } from '@sanad/people/core';

/** A row as the database writes it into JSON: columns by their own names. */
export interface FollowingRow {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** What each of the two has in a table. */
export interface FollowingRows<Row extends FollowingRow = FollowingRow> {
  readonly survivor: readonly Row[];
  readonly loser: readonly Row[];
}

/** The merge that is being done. Each change is written into its journal, so that it can be undone row by row. */
export interface MergeInHand {
  readonly id: string;
  readonly within: Scope;
  readonly survivorId: string;
  readonly survivorUnitId: string;
  readonly loserId: string;
  /** The rows of both in a table of a follower, as they are at this moment. */
  rows<Row extends FollowingRow>(table: string): Promise<FollowingRows<Row>>;
  change(table: string, id: string, set: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes a row away; what named it may ask for the one that stands in its place. */
  remove(table: string, id: string, standIn?: string): Promise<void>;
  add(table: string, row: FollowingRow): Promise<void>;
  /** From now on whatever names the row names the other one. */
  replace(table: string, id: string, standIn: string): void;
  standInOf(table: string, id: string): string;
}

/** How the rows of one table follow a person when two records become one. The room of the table says it, at its start. */
export interface PersonFollower<Row extends FollowingRow = FollowingRow> {
  /** `awareness.attendance`. */
  readonly table: string;
  /** The columns that name a person; `person_id` when absent. */
  readonly columns?: readonly string[];
  readonly kind: HeldKind;
  /** Rows follow floor by floor, the people's own first (0), the file's next (1), partners (2), stages (3), results (4). */
  readonly floor: number;
  /** Whether the rows lie in the unit of the person, and move there. */
  readonly isInUnitOfPerson: boolean;
  /** Whether they say what happened, and stay as they are. */
  readonly stays?: boolean;
  /** Makes way where moving all would break a rule of the room; what the loser still has afterwards moves by itself. */
  readonly settle?: (rows: FollowingRows<Row>, merge: MergeInHand) => Promise<Refusal | void>;
  /** Other columns that change with a row that moves. */
  readonly also?: (row: Row, merge: MergeInHand) => Readonly<Record<string, unknown>>;
  /** Tells of the merge where the room keeps a history; every row is in its place by then. */
  readonly told?: (merge: MergeInHand) => Promise<void>;
  /** Tells of its undoing; every row is back by then. */
  readonly undone?: (within: Scope, mergeId: string) => Promise<void>;
}

/** Every table whose rows follow a person. A spec compares it with the foreign keys of the database. */
@Injectable()
export class PersonFollowers {
  private readonly known = new Map<string, PersonFollower>();

  /** At the start of a room. @throws {Error} when two rooms speak for one table. */
  register(...followers: readonly PersonFollower<never>[]): void {
    for (const follower of followers as readonly PersonFollower[]) {
      if (this.known.has(follower.table)) throw new Error(`Two rooms say how ${follower.table} follows a person.`);
      this.known.set(follower.table, follower);
    }
  }

  /** From the ground upwards. */
  get all(): readonly PersonFollower[] {
    return [...this.known.values()].toSorted((one, other) => one.floor - other.floor);
  }

  kindOf(table: string): HeldKind {
    return this.known.get(table)?.kind ?? (table === 'people.person' ? 'PERSON' : 'OTHER');
  }
}
