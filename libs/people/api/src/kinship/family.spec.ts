import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
let numbers = 700;

interface Link {
  readonly id: string;
  readonly version: number;
  readonly relation: string;
}
interface File {
  readonly id: string;
  readonly version: number;
  readonly papers: readonly { readonly id: string; readonly kind: string }[];
}

const caseworker = () => house.as('caseworker');
const delegate = () => house.as('provincial-delegate');

async function somebody(givenAr: string): Promise<string> {
  const draft = { givenAr, familyAr: 'آيت لحسن', province: '10.261' };
  return (await caseworker().post('/people', draft)).body.id as string;
}
async function open(place: 'GLM' | 'SMR' = 'GLM'): Promise<string> {
  const sent = { number: `ع ${(numbers += 1)}`, memberGivenAr: 'لحسن', memberFamilyAr: 'آيت لحسن' };
  return (await house.as('caseworker', place).post('/resistance-files', sent)).body.id as string;
}
const paper = (file: string, kind: string) =>
  caseworker().upload(`/resistance-files/${file}/documents?kind=${kind}`, pdf, { method: 'POST', name: `${kind}.pdf` });
const read = async (file: string) => (await delegate().get(`/resistance-files/${file}`)).body as File;
const claim = (person: string, resistanceFileId: string, draft: object) =>
  caseworker().post(`/people/${person}/kinship-links`, { resistanceFileId, ...draft });
const act = (link: Link, what: string, body: object = {}, client = delegate()) =>
  client.post(`/kinship-links/${link.id}/${what}`, body, { version: link.version });
const member = async (file: string, change: object) => {
  const { version } = await read(file);
  return caseworker().patch(`/resistance-files/${file}`, change, { version });
};
const linksOf = async (person: string) =>
  (await caseworker().get(`/people/${person}/kinship-links`)).body.rows as (Link & { isPrimary: boolean })[];
const scan = async (link: Link) =>
  (await caseworker().upload(`/kinship-links/${link.id}/evidence`, pdf, { method: 'PUT', version: link.version }))
    .body as Link;

describe('case 4: two siblings, one file number', () => {
  test('the second one is asked for two papers fewer: the file holds them', async () => {
    const file = await open();
    const [first, second] = [await somebody('فاطمة'), await somebody('حسن')];
    await paper(file, 'TITLE_DECISION');
    const kept = (await paper(file, 'INHERITANCE_DEED')).body as File;
    const deed = kept.papers.find(({ kind }) => kind === 'INHERITANCE_DEED')!;
    const own = await claim(first, file, { relation: 'CHILD', evidence: 'BIRTH_RECORD' });
    expect(await act(await scan(own.body as Link), 'verification')).toMatchObject({ status: 200 });

    const reused = await claim(second, file, { relation: 'CHILD', evidence: 'INHERITANCE_DEED', paperId: deed.id });
    expect(reused).toMatchObject({
      status: 201,
      body: {
        evidence: 'INHERITANCE_DEED',
        paper: { id: deed.id, kind: 'INHERITANCE_DEED' },
        scan: { label: 'INHERITANCE_DEED.pdf', mediaType: 'application/pdf' },
      },
    });
    expect(await act(reused.body as Link, 'verification')).toMatchObject({ status: 200, body: { status: 'VERIFIED' } });
    const { status, body } = await delegate().get(`/kinship-links/${(reused.body as Link).id}/evidence`);
    expect([status, body]).toEqual([200, new TextDecoder().decode(pdf)]);

    const page = (await delegate().get(`/resistance-files/${file}`)).body;
    expect(page.family).toMatchObject([
      { personId: first, relation: 'CHILD', status: 'VERIFIED' },
      { personId: second, relation: 'CHILD', status: 'VERIFIED' },
    ]);
    expect(page.papers).toMatchObject([
      { kind: 'TITLE_DECISION', acceptedFor: ['MEMBER'], createdByName: 'caseworker@GLM' },
      { kind: 'INHERITANCE_DEED', acceptedFor: ['WIDOW', 'CHILD', 'GRANDCHILD', 'ASCENDANT'] },
    ]);
  });

  test('verification stays with another person than the one who stated the link', async () => {
    const file = await open();
    const { papers } = (await paper(file, 'FAMILY_BOOKLET')).body as File;
    const sent = { resistanceFileId: file, relation: 'CHILD', evidence: 'FAMILY_BOOKLET', paperId: papers[0]!.id };
    const stated = await delegate().post(`/people/${await somebody('سعاد')}/kinship-links`, sent);
    expect((await act(stated.body as Link, 'verification')).body.code).toBe('verifierIsCreator');
  });

  test.each([
    ['that is not of this file', 'elsewhere', 'unknown'],
    ['that proves the title alone', 'TITLE_DECISION', 'paperDoesNotProve'],
    ['that proves a death', 'DEATH_RECORD', 'paperDoesNotProve'],
    ['that does not exist', 'none', 'unknown'],
  ])('a paper %s proves nobody’s kinship', async (_situation, kind, code) => {
    const file = await open();
    const at = kind === 'elsewhere' ? await open() : file;
    const added = kind === 'none' ? null : await paper(at, kind === 'elsewhere' ? 'INHERITANCE_DEED' : kind);
    const paperId = (added?.body as File | undefined)?.papers[0]?.id ?? newId();
    const sent = { relation: 'CHILD', evidence: 'BIRTH_RECORD', paperId };
    const { status, body } = await claim(await somebody('ليلى'), file, sent);
    expect([status, body.fields]).toEqual([400, [{ path: '/paperId', code }]]);
  });

  test('a link may rest on a paper of the file later, and on a scan of its own again', async () => {
    const file = await open();
    const { papers } = (await paper(file, 'FAMILY_BOOKLET')).body as File;
    const stated = (await claim(await somebody('كمال'), file, { relation: 'CHILD', evidence: 'BIRTH_RECORD' }))
      .body as Link;
    const body = { paperId: papers[0]!.id };
    const resting = await caseworker().put(`/kinship-links/${stated.id}/paper`, body, { version: stated.version });
    expect(resting).toMatchObject({
      status: 200,
      body: { evidence: 'FAMILY_BOOKLET', paper: { kind: 'FAMILY_BOOKLET' } },
    });
    expect(await scan(resting.body as Link)).toMatchObject({ paper: null, scan: { label: 'scan.pdf' } });
  });
});

describe('case 5: one person, two files', () => {
  test('has two links and one that counts, which may be chosen', async () => {
    const person = await somebody('خديجة');
    const father = (await claim(person, await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' })).body as Link;
    const mother = (await claim(person, await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' })).body as Link;
    expect(await act(mother, 'primacy')).toMatchObject({ status: 200, body: { isPrimary: true } });
    expect((await linksOf(person)).map(({ id, isPrimary }) => [id, isPrimary])).toEqual([
      [mother.id, true],
      [father.id, false],
    ]);
    expect((await act(father, 'primacy')).status).toBe(412);
  });

  test('a rejected link never counts', async () => {
    const person = await somebody('نورة');
    const link = (await claim(person, await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' })).body as Link;
    const rejected = (await act(link, 'rejection', { reason: 'اسم الأب مختلف' })).body as Link;
    expect((await act(rejected, 'primacy')).body.code).toBe('kinshipAlreadyDecided');
  });
});

describe('case 23: the member dies', () => {
  test('nothing closes: the spouse becomes the widow and stays verified', async () => {
    const file = await open();
    const { papers } = (await paper(file, 'FAMILY_BOOKLET')).body as File;
    const sent = { relation: 'SPOUSE', evidence: 'FAMILY_BOOKLET', paperId: papers[0]!.id };
    const link = (await claim(await somebody('زهرة'), file, sent)).body as Link;
    const verified = (await act(link, 'verification')).body as Link;
    expect((await act(verified, 'widowhood')).body.code).toBe('memberDeathNotStated');

    expect(await member(file, { memberVitalStatus: 'DECEASED', memberDiedOn: '2020-05-01' })).toMatchObject({
      status: 200,
      body: { memberVitalStatus: 'DECEASED', memberDiedOn: '2020-05-01' },
    });
    const widow = await act(verified, 'widowhood');
    expect(widow).toMatchObject({ status: 200, body: { relation: 'WIDOW', status: 'VERIFIED' } });
  });

  test.each([
    ['lives', { memberVitalStatus: 'ALIVE' }, 422, 'memberIsAlive'],
    ['may live or not', {}, 201, undefined],
    ['has died', { memberVitalStatus: 'DECEASED' }, 201, undefined],
  ])('a widow is stated when the member %s: %j gives %i', async (_situation, change, status, code) => {
    const file = await open();
    if (Object.keys(change).length > 0) await member(file, change);
    const answer = await claim(await somebody('رقية'), file, { relation: 'WIDOW', evidence: 'MARRIAGE_DEED' });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('a day of death needs a death, and lies in no future', async () => {
    const file = await open();
    expect((await member(file, { memberVitalStatus: 'ALIVE', memberDiedOn: '2020-05-01' })).body.fields).toEqual([
      { path: '/memberDiedOn', code: 'deathNeedsStatus' },
    ]);
    expect((await member(file, { memberVitalStatus: 'DECEASED', memberDiedOn: '2999-01-01' })).status).toBe(400);
    await member(file, { memberVitalStatus: 'DECEASED', memberDiedOn: '2020-05-01' });
    expect((await member(file, { memberVitalStatus: 'ALIVE' })).body).toMatchObject({ memberDiedOn: null });
  });
});

describe('a verified link that should not have been', () => {
  test('is taken back with a reason; who had verified it stays known, and the next link counts', async () => {
    const person = await somebody('مينة');
    const link = (await claim(person, await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' })).body as Link;
    const verified = (await act(await scan(link), 'verification')).body as Link;
    const next = (await claim(person, await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' })).body as Link;
    expect((await act(next, 'ending', { reason: 'لم يتحقق منها' })).body.code).toBe('kinshipNotVerified');
    const ended = await act(verified, 'ending', { reason: 'رسم الولادة لشخص آخر' });
    expect(ended).toMatchObject({
      status: 200,
      body: {
        status: 'REJECTED',
        reason: 'رسم الولادة لشخص آخر',
        verifiedByName: 'provincial-delegate@GLM',
        endedByName: 'provincial-delegate@GLM',
        isPrimary: false,
      },
    });
    expect((await linksOf(person)).map(({ id, isPrimary }) => [id, isPrimary])).toEqual([
      [next.id, true],
      [link.id, false],
    ]);
  });

  test('is not taken back by a caseworker', async () => {
    const link = (await claim(await somebody('علي'), await open(), { relation: 'CHILD', evidence: 'BIRTH_RECORD' }))
      .body as Link;
    expect((await act(link, 'ending', { reason: 'سبب كاف' }, caseworker())).status).toBe(403);
  });
});

describe('the page of a resistance file', () => {
  test('is not there for another region, and each look is in the audit', async () => {
    const file = await open();
    expect((await house.as('regional-delegate', 'SMR').get(`/resistance-files/${file}`)).status).toBe(404);
    await read(file);
    const { papers } = (await paper(file, 'MEMBER_CARD')).body as File;
    const content = await delegate().get(`/resistance-papers/${papers[0]!.id}/content`);
    expect([content.status, content.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await house.as('caseworker', 'SMR').get(`/resistance-papers/${papers[0]!.id}/content`)).status).toBe(404);
    const trail = await house.sql<{ action: string }>(
      'select action from audit.entry where entity_id = $1 order by id',
      [file],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'resistanceFile.create',
      'resistanceFile.read',
      'resistanceFile.addPaper',
      'resistanceFile.openPaper',
    ]);
  });

  test('shows of the family those who are in scope', async () => {
    const file = await open();
    const draft = { givenAr: 'بعيدة', familyAr: 'آيت لحسن', province: '10.521' };
    const far = (await house.as('caseworker', 'TNT').post('/people', draft)).body.id as string;
    const regional = house.as('regional-delegate');
    await house.sql(
      `insert into people.kinship_link (id, person_id, unit_id, resistance_file_id, relation, evidence, created_by)
       values ($1, $2, $3, $4, 'CHILD', 'BIRTH_RECORD', $1)`,
      [newId(), far, house.ids.unit.TNT, file],
    );
    await claim(await somebody('قريبة'), file, { relation: 'CHILD', evidence: 'BIRTH_RECORD' });
    expect((await regional.get(`/resistance-files/${file}`)).body.family).toHaveLength(2);
    const { status } = await house.as('caseworker', 'TNT').get(`/resistance-files/${file}`);
    expect(status).toBe(404);
  });

  test('its number is not that of another file of the same member', async () => {
    const [one, other] = [await open(), await open()];
    const { body } = await delegate().get(`/resistance-files/${one}`);
    const { status, body: refused } = await member(other, { number: body.number });
    expect([status, refused.code]).toEqual([422, 'resistanceFileExists']);
  });
});
