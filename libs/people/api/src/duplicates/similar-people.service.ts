import { Injectable } from '@nestjs/common';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  birthFromTyped,
  byStrength,
  cardNumberFromTyped,
  isAsked,
  likeness,
  phoneFromTyped,
  type DistinctFrom,
  type PersonDraft,
  type SimilarPerson,
  type SimilarQuery,
} from '@sanad/people/core';
import { CardNumbers } from '../person/card-numbers';
import { CandidatesRepository, type Sought } from './candidates.repository';
import { pairOf } from './pair';
import { SuspectsRepository } from './suspects.repository';

const shown = 8;

type Facts = Omit<Sought, 'me' | 'card'> & { readonly sex: SimilarPerson['sex']; readonly cin: string | null };

/** Who may already be the person that is typed or changed: shown, asked about, and kept for a later look. */
@Injectable()
export class SimilarPeople {
  constructor(
    private readonly candidates: CandidatesRepository,
    private readonly suspects: SuspectsRepository,
    private readonly cards: CardNumbers,
  ) {}

  /** For whoever is typing: what can be read of it counts. */
  typed(within: Scope, { givenAr, familyAr, phone, birth, sex, cin }: SimilarQuery): Promise<SimilarPerson[]> {
    const isNamed = Boolean(givenAr && familyAr);
    return this.of(within, {
      given: isNamed ? givenAr! : null,
      family: isNamed ? familyAr! : null,
      birth: birth ? birthFromTyped(birth) : null,
      phone: phone ? phoneFromTyped(phone) : null,
      cin: cin ? cardNumberFromTyped(cin) : null,
      sex: sex ?? null,
    });
  }

  /** Null when nobody has to be told apart any more; else who. */
  async ask(within: Scope, draft: PersonDraft, distinctFrom: DistinctFrom): Promise<Refusal | null> {
    const { givenAr: given, familyAr: family, birth, phone, cin, sex } = draft;
    const found = await this.of(within, { given, family, birth, phone, cin, sex });
    const told = new Set<string>(distinctFrom.map(({ personId }) => personId));
    const open = found.filter((person) => isAsked(person) && !told.has(person.id));
    if (open.length === 0) return null;
    return refuse('possibleDuplicate', {
      candidates: open.map(({ id }) => id).join(','),
      strength: open[0]!.strength,
      count: open.length,
    });
  }

  /** They are two: remembered with the word of the one who knows it. Persons out of scope are passed over. */
  async tellApart(within: Scope, personId: string, distinctFrom: DistinctFrom): Promise<void> {
    if (distinctFrom.length === 0) return;
    const me = await this.candidates.sought(within, personId);
    for (const { personId: otherId, why } of distinctFrom) {
      const other = await this.candidates.sought(within, otherId);
      if (!me || !other || otherId === personId) continue;
      const pair = pairOf({ id: personId, unitId: me.unitId }, { id: otherId, unitId: other.unitId });
      await this.suspects.tellApart(newId(), pair, within.user, why);
    }
  }

  /** A person is new, or not what they were: those who may be the same wait in the queue. One look, no matter how many persons there are. */
  async lookAgain(within: Scope, personId: string): Promise<void> {
    const me = await this.candidates.sought(within, personId);
    if (!me) return;
    const found = await this.weigh(within, me, me.sex);
    const suspicions = found.filter(isAsked).map(({ id, unit, strength, reasons }) => ({
      id: newId(),
      pair: pairOf({ id: personId, unitId: me.unitId }, { id, unitId: unit.id }),
      strength,
      reasons,
    }));
    await this.suspects.keep(personId, suspicions);
  }

  private async of(within: Scope, { cin, sex, ...facts }: Facts): Promise<SimilarPerson[]> {
    const isNothing = facts.given === null && facts.phone === null && cin === null;
    if (isNothing) return [];
    const card = cin === null ? null : this.cards.index(cin);
    return (await this.weigh(within, { ...facts, me: null, card }, sex)).slice(0, shown);
  }

  private async weigh(within: Scope, sought: Sought, sex: SimilarPerson['sex']): Promise<SimilarPerson[]> {
    const near = await this.candidates.near(within, sought);
    return near
      .flatMap(({ person, ...closeness }) => {
        const found = likeness({ birth: sought.birth, phone: sought.phone, sex }, person, closeness);
        return found ? [{ like: { ...person, strength: found.strength, reasons: [...found.reasons] }, closeness }] : [];
      })
      .toSorted((one, other) => byStrength(one.like, other.like) || other.closeness.name - one.closeness.name)
      .map(({ like }) => like);
  }
}
