import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { Documents } from '@sanad/platform';
import { textOf } from '@sanad/platform/testing';
import { printedFile, type PersonFileContent } from '@sanad/privacy/core';
import { KnownPerson, rib } from '../testing/known-person';
import { PrivacyModule } from './privacy.module';

let house: House;
let person: KnownPerson;
let other: KnownPerson;
beforeAll(async () => {
  house = await startHouse({ modules: [PrivacyModule, PartnersModule] });
  person = await KnownPerson.of(house, 'رقية');
  other = await KnownPerson.of(house, 'زبيدة');
  for (const one of [person, other]) {
    await one.refer();
    await one.bank();
  }
  await house.as('caseworker').get(`/people/${person.id}/bank-account/number?reason=PAYMENT`);
  await person.ask({ kind: 'ACCESS' });
});
afterAll(() => house.stop());

const squeezed = (text: string) => text.replaceAll(/[\s\u200e\u200f\u2066-\u2069]+/gu, '');

async function data(id: string, client = house.as('caseworker')): Promise<TestAnswer> {
  return client.get(`/person-files/${id}/data`);
}

async function words(id: string): Promise<string> {
  const answer = await fetch(`${house.url}/api/v1/person-files/${id}/document`, {
    headers: { cookie: house.as('caseworker').cookies },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return textOf(Buffer.from(await answer.arrayBuffer()));
}

/** A member of a cooperative, with a seat in one of its organs. */
async function seated(
  personId: string,
  organ: string,
  { endedOn = null, endReason = null }: Record<string, string | null>,
) {
  const [cooperative, membership, mandate] = [newId(), newId(), newId()];
  const { unit, user } = house.ids;
  await house.sql(
    `insert into cooperative.cooperative (id, unit_id, name, province, seat, category, branch, register_number, court, registered_on,
       capital, share_value, origin, created_by)
     values ($1, $2, 'تعاونية أركان تيمولاي', '10.261', 'تيمولاي', 'MEMBERS_SELL', 'ARGAN_OIL', $3, 'المحكمة الابتدائية بكلميم', '2022-03-25',
       2000, 100, 'IMPORTED', $4)`,
    [cooperative, unit.GLM, `P-${cooperative}`, user['caseworker@GLM']],
  );
  await house.sql(
    `insert into cooperative.membership (id, cooperative_id, person_id, founder, joined_on) values ($1, $2, $3, false, '2023-01-01')`,
    [membership, cooperative, personId],
  );
  await house.sql(
    `insert into cooperative.mandate (id, cooperative_id, unit_id, organ, membership_id, begins_on, ends_on, ended_on, end_reason, created_by)
     values ($1, $2, $3, $4, $5, '2024-01-02', '2027-01-02', $6, $7, $8)`,
    [mandate, cooperative, unit.GLM, organ, membership, endedOn, endReason, user['caseworker@GLM']],
  );
}

describe('the file of a person', () => {
  test('holds what each room knows, and who received what', async () => {
    const file = await person.file();
    const content: PersonFileContent = (await data(file.id)).body;
    expect(content.identity).toMatchObject({ givenAr: 'رقية', bankEnd: '4921', cardEnd: expect.any(String) });
    expect(content.consents.map(({ purpose }) => purpose).toSorted()).toEqual(['FOLLOW_UP', 'SHARE_WITH_PARTNER']);
    expect(content.files).toHaveLength(1);
    expect(content.referrals).toMatchObject([{ agency: { ar: 'ANAPEC' }, service: 'TRAINING', state: 'SENT' }]);
    expect(content.requests).toMatchObject([{ kind: 'ACCESS', state: 'RECEIVED' }]);
    expect(content.received).toMatchObject([
      { kind: 'LOOK', role: 'caseworker', groups: ['BANK_NUMBER'], reason: 'PAYMENT', agency: null },
      {
        kind: 'REFERRAL',
        agency: { ar: 'ANAPEC' },
        groups: ['NAMES', 'AGE', 'PHONE', 'PROVINCE', 'FILE', 'WISH'],
        role: null,
      },
    ]);
  });

  test('holds the seats that the person has held in organs, and those of nobody else', async () => {
    await seated(person.id, 'TREASURER', { endedOn: '2025-05-05', endReason: 'RESIGNATION' });
    await seated(other.id, 'MANAGER', {});
    const content: PersonFileContent = (await data((await person.file()).id)).body;
    expect(content.mandates).toEqual([
      {
        ...{ name: 'تعاونية أركان تيمولاي', organ: 'TREASURER', beginsOn: '2024-01-02', endsOn: '2027-01-02' },
        ...{ endedOn: '2025-05-05', endReason: 'RESIGNATION' },
      },
    ]);
    expect(content.cooperatives).toMatchObject([{ name: 'تعاونية أركان تيمولاي', joinedOn: '2023-01-01' }]);
  });

  test.each(['ar', 'fr', 'en'] as const)('says the same on paper and as data, in %s', async (language) => {
    const file = await person.file({ language });
    const content: PersonFileContent = (await data(file.id)).body;
    expect((await data(file.id)).body).toEqual(content);
    const press = jest.spyOn(house.app.get(Documents), 'pdf');
    const said = squeezed(await words(file.id));
    expect(press.mock.calls.map(([, printed]) => printed)).toEqual([printedFile(content, language)]);
    press.mockRestore();
    for (const number of [content.files[0]!.number, content.identity.bankEnd!]) expect(said).toContain(number);
  });

  test('holds nothing of anybody else, no name of the staff, and no whole number', async () => {
    const { body } = await data((await person.file()).id);
    const text = JSON.stringify(body);
    for (const foreign of [other.id, other.name, 'زبيدة', 'caseworker@GLM', rib, rib.slice(3, 19), 'ZZ2000'])
      expect([foreign, text.includes(foreign)]).toEqual([foreign, false]);
  });

  test('is made with a note of who asked and how they were known; each look is in the audit', async () => {
    const refused = await house
      .as('caseworker')
      .post('/person-files', { personId: person.id, askedBy: 'PERSON', language: 'ar' });
    expect([refused.status, refused.body.fields]).toEqual([400, [{ path: '/identityCheck', code: 'required' }]]);
    const file = await person.file({ askedBy: 'REPRESENTATIVE', identityCheck: 'وكالة مصادق عليها' });
    await data(file.id);
    await words(file.id);
    const acts = await house.sql(
      `select action, why from audit.entry where entity_id = $1 and after ->> 'file' = $2 order by id`,
      [person.id, file.id],
    );
    expect(acts).toEqual([
      { action: 'personFile.make', why: 'وكالة مصادق عليها' },
      { action: 'personFile.export', why: null },
      { action: 'personFile.print', why: null },
    ]);
  });

  test('asks for the identity again after a day', async () => {
    const file = await person.file();
    await house.sql(`update privacy.person_file set created_at = now() - interval '25 hours' where id = $1`, [file.id]);
    const { status, body } = await data(file.id);
    expect([status, body.code]).toEqual([422, 'checkTooOld']);
  });

  test('is kept from other delegations and from those who only supervise', async () => {
    const file = await person.file();
    expect((await data(file.id, house.as('caseworker', 'SMR'))).status).toBe(404);
    expect((await data(file.id, house.as('auditor'))).status).toBe(403);
    const foreign = { personId: person.id, askedBy: 'PERSON', identityCheck: 'بطاقة', language: 'ar' };
    expect((await house.as('caseworker', 'SMR').post('/person-files', foreign)).status).toBe(404);
  });
});

describe('who received what', () => {
  test('names partners, and the house by role and unit, page by page; a lost sight has its day', async () => {
    const third = await KnownPerson.of(house, 'مينة');
    const referral = await third.refer();
    await house.as('caseworker').post(`/referrals/${referral.id}/recall`, { reason: 'أرسلت خطأ' }, { version: 1 });
    await house.as('privacy-officer').get(`/people/${third.id}/card-number?reason=CONTROL`);
    const first = (await house.as('auditor').get(`/people/${third.id}/disclosures?limit=1`)).body;
    expect(first).toMatchObject({
      total: 2,
      rows: [{ kind: 'LOOK', role: 'privacy-officer', groups: ['CARD_NUMBER'], reason: 'CONTROL' }],
    });
    const second = (await house.as('auditor').get(`/people/${third.id}/disclosures?limit=1&after=${first.next}`)).body;
    expect(second).toMatchObject({ next: null, rows: [{ kind: 'REFERRAL', endedAt: expect.any(String), role: null }] });
    expect(JSON.stringify([first, second])).not.toContain('@');
    expect((await house.as('caseworker', 'SMR').get(`/people/${third.id}/disclosures`)).status).toBe(404);
  });

  test('tells of lists that an officer of a partner took away, once the person stood on them', async () => {
    const partner = () => house.as('partner-officer');
    const list = '/referrals/export?format=csv&language=ar&reason=%D9%85%D8%AA%D8%A7%D8%A8%D8%B9%D8%A9';
    const fifth = await KnownPerson.of(house, 'تودة');
    await partner().download(list);
    await fifth.refer();
    expect((await partner().download(list)).status).toBe(200);
    const { rows } = (await house.as('auditor').get(`/people/${fifth.id}/disclosures`)).body;
    expect(rows).toMatchObject([
      { kind: 'EXPORT', groups: ['LIST'], agency: { fr: expect.any(String) }, branch: {}, role: null, unit: null },
      { kind: 'REFERRAL' },
    ]);
    expect(await house.sql('select * from privacy.partner_exports($1)', [fifth.id])).toEqual([]);
  });

  test('tells of lists that left the house, and of what was opened to another delegation for a time', async () => {
    const fourth = await KnownPerson.of(house, 'نزهة');
    const { phone } = (await house.as('caseworker').get(`/people/${fourth.id}`)).body;
    await house.as('caseworker').get('/people/export?format=csv&language=ar');
    const elsewhere = await house.as('caseworker', 'SMR').get(`/people-elsewhere?query=${encodeURIComponent(phone)}`);
    const { handle } = elsewhere.body.rows[0];
    const asked = await house.as('caseworker', 'SMR').post('/access-requests', { handle, reason: 'حضرت إلى نيابتنا' });
    const granted = await house
      .as('provincial-delegate')
      .post(`/access-requests/${asked.body.id}/grant`, {}, { version: 1 });
    expect(granted.status).toBe(200);
    const { rows } = (await house.as('auditor').get(`/people/${fourth.id}/disclosures`)).body;
    expect(rows).toMatchObject([
      { kind: 'OPENED', unit: { ar: 'النيابة الجهوية لناحية أخرى' }, role: null, endedAt: expect.any(String) },
      { kind: 'EXPORT', groups: ['LIST'], role: 'caseworker', unit: { ar: 'النيابة الجهوية بكلميم' } },
    ]);
  });
});
