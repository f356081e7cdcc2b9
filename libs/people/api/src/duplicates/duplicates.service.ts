import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, type Page, type Scope } from '@sanad/kernel';
import {
  likeness,
  type ComparedPerson,
  type Comparison,
  type ComparisonQuery,
  type DistinctDraft,
  type DistinctView,
  type Held,
  type PersonId,
  type Proposal,
  type ProposalDraft,
  type SuspectQuery,
  type SuspectRow,
} from '@sanad/people/core';
import { Database, found, pageFrom } from '@sanad/platform';
import { pageStart } from '../page-start';
import { PeopleRepository } from '../person/people.repository';
import { CandidatesRepository } from './candidates.repository';
import { pairOf } from './pair';
import { PersonFollowers } from './person-followers';
import { SuspectsRepository, type Pair } from './suspects.repository';

/** Pairs that may be one person: looked at side by side, told apart, or proposed for a merge. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly suspects: SuspectsRepository,
    private readonly candidates: CandidatesRepository,
    private readonly people: PeopleRepository,
    private readonly followers: PersonFollowers,
    private readonly audit: Audit,
  ) {}

  async queue(within: Scope, query: SuspectQuery): Promise<Page<SuspectRow>> {
    const { rows, total } = await this.suspects.page(within, query, pageStart(query));
    return pageFrom(query, rows, total, (row) => [row.createdAt, row.id]);
  }

  /** @throws {Absent} when either is not in scope. */
  async compare(within: Scope, { one: oneId, other: otherId }: ComparisonQuery): Promise<Comparison> {
    const one = await this.compared(within, oneId);
    const other = await this.compared(within, otherId);
    const pair = pairOf({ id: one.id, unitId: one.unit.id }, { id: other.id, unitId: other.unit.id });
    const closeness = found(await this.candidates.between(within, one.id, other.id));
    const alike = likeness(one, other, closeness);
    return {
      one,
      other,
      strength: alike?.strength ?? null,
      reasons: [...(alike?.reasons ?? [])],
      proposal: await this.suspects.proposalOf(pair),
      distinct: (await this.suspects.distinct(pair)) ?? null,
    };
  }

  async tellApart(within: Scope, { oneId, otherId, why }: DistinctDraft): Promise<DistinctView> {
    const pair = await this.pair(within, oneId, otherId);
    await this.suspects.tellApart(newId(), pair, within.user, why);
    await this.note('duplicate.tellApart', pair, why);
    return found(await this.suspects.distinct(pair));
  }

  async propose(within: Scope, { oneId, otherId, note }: ProposalDraft): Promise<Proposal> {
    const pair = await this.pair(within, oneId, otherId);
    const [one, other] = [found(await this.people.view(within, oneId)), found(await this.people.view(within, otherId))];
    const alike = likeness(one, other, found(await this.candidates.between(within, oneId, otherId)));
    const { strength, reasons } = alike ?? { strength: 'WEAK', reasons: [] };
    await this.suspects.put({ id: newId(), pair, strength, reasons });
    await this.suspects.propose(pair, within.user, note);
    await this.note('duplicate.propose', pair, note);
    return found(await this.suspects.proposalOf(pair));
  }

  private async pair(within: Scope, oneId: string, otherId: string): Promise<Pair> {
    return pairOf(
      { id: oneId, unitId: found(await this.people.unitOf(within, oneId)) },
      { id: otherId, unitId: found(await this.people.unitOf(within, otherId)) },
    );
  }

  private async compared(within: Scope, id: PersonId): Promise<ComparedPerson> {
    const person = found(await this.people.view(within, id));
    await this.audit.record({ action: 'person.compare', entity: 'person', entityId: id, unitId: person.unit.id });
    return { ...person, held: await this.heldBy(id) };
  }

  /** What hangs on a person, by kind: of each table what the reader may see. */
  private async heldBy(id: string): Promise<Held[]> {
    const counted = this.followers.all.filter(({ stays, kind }) => !stays && kind !== 'OTHER');
    if (counted.length === 0) return [];
    const counts = counted.map(
      ({ table, kind, columns = ['person_id'] }) =>
        `select '${kind}' as kind, count(*)::int as count from ${table} where $1::uuid in (${columns.join(', ')})`,
    );
    return this.database.rows<Held>(
      `select kind, sum(count)::int as count from (${counts.join(' union all ')}) held group by kind having sum(count) > 0 order by kind`,
      [id],
    );
  }

  private note(action: string, { one, other }: Pair, why: string): Promise<void> {
    return this.audit.record({
      action,
      entity: 'person',
      entityId: one.id,
      unitId: one.unitId,
      after: { otherId: other.id },
      why,
    });
  }
}
