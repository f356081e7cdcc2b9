import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Global, Injectable, Module } from '@nestjs/common';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId, today, type Scope } from '@sanad/kernel';
import { fileNumberKey } from '@sanad/people/core';
import { PeopleModule } from '../people.module';
import { KinshipListener, type KinshipEvent } from './kinship-listener';

const heard: (KinshipEvent & { user: string })[] = [];

@Injectable()
class KeepsWhatItHears extends KinshipListener {
  kinshipChanged(within: Scope, event: KinshipEvent): Promise<void> {
    heard.push({ ...event, user: within.user });
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [{ provide: KinshipListener, useClass: KeepsWhatItHears }], exports: [KinshipListener] })
class FloorAbove {}

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, FloorAbove] });
});
afterAll(() => house.stop());

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const birth = { relation: 'CHILD', evidence: 'BIRTH_RECORD' };
let numbers = 500;

interface Link {
  readonly id: string;
  readonly version: number;
  readonly isPrimary: boolean;
  readonly status: string;
}

async function somebody(place: 'GLM' | 'TNT' | 'SMR' = 'GLM') {
  const draft = { givenAr: 'فاطمة', familyAr: 'آيت لحسن', province: '10.261' };
  return (await house.as('caseworker', place).post('/people', draft)).body.id as string;
}
async function file(place: 'GLM' | 'TNT' | 'SMR' = 'GLM', draft: object = {}) {
  const sent = { number: `م ${(numbers += 1)}/55`, memberGivenAr: 'لحسن', memberFamilyAr: 'آيت لحسن', ...draft };
  const answer = await house.as('caseworker', place).post('/resistance-files', sent);
  expect(answer.status).toBe(201);
  return answer.body as { id: string; number: string };
}
async function claim(person: string, place: 'GLM' | 'TNT' = 'GLM', resistanceFile?: string) {
  const resistanceFileId = resistanceFile ?? (await file(place)).id;
  const answer = await house
    .as('caseworker', place)
    .post(`/people/${person}/kinship-links`, { ...birth, resistanceFileId });
  expect(answer.status).toBe(201);
  return answer.body as Link;
}
const attach = (link: Link) =>
  house.as('caseworker').upload(`/kinship-links/${link.id}/evidence`, pdf, {
    method: 'PUT',
    version: link.version,
    name: 'رسم الولادة.pdf',
  });
async function provenClaim(person: string) {
  return (await attach(await claim(person))).body as Link;
}
const verify = (link: Link, client = house.as('provincial-delegate')) =>
  client.post(`/kinship-links/${link.id}/verification`, {}, { version: link.version });
const reject = (link: Link, reason = 'اسم الأب في الرسم مختلف', client = house.as('provincial-delegate')) =>
  client.post(`/kinship-links/${link.id}/rejection`, { reason }, { version: link.version });
const linksOf = async (person: string) =>
  (await house.as('caseworker').get(`/people/${person}/kinship-links`)).body.rows as Link[];

describe('a resistance file', () => {
  test('is opened as typed, in the unit of the caseworker', async () => {
    const sent = { number: 'م 12/55', memberGivenAr: 'لحسن', memberFamilyAr: 'بن علي' };
    const { status, body } = await house.as('caseworker').post('/resistance-files', sent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...sent, unit: { code: 'GLM' }, version: 1 });
  });

  test('is not opened twice by a slip; another member may have the same number', async () => {
    await file('GLM', { number: '77-001', memberGivenAr: 'أحمد' });
    const twice = { number: '77 001', memberGivenAr: 'احمد', memberFamilyAr: 'آيت لحسن' };
    const { status, body } = await house.as('caseworker').post('/resistance-files', twice);
    expect([status, body.code]).toEqual([422, 'resistanceFileExists']);
    await file('GLM', { number: '77/001', memberGivenAr: 'سعيد' });
    await file('SMR', { number: '77/001', memberGivenAr: 'أحمد' });
  });

  test.each([
    ['its number', '123 456'],
    ['its number typed otherwise', '123456'],
    ['its number in Arabic digits', '١٢٣-٤٥٦'],
    ['the start of its number', '1234'],
    ['the name of the member', 'بوجمعة الناصري'],
    ['parts of the name in the other order', 'ناصري بوجمعه'],
  ])('is found by %s', async (_situation, query) => {
    await house
      .as('caseworker')
      .post('/resistance-files', { number: '123/456', memberGivenAr: 'بوجمعة', memberFamilyAr: 'الناصري' });
    const { body } = await house.as('caseworker').get(`/resistance-files?query=${encodeURIComponent(query)}`);
    expect(body.rows.map(({ number }: { number: string }) => number)).toEqual(['123/456']);
    expect(body.total).toBe(1);
  });

  test.each(['456', '%25', 'بوجمعة العلوي', '؟'])('is not found by %s', async (query) => {
    expect((await house.as('caseworker').get(`/resistance-files?query=${query}`)).body).toEqual({
      rows: [],
      next: null,
      total: 0,
    });
  });

  test('is listed page after page, newest first', async () => {
    const made = [await file(), await file(), await file()];
    const first = await house.as('caseworker').get('/resistance-files?limit=2');
    const second = await house.as('caseworker').get(`/resistance-files?limit=1&after=${first.body.next}`);
    const seen = [...first.body.rows, ...second.body.rows].map(({ id }: { id: string }) => id);
    expect(seen).toEqual(made.map(({ id }) => id).toReversed());
  });

  test('of another delegation is not there', async () => {
    await file('SMR', { number: 'بعيد 9', memberGivenAr: 'البعيد' });
    expect((await house.as('caseworker').get('/resistance-files?query=البعيد')).body.total).toBe(0);
    expect((await house.as('caseworker', 'SMR').get('/resistance-files?query=البعيد')).body.total).toBe(1);
  });

  test('looks its number up in the database as in the rules', async () => {
    for (const number of ['م 12/55', 'a-1_2.3', '٥۶ / 7', ' x ']) {
      const [row] = await house.sql<{ number_key: string }>(
        `insert into people.resistance_file (id, issuing_unit_id, number_typed, member_given_ar, member_family_ar, created_by)
         values ($1, $2, $3, 'أ', 'ب', $1) returning number_key`,
        [newId(), house.ids.unit.HQ, number],
      );
      expect([number, row?.number_key]).toEqual([number, fileNumberKey(number)]);
    }
  });
});

describe('a kinship link', () => {
  test('is claimed with its proof and told to the floor above', async () => {
    const person = await somebody();
    const { id: resistanceFileId, number } = await file();
    const { status, body } = await house
      .as('caseworker')
      .post(`/people/${person}/kinship-links`, { ...birth, resistanceFileId });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      personId: person,
      resistanceFile: { id: resistanceFileId, number, memberGivenAr: 'لحسن' },
      ...birth,
      scan: null,
      isPrimary: true,
      status: 'CLAIMED',
      createdBy: house.ids.user['caseworker@GLM'],
      verifiedBy: null,
      version: 1,
    });
    expect(heard.at(-1)).toEqual({
      personId: person,
      kind: 'KINSHIP_CLAIMED',
      factOn: today(),
      details: { number, relation: 'CHILD' },
      note: null,
      user: house.ids.user['caseworker@GLM'],
    });
  });

  test.each([
    [
      'a paper that proves something else',
      { relation: 'CHILD', evidence: 'MARRIAGE_DEED' },
      { path: '/evidence', code: 'evidenceDoesNotProve' },
    ],
    [
      'a relation that is none',
      { relation: 'COUSIN', evidence: 'BIRTH_RECORD' },
      { path: '/relation', code: 'chooseOne' },
    ],
    ['a resistance file that is not there', birth, { path: '/resistanceFileId', code: 'unknown' }],
  ])('is not claimed with %s', async (_situation, draft, problem) => {
    const { status, body } = await house
      .as('caseworker')
      .post(`/people/${await somebody()}/kinship-links`, { ...draft, resistanceFileId: newId() });
    expect([status, body.fields]).toEqual([400, [problem]]);
  });

  test('is not claimed with the resistance file of another delegation, which answers like one that is not there', async () => {
    const resistanceFileId = (await file('SMR')).id;
    const { status, body } = await house
      .as('caseworker')
      .post(`/people/${await somebody()}/kinship-links`, { ...birth, resistanceFileId });
    expect([status, body.fields]).toEqual([400, [{ path: '/resistanceFileId', code: 'unknown' }]]);
  });

  test('is stated once with each file; siblings share one', async () => {
    const shared = (await file()).id;
    const [one, other] = [await somebody(), await somebody()];
    await claim(one, 'GLM', shared);
    await claim(other, 'GLM', shared);
    const { status, body } = await house
      .as('caseworker')
      .post(`/people/${one}/kinship-links`, { ...birth, resistanceFileId: shared });
    expect([status, body.code]).toEqual([422, 'kinshipExists']);
  });

  test('is stated once when two write at the same moment, and one alone is primary', async () => {
    const person = await somebody();
    const [first, second] = [(await file()).id, (await file()).id];
    const answers = await Promise.all(
      [first, first, second].map((resistanceFileId) =>
        house.as('caseworker').post(`/people/${person}/kinship-links`, { ...birth, resistanceFileId }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 422]);
    expect((await linksOf(person)).map(({ isPrimary }) => isPrimary)).toEqual([true, false]);
  });
});

describe('the proof of a link', () => {
  test('is a scan, kept with the link and read back as it was', async () => {
    const link = await claim(await somebody());
    const { status, body } = await attach(link);
    expect(status).toBe(200);
    expect(body).toMatchObject({ scan: { label: 'رسم الولادة.pdf', mediaType: 'application/pdf' }, version: 2 });
    const read = await house.as('provincial-delegate').get(`/kinship-links/${link.id}/evidence`);
    expect([read.status, read.headers.get('content-type'), read.body]).toEqual([
      200,
      'application/pdf',
      new TextDecoder().decode(pdf),
    ]);
    expect(read.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    const trail = await house.sql<{ action: string }>(
      'select action from audit.entry where entity_id = $1 order by id',
      [link.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['kinship.claim', 'kinship.attach', 'kinship.scanRead']);
  });

  test('that is not there answers as absent', async () => {
    const link = await claim(await somebody());
    expect((await house.as('provincial-delegate').get(`/kinship-links/${link.id}/evidence`)).status).toBe(404);
  });

  test('is a PDF or a picture, whatever it is called', async () => {
    const link = await claim(await somebody());
    const html = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    const sent = await house
      .as('caseworker')
      .upload(`/kinship-links/${link.id}/evidence`, html, { method: 'PUT', version: 1, type: 'application/pdf' });
    expect([sent.status, sent.body.code]).toEqual([415, 'unsupportedType']);
  });

  test('is closed by the decision', async () => {
    const link = await provenClaim(await somebody());
    const { body } = await verify(link);
    const late = await attach(body as Link);
    expect([late.status, late.body.code, late.body.values]).toEqual([
      422,
      'kinshipAlreadyDecided',
      { status: 'VERIFIED' },
    ]);
  });
});

describe('a link is decided on', () => {
  test('by another person with the right, who signs it', async () => {
    const person = await somebody();
    const link = await provenClaim(person);
    const { status, body } = await verify(link);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'VERIFIED',
      createdByName: 'caseworker@GLM',
      verifiedBy: house.ids.user['provincial-delegate@GLM'],
      verifiedByName: 'provincial-delegate@GLM',
      verifiedAt: expect.any(String),
      version: 3,
    });
    expect(heard.at(-1)).toMatchObject({
      personId: person,
      kind: 'KINSHIP_VERIFIED',
      details: { relation: 'CHILD' },
      note: null,
    });
  });

  test('not by the one who stated it, whatever the right', async () => {
    const delegate = house.as('provincial-delegate');
    const person = await somebody();
    const resistanceFileId = (await file()).id;
    const { body } = await delegate.post(`/people/${person}/kinship-links`, { ...birth, resistanceFileId });
    const proven = await delegate.upload(`/kinship-links/${body.id}/evidence`, pdf, { method: 'PUT', version: 1 });
    for (const answer of [
      await verify(proven.body, delegate),
      await reject(proven.body, 'لا شيء يثبت القرابة', delegate),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'verifierIsCreator']);
    }
    expect((await verify(proven.body, house.as('regional-delegate'))).status).toBe(200);
  });

  test('and the database itself refuses the same hand twice', async () => {
    const link = await provenClaim(await somebody());
    await expect(
      house.sql(
        `update people.kinship_link set status = 'VERIFIED', verified_by = created_by, verified_at = now() where id = $1`,
        [link.id],
      ),
    ).rejects.toThrow(/kinship_verifier_is_another/);
  });

  test('not without its proof', async () => {
    const { status, body } = await verify(await claim(await somebody()));
    expect([status, body.code]).toEqual([422, 'evidenceMissing']);
  });

  test('not by caseworkers, registrars, partners or headquarters', async () => {
    const link = await provenClaim(await somebody());
    for (const role of [
      'caseworker',
      'event-registrar',
      'partner-officer',
      'hq-supervisor',
      'hq-admin',
      'auditor',
    ] as const)
      expect((await verify(link, house.as(role))).status).toBe(403);
  });

  test('not from another region, as if it were not there', async () => {
    const link = await provenClaim(await somebody());
    expect((await verify(link, house.as('regional-delegate', 'SMR'))).status).toBe(404);
  });

  test('not over what another has done meanwhile', async () => {
    const link = await claim(await somebody());
    await attach(link);
    const { status, body } = await verify(link);
    expect(status).toBe(412);
    expect(body).toMatchObject({ expectedVersion: 1, currentVersion: 2 });
  });

  test('once, when two decide at the same moment', async () => {
    const link = await provenClaim(await somebody());
    const answers = await Promise.all([verify(link), reject(link, 'غير مقروء', house.as('regional-delegate'))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  test('against it with a reason, that the floor above hears and the audit keeps', async () => {
    const person = await somebody();
    const link = await claim(person);
    expect((await reject(link, '')).body.fields).toEqual([
      { path: '/reason', code: expect.stringMatching(/required|tooShort/) },
    ]);
    const { status, body } = await reject(link, 'اسم الأب في الرسم مختلف');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'REJECTED', reason: 'اسم الأب في الرسم مختلف', isPrimary: false });
    expect(heard.at(-1)).toMatchObject({ personId: person, kind: 'KINSHIP_REJECTED', note: 'اسم الأب في الرسم مختلف' });
    const [entry] = await house.sql(`select why from audit.entry where entity_id = $1 and action = 'kinship.reject'`, [
      link.id,
    ]);
    expect(entry).toEqual({ why: 'اسم الأب في الرسم مختلف' });
  });

  test('against it: the next one becomes primary, and it may be stated again', async () => {
    const person = await somebody();
    const shared = (await file()).id;
    const first = await claim(person, 'GLM', shared);
    const second = await claim(person);
    expect([first.isPrimary, second.isPrimary]).toEqual([true, false]);
    await reject(first);
    expect((await linksOf(person)).map(({ id, isPrimary }) => [id, isPrimary])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    const again = await claim(person, 'GLM', shared);
    expect([again.isPrimary, again.status]).toEqual([false, 'CLAIMED']);
  });
});

describe('kinship is confidential', () => {
  test.each(['event-registrar', 'partner-officer', 'hq-admin', 'funding-committee'] as const)(
    '%s reads none',
    async (role) => {
      const person = await somebody();
      expect((await house.as(role).get(`/people/${person}/kinship-links`)).status).toBe(403);
      expect((await house.as(role).get('/resistance-files')).status).toBe(403);
    },
  );

  test('who reads the links of a person is in the audit', async () => {
    const person = await somebody();
    await house.as('auditor').get(`/people/${person}/kinship-links`);
    const trail = await house.sql<{ action: string; user_id: string }>(
      'select action, user_id from audit.entry where entity_id = $1 order by id desc limit 1',
      [person],
    );
    expect(trail).toEqual([{ action: 'kinship.read', user_id: house.ids.user['auditor@HQ'] }]);
  });
});
