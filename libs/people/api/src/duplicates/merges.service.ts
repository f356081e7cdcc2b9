import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  chooseSides,
  setAside,
  type Held,
  type MergeDraft,
  type MergeId,
  type MergeView,
  type PersonId,
  type PersonView,
} from '@sanad/people/core';
import { Absent, Database, found, Stale } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { JournalledMerge } from './merge-in-hand';
import { MergedRecords } from './merged-records';
import { MergesRepository, type StoredMerge } from './merges.repository';
import { PersonFollowers } from './person-followers';

/** Two records of one person become one, with all that hangs on them, and two again while nothing new was written. */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly records: MergedRecords,
    private readonly people: PeopleRepository,
    private readonly followers: PersonFollowers,
    private readonly audit: Audit,
  ) {}

  /** @throws {Absent} when either is not in scope. @throws {Stale} when either is not as it was compared. */
  async merge(within: Scope, draft: MergeDraft): Promise<MergeView | Refusal> {
    const survivor = await this.take(within, draft.survivorId, draft.survivorVersion);
    const loser = await this.take(within, draft.loserId, draft.loserVersion);
    const sides = chooseSides(survivor, loser, draft.choices);
    if (isRefusal(sides)) return sides;
    const id = newId<MergeId>();
    const left = setAside(survivor, loser, sides);
    await this.merges.begin({
      id,
      survivorId: survivor.id,
      loserId: loser.id,
      choices: sides,
      setAside: left,
      note: draft.note,
    });
    const pair = { id, within, survivorId: survivor.id, survivorUnitId: survivor.unit.id, loserId: loser.id };
    const merge = new JournalledMerge(this.database, pair, (table) => this.columnsOf(table));
    const refused = await this.follow(merge);
    if (refused) return refused;
    await this.records.join(merge, sides, left);
    for (const { told } of this.followers.all) await told?.(merge);
    await this.merges.end(id);
    await this.note('person.merge', survivor, { mergeId: id, mergedId: loser.id, sides }, draft.note);
    await this.note('person.mergedInto', loser, { mergeId: id, into: survivor.id }, draft.note);
    return this.view(within, id);
  }

  /** While nothing was written on the person since. Every row is again what it was, versions apart. */
  async undo(within: Scope, id: MergeId, version: number, note: string): Promise<MergeView | Refusal> {
    const merge = found(await this.merges.view(within, id));
    if (merge.version !== version) throw new Stale(version, merge.version);
    if (merge.undone) return refuse('mergeUndone');
    const [written] = await this.written(merge);
    if (written) return refuse('survivorWrittenSince', { ...written });
    if (!(await this.merges.undo(id, version, note))) throw new Absent();
    for (const { undone } of this.followers.all) await undone?.(within, id);
    const survivor = found(await this.people.view(within, merge.survivorId));
    const loser = found(await this.people.view(within, merge.loserId));
    await this.note('person.unmerge', survivor, { mergeId: id, mergedId: loser.id }, note);
    await this.note('person.unmerge', loser, { mergeId: id, from: survivor.id }, note);
    return this.view(within, id);
  }

  /** The journal of a person, for whoever may read the person. */
  async of(within: Scope, personId: PersonId): Promise<MergeView[]> {
    const unitId = found(await this.people.unitOf(within, personId));
    await this.audit.record({ action: 'person.mergesRead', entity: 'person', entityId: personId, unitId });
    const rows = await this.merges.of(within, personId);
    return Promise.all(rows.map((row) => this.withWritten(row)));
  }

  private async take(within: Scope, id: PersonId, version: number): Promise<PersonView> {
    found(await this.people.unitOf(within, id, true));
    const person = found(await this.people.view(within, id));
    if (person.version !== version) throw new Stale(version, person.version);
    return person;
  }

  private columnsOf(table: string): readonly string[] {
    if (table === 'people.person') return ['id'];
    return this.followers.all.find((follower) => follower.table === table)?.columns ?? ['person_id'];
  }

  private async follow(merge: JournalledMerge): Promise<Refusal | undefined> {
    for (const follower of this.followers.all.filter(({ stays }) => !stays)) {
      const refused = await follower.settle?.(await merge.rows(follower.table), merge);
      if (refused) return refused;
      await merge.moveAll(follower);
    }
    return undefined;
  }

  private async view(within: Scope, id: string): Promise<MergeView> {
    return this.withWritten(found(await this.merges.view(within, id)));
  }

  private async withWritten(merge: StoredMerge): Promise<MergeView> {
    const { unitId: _, ...view } = merge;
    return { ...view, written: merge.undone ? [] : await this.written(merge) };
  }

  private async written({ id }: StoredMerge): Promise<Held[]> {
    const counts = new Map<Held['kind'], number>();
    for (const { target, count } of await this.merges.writtenSince(id)) {
      const kind = this.followers.kindOf(target);
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
    return [...counts].map(([kind, count]) => ({ kind, count }));
  }

  private note(action: string, { id, unit }: PersonView, after: object, why: string): Promise<void> {
    return this.audit.record({ action, entity: 'person', entityId: id, unitId: unit.id, after, why });
  }
}
