import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  birthParts,
  type CardNumberView,
  type DistinctFrom,
  type PeoplePage,
  type PeopleQuery,
  type PersonBrief,
  type PersonChange,
  type PersonDraft,
  type PersonId,
  type PersonView,
  type UnmaskReason,
} from '@sanad/people/core';
import { Absent, found, Gone, Invalid } from '@sanad/platform';
import { SimilarPeople } from '../duplicates/similar-people.service';
import { CardNumbers } from './card-numbers';
import { PeopleSearch } from './people-search.service';
import { PeopleRepository } from './people.repository';
import { PersonNews } from './person-news';

/** Columns of what was sent; members that are absent stay absent. */
function columnsOf(sent: PersonChange): Record<string, unknown> {
  const birth = sent.birth ? birthParts(sent.birth) : null;
  const saysBirth = sent.birth !== undefined;
  return {
    given_ar: sent.givenAr,
    family_ar: sent.familyAr,
    given_la: sent.givenLa,
    family_la: sent.familyLa,
    sex: sent.sex,
    birth_date: saysBirth ? (birth?.day ?? null) : undefined,
    birth_precision: saysBirth ? (birth?.precision ?? null) : undefined,
    phone: sent.phone,
    province: sent.province,
    commune: sent.commune,
    vital_status: sent.vitalStatus,
  };
}

/** What the audit may hold of a draft: of the card number only that there was one. */
function told({ cin, ...facts }: PersonChange): Record<string, unknown> {
  return cin === undefined ? facts : { ...facts, cardNumber: cin === null ? 'absent' : 'present' };
}

/** What was there of the same members before. */
function toldBefore(before: PersonView, sent: PersonChange): Record<string, unknown> {
  const { cin, ...facts } = sent;
  const kept = Object.keys(facts).map((member) => [member, before[member as keyof PersonView]]);
  const card = cin === undefined ? [] : [['cardNumber', before.cinEnd === null ? 'absent' : 'present']];
  return Object.fromEntries([...kept, ...card]) as Record<string, unknown>;
}

/** Whether those who may be the same person are asked about first. At a door nobody waits: they are looked at later. */
export interface Registration {
  readonly search?: 'enforced' | 'door' | 'import';
  readonly distinctFrom?: DistinctFrom;
}

/** Persons: found, registered, corrected. */
@Injectable()
export class People {
  constructor(
    private readonly people: PeopleRepository,
    private readonly cards: CardNumbers,
    private readonly similar: SimilarPeople,
    private readonly audit: Audit,
    private readonly search: PeopleSearch,
    private readonly news: PersonNews,
  ) {}

  list(within: Scope, query: PeopleQuery): Promise<PeoplePage> {
    return this.search.list(within, query);
  }

  async read(within: Scope, id: PersonId): Promise<PersonView> {
    const person =
      (await this.people.view(within, id)) ?? (await this.people.opened(within, id)) ?? (await this.goneTo(within, id));
    await this.audit.read({ entity: 'person', entityId: id, unitId: person.unit.id });
    return person;
  }

  brief(within: Scope, id: string): Promise<PersonBrief | undefined> {
    return this.people.brief(within, id);
  }

  /** @throws {Invalid} when the unit is none of the scope. */
  async create(
    within: Scope,
    unitId: string,
    draft: PersonDraft,
    { search = 'enforced', distinctFrom = [] }: Registration = {},
  ): Promise<PersonView | Refusal> {
    if (!within.units.some((unit) => unit === unitId)) throw new Invalid([{ path: '/unitId', code: 'unknown' }]);
    const id = newId<PersonId>();
    const card = this.cards.seal(id, draft.cin);
    if (card.cin_index && (await this.people.isCardHeld(card.cin_index, null))) return refuse('cardNumberHeld');
    const asked = search === 'enforced' ? await this.similar.ask(within, draft, distinctFrom) : null;
    if (asked) return asked;
    await this.people.insert({ id, unit_id: unitId, created_by: within.user, ...columnsOf(draft), ...card });
    await this.audit.record({ action: 'person.create', entity: 'person', entityId: id, unitId, after: told(draft) });
    await this.similar.tellApart(within, id, distinctFrom);
    // An import looks at its own rows, and says of each what it found.
    if (search !== 'import') await this.similar.lookAgain(within, id);
    return found(await this.people.view(within, id));
  }

  async change(within: Scope, id: PersonId, version: number, sent: PersonChange): Promise<PersonView | Refusal> {
    const before = found(await this.people.view(within, id));
    const card = sent.cin === undefined ? null : this.cards.seal(id, sent.cin);
    if (card?.cin_index && (await this.people.isCardHeld(card.cin_index, id))) return refuse('cardNumberHeld');
    await this.people.update(id, version, { ...columnsOf(sent), ...card });
    await this.audit.record({
      action: 'person.change',
      entity: 'person',
      entityId: id,
      unitId: before.unit.id,
      before: toldBefore(before, sent),
      after: told(sent),
    });
    await this.news.changed(within, before, sent);
    return found(await this.people.view(within, id));
  }

  /** The card number in clear. @throws {Absent} when there is none. */
  async unmask(within: Scope, id: PersonId, reason: UnmaskReason): Promise<CardNumberView> {
    const { cipher, unitId } = found(await this.people.sealedCard(within, id));
    await this.audit.record({ action: 'person.unmask', entity: 'person', entityId: id, unitId, why: reason });
    return { cin: this.cards.open(id, found(cipher)) };
  }

  /** @throws {Gone} when the record was merged, with where. @throws {Absent} when there was never one in scope. */
  private async goneTo(within: Scope, id: PersonId): Promise<never> {
    const into = await this.people.mergedTo(within, id);
    throw into ? new Gone('personMerged', { into }) : new Absent();
  }
}
