import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import type { BranchId, UnitId, UserId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
  for (const place of ['GLM', 'SMR'] as const) {
    const caseworker = house.as('caseworker', place);
    const draft = { givenAr: 'إلياس', familyAr: 'بنعيسى', province: '10.261', phone: '0661224455' };
    const { body } = await caseworker.post('/people', { ...draft, cin: place === 'GLM' ? 'ZZ100001' : 'ZZ100002' });
    await caseworker.post(`/people/${body.id}/consents`, { purpose: 'PHOTO', channel: 'PAPER', givenOn: '2022-02-14' });
    const file = await caseworker.post('/resistance-files', {
      number: '12/55',
      memberGivenAr: 'لحسن',
      memberFamilyAr: 'بنعيسى',
    });
    await caseworker.post(`/people/${body.id}/kinship-links`, {
      resistanceFileId: file.body.id,
      relation: 'CHILD',
      evidence: 'BIRTH_RECORD',
    });
  }
});
afterAll(() => house.stop());

/** What a statement shows to somebody whose units are these, whatever units the statement itself names. */
function seenBy(units: readonly string[], sql: string, branches: readonly string[] = []): Promise<{ n: number }[]> {
  const caller = {
    scope: {
      user: house.ids.user['caseworker@GLM'] as UserId,
      units: units as readonly UnitId[],
      branches: branches as readonly BranchId[],
    },
    role: null,
    unitId: null,
    branchId: null,
    permission: 'person.find',
    requestId: '',
    entries: 0,
  };
  const everywhere = Object.values(house.ids.unit);
  return house.app
    .get(Transactions)
    .as(caller, () =>
      house.app.get(Database).rows<{ n: number }>(`select count(*)::int as n from ${sql}`, [everywhere]),
    );
}

const statements = [
  [
    'a search by name',
    `people.found($1, '{"forms": [[{"word": "بنعيسي", "spelled": [], "loose": []}]], "phone": null, "card": null}')`,
  ],
  ['a search by phone', `people.found($1, '{"forms": [], "phone": "4455", "card": null}')`],
  ['those who are similar', `people.candidates($1, null, 'إلياس', 'بنعيسى', null, '+212661224455', null)`],
  ['a search of resistance files', `people.search_resistance_files($1, '1255%', '{}')`],
  ['persons', 'people.person where unit_id = any($1)'],
  ['totals', 'people.person_count where unit_id = any($1)'],
  ['consents', 'people.consent where unit_id = any($1)'],
  ['resistance files', 'people.resistance_file where issuing_unit_id = any($1)'],
  ['kinship links', 'people.kinship_link where unit_id = any($1)'],
] as const;

describe('the second wall, in the database itself', () => {
  test.each(statements)('%s: one’s own units and no other, whatever is asked', async (_what, sql) => {
    const { GLM, SMR, TNT } = house.ids.unit;
    expect(await seenBy([GLM], sql)).toEqual([{ n: 1 }]);
    expect(await seenBy([GLM, SMR], sql)).toEqual([{ n: 2 }]);
    expect(await seenBy([TNT], sql)).toEqual([{ n: 0 }]);
    expect(await seenBy([], sql)).toEqual([{ n: 0 }]);
  });

  test.each(statements)('%s: nothing for a partner to whom nobody was referred', async (_what, sql) => {
    expect(await seenBy([], sql, [house.ids.branch.ANAPEC])).toEqual([{ n: 0 }]);
  });

  test('a card number may be asked about across the country, and tells nothing but that it is held', async () => {
    const [row] = await house.sql<{ index: Buffer }>(
      'select cin_index as index from people.person where unit_id = $1',
      [house.ids.unit.SMR],
    );
    expect(row?.index).toHaveLength(32);
    const [held] = await seenBy(
      [house.ids.unit.GLM],
      `(select where people.cin_is_held(decode('${row!.index.toString('hex')}', 'hex'), null) and $1::uuid[] is not null) held`,
    );
    expect(held).toEqual({ n: 1 });
  });

  test('a link cannot point to a resistance file that is out of sight', async () => {
    const [foreign] = await house.sql<{ id: string }>(
      'select id from people.resistance_file where issuing_unit_id = $1',
      [house.ids.unit.SMR],
    );
    const [mine] = await house.sql<{ id: string }>('select id from people.person where unit_id = $1', [
      house.ids.unit.GLM,
    ]);
    const { status } = await house.as('caseworker').post(`/people/${mine!.id}/kinship-links`, {
      resistanceFileId: foreign!.id,
      relation: 'CHILD',
      evidence: 'BIRTH_RECORD',
    });
    expect(status).toBe(400);
  });
});
