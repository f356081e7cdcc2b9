import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import type { ListedResistanceFile } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const caseworker = () => house.as('caseworker');

async function file(number: string): Promise<string> {
  const sent = { number, memberGivenAr: 'لحسن', memberFamilyAr: 'آيت لحسن' };
  return (await caseworker().post('/resistance-files', sent)).body.id as string;
}
async function link(fileId: string, givenAr: string): Promise<{ id: string; version: number }> {
  const person = await caseworker().post('/people', { givenAr, familyAr: 'آيت لحسن', province: '10.261' });
  const claim = { resistanceFileId: fileId, relation: 'CHILD', evidence: 'BIRTH_RECORD' };
  const { body } = await caseworker().post(`/people/${person.body.id}/kinship-links`, claim);
  const { body: scanned } = await caseworker().upload(`/kinship-links/${body.id}/evidence`, pdf, {
    method: 'PUT',
    version: 1,
  });
  return scanned as { id: string; version: number };
}
const listed = async (query: string, client = caseworker()) => {
  const { status, body } = await client.get(`/resistance-files/listed?${query}`);
  expect(status).toBe(200);
  return body as { rows: ListedResistanceFile[]; next: string | null; total: number };
};

describe('the list of resistance files', () => {
  test('counts those who are linked and those who are verified, and tells whether the title is shown', async () => {
    const [family, alone] = [await file('700 512'), await file('700 513')];
    const [one, , rejected] = [await link(family, 'سعاد'), await link(family, 'مريم'), await link(family, 'علي')];
    await house.as('regional-delegate').post(`/kinship-links/${one!.id}/verification`, {}, { version: one!.version });
    const refused = { reason: 'رسم الولادة لشخص آخر' };
    await house.as('regional-delegate').post(`/kinship-links/${rejected!.id}/rejection`, refused, {
      version: rejected!.version,
    });
    await caseworker().upload(`/resistance-files/${family}/documents?kind=MEMBER_CARD`, pdf, { method: 'POST' });
    const { rows, total } = await listed('query=700');
    expect(total).toBe(2);
    expect(rows.map(({ id, linked, verified, isProven }) => ({ id, linked, verified, isProven }))).toEqual([
      { id: alone, linked: 0, verified: 0, isProven: false },
      { id: family, linked: 2, verified: 1, isProven: true },
    ]);
  });

  test('goes on by its key, and is found by the name of the member', async () => {
    const first = await listed('limit=1');
    const second = await listed(`limit=1&after=${encodeURIComponent(first.next!)}`);
    expect(first.rows[0]!.id).not.toBe(second.rows[0]!.id);
    expect((await listed(`query=${encodeURIComponent('لحسن')}`)).total).toBe(2);
    expect((await listed(`query=${encodeURIComponent('بوهدي')}`)).rows).toEqual([]);
  });

  test('is another one for another region, and nobody’s without the right', async () => {
    expect((await listed('limit=10', house.as('caseworker', 'SMR'))).rows).toEqual([]);
    for (const role of ['event-registrar', 'partner-officer', 'hq-admin'] as const)
      expect((await house.as(role).get('/resistance-files/listed')).status).toBe(403);
  });
});
