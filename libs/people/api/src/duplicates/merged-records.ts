import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import type { MergeField, MergeSide } from '@sanad/people/core';
import { found } from '@sanad/platform';
import { CardNumbers } from '../person/card-numbers';
import type { FollowingRow, MergeInHand } from './person-followers';

interface PersonRecord extends FollowingRow {
  readonly unit_id: string;
  readonly cin_cipher: string | null;
  readonly created_by: string;
}

const columnsOf: Readonly<Record<Exclude<MergeField, 'cin'>, readonly string[]>> = {
  givenAr: ['given_ar'],
  familyAr: ['family_ar'],
  givenLa: ['given_la'],
  familyLa: ['family_la'],
  sex: ['sex'],
  birth: ['birth_date', 'birth_precision'],
  phone: ['phone'],
  province: ['province'],
  commune: ['commune'],
  vitalStatus: ['vital_status'],
};

const nobody = {
  given_ar: '—',
  family_ar: '—',
  given_la: null,
  family_la: null,
  sex: null,
  birth_date: null,
  birth_precision: null,
  phone: null,
  commune: null,
  cin_cipher: null,
  cin_index: null,
  cin_end: null,
};

type SetAside = Partial<Record<MergeField, string>>;

const table = 'people.person';

/** A name that was not chosen stays a way to find the person. */
async function keepSpelling(merge: MergeInHand, given: string | undefined, family: string | undefined): Promise<void> {
  if (!given && !family) return;
  await merge.add('people.person_alias', {
    id: newId(),
    person_id: merge.survivorId,
    unit_id: merge.survivorUnitId,
    given: given ?? null,
    family: family ?? null,
    source: 'دمج سجلين للشخص نفسه',
    created_by: merge.within.user,
  });
}

/**
 * The two records themselves. The one that goes is left empty, so that nobody finds it; the journal has its facts.
 * Both card numbers stay known: one as the person's own, the other as a former one, so that nobody else is registered with it.
 */
@Injectable()
export class MergedRecords {
  constructor(private readonly cards: CardNumbers) {}

  async join(merge: MergeInHand, sides: Readonly<Record<MergeField, MergeSide>>, left: SetAside): Promise<void> {
    const { survivor, loser } = await merge.rows<PersonRecord>(table);
    const [stays, goes] = [found(survivor[0]), found(loser[0])];
    const { cin, ...facts } = sides;
    const taken = Object.entries(facts).filter(([, side]) => side === 'LOSER') as [keyof typeof columnsOf, MergeSide][];
    const columns = taken.flatMap(([field]) => columnsOf[field].map((column) => [column, goes[column]] as const));
    await merge.change(table, goes.id, { ...nobody, merged_into: stays.id });
    await merge.change(table, stays.id, { ...Object.fromEntries(columns), ...this.card(stays, goes, cin) });
    await this.keepOther(merge, stays, goes, cin);
    await keepSpelling(merge, left.givenAr, left.familyAr);
    await keepSpelling(merge, left.givenLa, left.familyLa);
  }

  private card(stays: PersonRecord, goes: PersonRecord, side: MergeSide): Record<string, string | null> {
    return side === 'LOSER' && goes.cin_cipher ? this.sealed(stays.id, goes) : {};
  }

  private async keepOther(merge: MergeInHand, stays: PersonRecord, goes: PersonRecord, side: MergeSide): Promise<void> {
    const other = side === 'LOSER' ? stays : goes;
    if (!other.cin_cipher) return;
    const id = newId();
    await merge.add('people.former_card', {
      id,
      person_id: stays.id,
      unit_id: stays.unit_id,
      ...this.sealed(id, other),
      created_by: merge.within.user,
      created_at: new Date().toISOString(),
    });
  }

  /** A cipher is bound to its row: in another row it is sealed anew. */
  private sealed(row: string, { id, cin_cipher }: PersonRecord): Record<string, string | null> {
    const card = this.cards.seal(row, this.cards.open(id, found(cin_cipher)));
    return { ...card, cin_index: card.cin_index && `\\x${card.cin_index.toString('hex')}` };
  }
}
