import { Injectable } from '@nestjs/common';
import type { KnownRecord, Permission } from '@sanad/access/core';
import type { Scope, UserId } from '@sanad/kernel';

interface Names {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

/** A record as the one who asks sees it: where it lies, and the names that a sentence about it needs. */
export interface FactsOfRecord extends KnownRecord {
  readonly owner: Names | null;
  readonly branch: Names | null;
  /** Number of the agreement under which it was handed over. */
  readonly agreement: string | null;
  readonly openedUntil: string | null;
}

/** What is asked of a record: for whom, and for which act. */
export interface FactsWanted {
  readonly id: string;
  /** Of whom it is to be said; mostly who asks. */
  readonly user: UserId;
  readonly permission: Permission;
}

/** How a room tells where one kind of its records lies. Records lie in the rooms above: they register at their start. */
export interface RecordFacts {
  /** `caseFile`: the word before the dot of its permissions. */
  readonly record: string;
  /** Who may see it. */
  readonly reads: Permission;
  /** Whether the act can be opened to somebody of another unit for a time. */
  opens(permission: Permission): boolean;
  /** Undefined for a record that is not in scope, as for one that does not exist. */
  of(within: Scope, wanted: FactsWanted): Promise<FactsOfRecord | undefined>;
}

@Injectable()
export class RecordsExplained {
  private readonly known = new Map<string, RecordFacts>();

  /** @throws {Error} when two rooms speak for one kind of record. */
  register(facts: RecordFacts): void {
    if (this.known.has(facts.record)) throw new Error(`Two rooms say where a ${facts.record} lies.`);
    this.known.set(facts.record, facts);
  }

  of(record: string): RecordFacts | undefined {
    return this.known.get(record);
  }

  get all(): readonly RecordFacts[] {
    return [...this.known.values()];
  }
}
