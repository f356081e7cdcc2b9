import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, type ToldFile } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';

const neighbour = {
  kind: 'PERSON',
  givenAr: 'سعيد',
  familyAr: 'الجار التجريبي',
  cin: 'JA 12345',
  birth: '1980',
  noticeGivenOn: '2022-02-28',
};
const company = {
  kind: 'LEGAL_PERSON',
  nameAr: 'شركة الواحة (تجريبية)',
  registerNumber: 'ZZ 77',
  representative: 'ليلى التجريبية',
  noticeGivenOn: '2022-02-28',
};

describe('founders who have no file', () => {
  let house: House;
  let story: FoundingStory;
  let file: ToldFile;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    file = await story.file();
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const seat = (change: object = {}) => ({ shares: 4, paid: 100, role: 'MEMBER', joinedOn: '2022-03-01', ...change });
  const add = (group: { id: string }, associate: object, change: object = {}) =>
    caseworker().post(`/formations/${group.id}/associates`, seat({ associate, ...change }));

  test('another person and a legal person found beside somebody with a file', async () => {
    const group = await story.group([file]);
    await add(group, neighbour);
    const { status, body } = await add(group, company);
    expect(status).toBe(201);
    expect(body.founders.map(({ kind }: { kind: string }) => kind)).toEqual(['BENEFICIARY', 'PERSON', 'LEGAL_PERSON']);
    expect(body.founders[1]).toMatchObject({
      personId: null,
      caseId: null,
      person: { givenAr: 'سعيد' },
      born: { on: '1980-01-01', precision: 'YEAR' },
      associate: { cinEnd: '345', birth: '1980', noticeGivenOn: '2022-02-28', noticeVersion: '2026-12-b' },
      shares: 4,
    });
    expect(body.founders[2]).toMatchObject({
      person: null,
      born: null,
      associate: { nameAr: 'شركة الواحة (تجريبية)', representative: 'ليلى التجريبية' },
    });
    const kept = await house.sql<{ cin_cipher: string }>(
      `select to_jsonb(a)::text as row from cooperative.associate a`,
    );
    expect(JSON.stringify(kept)).not.toContain('JA12345');
  });

  test.each([
    ['without a notice', { ...neighbour, noticeGivenOn: '' }, '/associate/noticeGivenOn', 'invalidDay'],
    ['told tomorrow', { ...neighbour, noticeGivenOn: addDays(today(), 1) }, '/associate/noticeGivenOn', 'dayInFuture'],
    ['without a representative', { ...company, representative: '' }, '/associate/representative', 'required'],
    ['with half a card number', { ...neighbour, cin: '12' }, '/associate/cin', 'invalidCin'],
    ['of no kind', { ...neighbour, kind: 'HEIR' }, '/associate/kind', 'invalid'],
  ])('%s is refused beside the field', async (_situation, associate, path, code) => {
    const group = await story.group([]);
    const { status, body } = await add(group, associate);
    expect([status, body.fields]).toEqual([400, [{ path, code }]]);
  });

  test('nobody founds twice, by whichever record, and who has a file comes from it', async () => {
    const group = await story.group([file]);
    const { body: person } = await caseworker().get(`/case-files/${file.id}`);
    const { body: holder } = await caseworker().get(`/people/${person.person.id}`);
    await caseworker().patch(`/people/${holder.id}`, { cin: 'JB55555' }, { version: holder.version });
    expect((await add(group, { ...neighbour, cin: 'jb 55555' })).body.code).toBe('cardFoundsAlready');
    const other = await story.group([]);
    expect((await add(other, { ...neighbour, cin: 'JB55555' })).body.code).toBe('associateHasFile');
    expect((await add(other, neighbour)).status).toBe(201);
    expect((await add(other, neighbour)).body.code).toBe('cardFoundsAlready');
    expect((await add(group, { ...neighbour, givenAr: 'مريم' })).body).toMatchObject({
      code: 'associateNamedOtherwise',
      values: { name: 'سعيد الجار التجريبي' },
    });
    // One neighbour in two groups is kept once, and each group says so.
    const both = await add(group, neighbour);
    expect(both.body.founders[1]).toMatchObject({
      associate: { cinEnd: '345' },
      alsoIn: expect.arrayContaining([other.name]),
    });
    const [count] = await house.sql<{ n: number }>(
      `select count(*)::int as n from cooperative.associate where given_ar = 'سعيد'`,
    );
    expect(count!.n).toBe(1);
  });

  test('the database knows one card as one founder, whatever the application has seen', async () => {
    const group = await story.group([]);
    await add(group, neighbour);
    const twin = newId();
    await house.sql(
      `insert into cooperative.associate (id, unit_id, kind, given_ar, family_ar, cin_cipher, cin_index, cin_end, notice_version,
         notice_given_on, created_by)
       select $1, $2, kind, given_ar, family_ar, cin_cipher, cin_index, cin_end, notice_version, notice_given_on, created_by
       from cooperative.associate where given_ar = 'سعيد'`,
      [twin, house.ids.unit.TNT],
    );
    await expect(
      house.sql(
        `insert into cooperative.founder (id, formation_id, associate_id, joined_on) values ($1, $2, $3, '2022-03-01')`,
        [newId(), group.id, twin],
      ),
    ).rejects.toMatchObject({ constraint: 'founder_card_is_stated_once' });
  });

  test('is corrected by whoever has seen it as it is; whoever leaves stays in the book alone', async () => {
    const group = await story.group([]);
    const { body } = await add(group, { ...neighbour, givenAr: 'هشام', cin: 'JC11111' });
    const [founder] = body.founders;
    const { noticeGivenOn: _told, ...known } = { ...neighbour, givenAr: 'هشام', cin: undefined, sex: 'MALE' };
    const path = `/founders/${founder.id}/associate`;
    expect((await caseworker().put(path, known, { version: 7 })).status).toBe(412);
    const corrected = await caseworker().put(path, known, { version: founder.associate.version });
    expect(corrected).toMatchObject({
      status: 200,
      body: { founders: [{ associate: { sex: 'MALE', cinEnd: '111', version: 2 } }] },
    });
    expect((await house.as('caseworker', 'SMR').put(path, known, { version: 2 })).status).toBe(404);
    expect((await house.as('auditor').put(path, known, { version: 2 })).status).toBe(403);
    const left = await caseworker().delete(`/founders/${founder.id}`, { version: founder.version });
    expect(left.body.founders).toEqual([]);
    const ledger = await caseworker().get(`/formations/${group.id}/shares`);
    expect(ledger.body.holders).toEqual([
      { key: founder.key, kind: 'PERSON', name: { ar: 'هشام الجار التجريبي', la: null }, isHere: false },
    ]);
    expect(ledger.body.entries.map(({ kind, shares }: { kind: string; shares: number }) => [kind, shares])).toEqual([
      ['SUBSCRIBE', 4],
      ['PAY', 0],
      ['WITHDRAW', -4],
    ]);
  });
});
