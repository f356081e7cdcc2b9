import { Injectable } from '@nestjs/common';
import {
  associateNoticeVersion,
  type AssociateChange,
  type AssociateDraft,
  type AssociateId,
} from '@sanad/cooperative/core';
import { foldName, newId, refuse, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { CardNumbers } from '@sanad/people/api';
import { birthParts } from '@sanad/people/core';
import { Database } from '@sanad/platform';

interface Kept {
  readonly id: AssociateId;
  readonly givenAr: string;
  readonly familyAr: string;
}

function columnsOf(sent: AssociateChange | AssociateDraft): Record<string, unknown> {
  if (sent.kind === 'LEGAL_PERSON') {
    const { kind, nameAr, registerNumber, representative } = sent;
    return { kind, name_ar: nameAr, register_number: registerNumber, representative };
  }
  const { kind, givenAr, familyAr, givenLa, familyLa, birth, sex } = sent;
  const born = birth === null ? null : birthParts(birth);
  return {
    kind,
    given_ar: givenAr,
    family_ar: familyAr,
    given_la: givenLa,
    family_la: familyLa,
    born_on: born?.day ?? null,
    born_precision: born?.precision ?? null,
    sex,
  };
}

/** Founders and members who have no file. One person is kept once in a delegation, known by the card. */
@Injectable()
export class Associates {
  constructor(
    private readonly database: Database,
    private readonly cards: CardNumbers,
  ) {}

  /** The associate of the draft, who may be known from another group. */
  async take(within: Scope, unitId: UnitId, draft: AssociateDraft): Promise<AssociateId | Refusal> {
    const cin = draft.kind === 'PERSON' ? draft.cin : null;
    const known = cin === null ? undefined : await this.ofCard(unitId, cin);
    if (cin !== null) {
      const refused = (await this.judgeCard(cin)) ?? (known && otherName(known, draft));
      if (refused) return refused;
    }
    if (known) return known.id;
    const id = newId<AssociateId>();
    await this.database.insert('cooperative.associate', {
      id,
      unit_id: unitId,
      ...columnsOf(draft),
      ...(cin === null ? {} : this.cards.seal(id, cin)),
      notice_version: associateNoticeVersion,
      notice_given_on: draft.noticeGivenOn,
      created_by: within.user,
    });
    return id;
  }

  /** @throws {Stale} when somebody has corrected it since. */
  async correct(
    { id, version, unitId }: { readonly id: AssociateId; readonly version: number; readonly unitId: UnitId },
    sent: AssociateChange,
  ): Promise<Refusal | undefined> {
    const cin = sent.kind === 'PERSON' ? sent.cin : undefined;
    if (typeof cin === 'string') {
      const known = await this.ofCard(unitId, cin);
      const refused = (await this.judgeCard(cin)) ?? (known && known.id !== id ? heldBy(known) : undefined);
      if (refused) return refused;
    }
    const card = cin === undefined ? {} : this.cards.seal(id, cin);
    await this.database.update('cooperative.associate', { id, version, set: { ...columnsOf(sent), ...card } });
    return undefined;
  }

  /** Whether the card of the draft founds in the group already, as a person with a file or without. */
  async foundsByCard(formationId: string, cin: string | null | undefined, butFounder: string | null): Promise<boolean> {
    if (typeof cin !== 'string') return false;
    const row = await this.database.row<{ founds: boolean }>(
      'select cooperative.founds_by_card($1, $2, $3) as founds',
      [formationId, this.cards.index(cin), butFounder],
    );
    return row?.founds === true;
  }

  private async judgeCard(cin: string): Promise<Refusal | undefined> {
    const row = await this.database.row<{ has: boolean }>('select cooperative.is_card_of_beneficiary($1) as has', [
      this.cards.index(cin),
    ]);
    return row?.has ? refuse('associateHasFile') : undefined;
  }

  private ofCard(unitId: UnitId, cin: string): Promise<Kept | undefined> {
    return this.database.row<Kept>(
      `select a.id, a.given_ar as "givenAr", a.family_ar as "familyAr" from cooperative.associate a
       where a.unit_id = $1 and a.cin_index = $2`,
      [unitId, this.cards.index(cin)],
    );
  }
}

function heldBy({ givenAr, familyAr }: Kept): Refusal {
  return refuse('associateNamedOtherwise', { name: `${givenAr} ${familyAr}` });
}

function otherName(known: Kept, draft: AssociateDraft): Refusal | undefined {
  if (draft.kind !== 'PERSON') return undefined;
  const folded = (given: string, family: string) => foldName(`${given} ${family}`);
  const isSame = folded(known.givenAr, known.familyAr) === folded(draft.givenAr, draft.familyAr);
  return isSame ? undefined : heldBy(known);
}
