import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { isRefusal, type Scope } from '@sanad/kernel';
import { Transactions, type Caller } from '@sanad/platform';
import { PeopleModule } from '../people.module';
import { BankAccounts } from './bank-accounts.service';

const sample = '011519000001205000534921';
const other = '230780888888888888000027';
let house: House;
let person: string;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const somebody = async () => {
  const draft = { givenAr: 'فاطمة', familyAr: 'آيت لحسن', province: '10.261' };
  return (await house.as('caseworker').post('/people', draft)).body.id as string;
};
const at = (id = person) => `/people/${id}/bank-account`;
const put = (draft: object, id = person) => house.as('caseworker').post(at(id), draft);
const audit = (action: string, id = person) =>
  house.sql<{ before: unknown; after: unknown; why: string | null }>(
    'select before, after, why from audit.entry where entity_id = $1 and action = $2 order by id',
    [id, action],
  );

beforeEach(async () => {
  person = await somebody();
});

describe('a bank number', () => {
  test('is kept sealed and shown by its end', async () => {
    const { status, body } = await put({ rib: '011 519 0000012050005349 21', bank: 'بنك' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      end: '4921',
      bank: 'بنك',
      isWhole: true,
      isShared: false,
      createdByName: 'caseworker@GLM',
      createdAt: expect.any(String),
    });
    expect((await house.as('auditor').get(at())).body).toEqual({ account: body });
    const [row] = await house.sql('select to_jsonb(b)::text as text from people.bank_account b where person_id = $1', [
      person,
    ]);
    expect(row).not.toMatchObject({ text: expect.stringContaining(sample.slice(4, 20)) });
  });

  test('of which nothing is known is said as such', async () => {
    expect((await house.as('caseworker').get(at())).body).toEqual({ account: null });
    expect((await house.as('caseworker').get(`${at()}/number?reason=PAYMENT`)).status).toBe(404);
  });

  test.each([
    ['with a wrong key', '011519000001205000539421', 'ribKey'],
    ['with a digit too few', '01151900000120500053492', 'ribDigits'],
  ])('%s is refused when typed', async (_situation, rib, code) => {
    const { status, body } = await put({ rib });
    expect([status, body.fields]).toEqual([400, [{ path: '/rib', code }]]);
  });

  test('whose key does not fit is kept, with its reason, when a table brings it', async () => {
    const scope = {
      user: house.ids.user['caseworker@GLM'],
      units: [house.ids.unit.GLM],
      branches: [],
    } as unknown as Scope;
    const caller = {
      scope,
      role: 'caseworker',
      unitId: house.ids.unit.GLM,
      branchId: null,
      entries: 0,
    } as unknown as Caller;
    const rib = '011519000001205000534922';
    const kept = await house.app
      .get(Transactions)
      .as(caller, () =>
        house.app
          .get(BankAccounts, { strict: false })
          .put(scope, person, { rib, bank: null, replaces: null }, { reason: 'جدول 2024' }),
      );
    expect(isRefusal(kept)).toBe(false);
    expect((await house.as('caseworker').get(at())).body.account).toMatchObject({ end: '4922', isWhole: false });
    expect(await audit('bank.add')).toMatchObject([{ after: { isWhole: false }, why: 'جدول 2024' }]);
  });

  test('gives way to a new one that names it, and the old one stays behind', async () => {
    const { body: first } = await put({ rib: sample });
    expect((await put({ rib: other })).body.code).toBe('bankAccountChanged');
    expect((await put({ rib: other, replaces: first.id })).body.end).toBe('0027');
    const rows = await house.sql(
      'select rib_end, replaced_at from people.bank_account where person_id = $1 order by id',
      [person],
    );
    expect(rows).toEqual([
      { rib_end: '4921', replaced_at: expect.anything() },
      { rib_end: '0027', replaced_at: null },
    ]);
  });

  test('is written once when two write at the same moment', async () => {
    const answers = await Promise.all([sample, other].map((rib) => put({ rib })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });

  test('that somebody else has too is said so', async () => {
    await put({ rib: sample });
    const twin = await somebody();
    expect((await put({ rib: sample }, twin)).body.isShared).toBe(true);
    expect((await house.as('caseworker').get(at())).body.account.isShared).toBe(true);
  });
});

describe('the whole number', () => {
  test('is answered to those who may and say why, and each look is written down', async () => {
    await put({ rib: sample });
    for (const role of ['caseworker', 'provincial-delegate', 'regional-delegate', 'privacy-officer'] as const)
      expect((await house.as(role).get(`${at()}/number?reason=PAYMENT`)).body).toEqual({ rib: sample });
    expect(await audit('bank.unmask')).toEqual(Array(4).fill({ before: null, after: null, why: 'PAYMENT' }));
  });

  test('is not answered without a reason', async () => {
    await put({ rib: sample });
    for (const query of ['', '?reason=', '?reason=CURIOSITY']) {
      const { status, body } = await house.as('caseworker').get(`${at()}/number${query}`);
      expect([status, body.fields]).toEqual([400, [{ path: '/reason', code: 'chooseOne' }]]);
    }
    expect(await audit('bank.unmask')).toEqual([]);
  });

  test.each(['hq-supervisor', 'auditor', 'event-registrar', 'hq-admin'] as const)('is kept from %s', async (role) => {
    await put({ rib: sample });
    expect((await house.as(role).get(`${at()}/number?reason=PAYMENT`)).status).toBe(403);
  });

  test('is kept from partners and from other delegations', async () => {
    await put({ rib: sample });
    expect((await house.as('partner-officer', 'ANAPEC').get(at())).status).toBe(403);
    expect((await house.as('caseworker', 'SMR').get(at())).status).toBe(404);
    expect((await house.as('caseworker', 'SMR').get(`${at()}/number?reason=PAYMENT`)).status).toBe(404);
  });

  test('lies neither in the audit nor in the answers kept for repeated requests', async () => {
    await put({ rib: sample });
    await house.as('caseworker').get(`${at()}/number?reason=PAYMENT`);
    const said = await house.sql<{ text: string }>(
      `select coalesce(string_agg(text, ' '), '') as text from (
         select to_jsonb(e)::text as text from audit.entry e union all select to_jsonb(r)::text from platform.answered_request r) all_of_it`,
    );
    expect(said[0]!.text).not.toContain(sample);
    expect(said[0]!.text).not.toContain(sample.slice(6, 22));
  });
});
