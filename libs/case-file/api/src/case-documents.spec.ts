import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId, today } from '@sanad/kernel';
import { CaseFileModule } from './case-file.module';

let house: House;
let made = 0;
let person: string;
let file: string;
beforeAll(async () => {
  house = await startHouse({ modules: [CaseFileModule] });
  person = await somebody();
  file = await openFile(person);
});
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
async function somebody() {
  const { id } = (await caseworker().post('/people', { givenAr: 'سعيد', familyAr: 'بن علي', province: '10.261' }))
    .body as { id: string };
  await caseworker().post(`/people/${id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: '2022-02-14' });
  return id;
}
async function openFile(personId: string) {
  const { status, body } = await caseworker().post('/case-files', { personId });
  expect(status).toBe(201);
  return body.id as string;
}
async function handIn(type: string, issuedOn: string, more = '') {
  const bytes = Buffer.from(`%PDF-1.7\n% ${(made += 1)}\n%%EOF\n`);
  const { body } = await caseworker().upload(
    `/people/${person}/papers?type=${type}&issuedOn=${issuedOn}${more}`,
    bytes,
  );
  return body as { id: string };
}
const fitting = async (id = file) =>
  (await caseworker().get(`/case-files/${id}/wallet`)).body.rows as { kind: string; paperId: string; state: string }[];
const use = (kind: string, paperId: string, id = file) =>
  caseworker().post(`/case-files/${id}/wallet`, { kind, paperId });

describe('a document of the file is met from the papers of the person', () => {
  test('once one is there, and what has ended says so', async () => {
    expect(await fitting()).toEqual([]);
    await handIn('MEMBERSHIP_CERTIFICATE', '2020-01-10');
    expect(await fitting()).toMatchObject([{ kind: 'MEMBERSHIP_CERTIFICATE', state: 'EXPIRED' }]);
    const card = await handIn('NATIONAL_CARD', today());
    expect(await fitting()).toMatchObject([
      { kind: 'ID_CARD', paperId: card.id, state: 'VALID' },
      { kind: 'MEMBERSHIP_CERTIFICATE', state: 'EXPIRED' },
    ]);
  });

  test('without a copy of its bytes, and then asks for it no more', async () => {
    const [{ paperId } = { paperId: '' }] = await fitting();
    const files = async () => (await house.sql('select id from platform.stored_file')).length;
    const before = await files();
    const { status, body } = await use('ID_CARD', paperId);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'ID_CARD', paper: { id: paperId, type: 'NATIONAL_CARD', state: 'VALID' } });
    expect(await files()).toBe(before);
    expect((await fitting()).map(({ kind }) => kind)).toEqual(['MEMBERSHIP_CERTIFICATE']);
    expect((await use('OTHER', paperId)).body.code).toBe('paperAlreadyInFile');
    const { body: timeline } = await caseworker().get(`/case-files/${file}/timeline`);
    expect(timeline.rows[0]).toMatchObject({ kind: 'DOCUMENT_ADDED', details: { document: 'ID_CARD' } });
  });

  test('whoever opens it there is known from the paper too', async () => {
    const { rows } = (await caseworker().get(`/case-files/${file}/documents`)).body;
    const opened = await house.as('provincial-delegate').get(`/case-documents/${rows[0].id}/content`);
    expect(opened.body).toContain('%PDF');
    const { body } = await house.as('privacy-officer').get(`/papers/${rows[0].paper.id}/readings`);
    expect(body.rows[0].by).toBe('provincial-delegate@GLM');
  });

  test('not by one that has ended, is of another kind, of another person, or withdrawn', async () => {
    const [{ paperId } = { paperId: '' }] = await fitting();
    expect((await use('MEMBERSHIP_CERTIFICATE', paperId)).body.code).toBe('paperExpired');
    const diploma = await handIn('DIPLOMA', '2020-07-01');
    expect((await use('ID_CARD', diploma.id)).body.code).toBe('paperDoesNotServe');
    expect((await use('SIGNED_PLAN', diploma.id)).body.code).toBe('paperDoesNotServe');
    expect((await use('OTHER', diploma.id, await openFile(await somebody()))).body.code).toBe('paperDoesNotServe');
    await caseworker().post(`/papers/${diploma.id}/withdrawal`, { reason: 'صورة غير واضحة' }, { version: 1 });
    expect((await use('OTHER', diploma.id)).body.code).toBe('paperDoesNotServe');
    expect((await use('OTHER', newId())).body.code).toBe('paperDoesNotServe');
  });

  test('in a second file of the same person as in the first', async () => {
    await house.sql(
      `update case_file.case_file set stage = 'CLOSED', closure_reason = 'WITHDRAWN', closed_from = 'NEW' where id = $1`,
      [file],
    );
    const second = await openFile(person);
    expect(await fitting(second)).toMatchObject([{ kind: 'ID_CARD', state: 'VALID' }, { state: 'EXPIRED' }]);
    expect((await use('ID_CARD', (await fitting(second))[0]!.paperId, second)).status).toBe(201);
  });

  test('and is there for no partner, nor elsewhere', async () => {
    expect((await house.as('partner-officer').get(`/case-files/${file}/wallet`)).status).toBe(403);
    expect((await house.as('caseworker', 'SMR').get(`/case-files/${file}/wallet`)).status).toBe(404);
  });
});
