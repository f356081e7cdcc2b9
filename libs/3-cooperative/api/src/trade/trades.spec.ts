import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import type { TradeEntry, TradeLists } from '@sanad/cooperative/core';
import { addDays, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';

const names = { ar: 'تربية الحلزون', fr: 'Héliciculture', en: 'Snail farming' };
const branch = { ...names, sector: 'AGRICULTURE', place: 300, reason: 'طلب من الجهة' };

describe('the lists of trades', () => {
  let house: House;
  let story: FoundingStory;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
  }, 60_000);
  afterAll(() => house.stop());

  const admin = () => house.as('hq-admin');
  const lists = async (): Promise<TradeLists> => (await house.as('caseworker').get('/cooperative-trades')).body;
  const entry = async (code: string): Promise<TradeEntry> => (await lists()).branches.find((one) => one.code === code)!;
  const change = (code: string, version: number, set: object, list = 'BRANCH') =>
    admin().put(`/cooperative-trades/${list}/${code}`, { ...branch, ...set }, { version });
  const said = ({ status, body }: TestAnswer) =>
    body.fields?.length ? [status, body.fields[0].path, body.fields[0].code] : [status, body.code];

  test('begin with the sectors of the office, and every branch has one; the four of before are among them', async () => {
    const { sectors, branches, valueChains } = await lists();
    const known = new Set(sectors.map(({ code }) => code));
    expect(sectors).toHaveLength(20);
    expect(branches.filter(({ sector }) => !known.has(sector!))).toEqual([]);
    expect(branches.map(({ code }) => code)).toEqual(expect.arrayContaining(['BEES', 'MILK', 'LIVESTOCK', 'OTHER']));
    expect(valueChains.map(({ code }) => code).slice(0, 3)).toEqual(['BEES', 'MILK', 'LIVESTOCK']);
    for (const { ar, fr, en } of [...sectors, ...branches, ...valueChains])
      expect([ar, fr, en].every((name) => name.length > 1)).toBe(true);
  });

  test('a branch is added, renamed and closed, each with who and why; groups that carry it keep it', async () => {
    expect((await admin().post('/cooperative-trades/BRANCH', { ...branch, code: 'SNAILS' })).status).toBe(201);
    expect(said(await admin().post('/cooperative-trades/BRANCH', { ...branch, code: 'SNAILS' }))).toEqual([
      ...[422, 'tradeCodeTaken'],
    ]);
    const draft = story.draft({ branch: 'SNAILS' });
    const { body: group } = await house.as('caseworker').post('/formations', draft);
    expect(group.branchName).toEqual(names);
    const { version } = await entry('SNAILS');
    const renamed = { ar: 'الحلزون', reason: 'تصحيح الاسم' };
    expect((await change('SNAILS', version, { ...renamed, closedOn: today() })).status).toBe(200);
    expect(said(await change('SNAILS', version, renamed))).toEqual([412, 'stale']);
    expect((await entry('SNAILS')).lines).toMatchObject([
      { version: 2, ar: 'الحلزون', closedOn: today(), reason: 'تصحيح الاسم', setBy: 'hq-admin@HQ' },
      { version: 1, ar: names.ar, closedOn: null, reason: branch.reason },
    ]);
    expect(said(await house.as('caseworker').post('/formations', draft))).toEqual([422, 'tradeClosed']);
    const { startedOn: _, ...facts } = draft as { startedOn: string };
    const kept = await house
      .as('caseworker')
      .patch(`/formations/${group.id}`, { ...facts, name: 'حلزون الواحة' }, { version: group.version });
    expect([kept.status, kept.body.branchName.ar]).toEqual([200, 'الحلزون']);
    const list = (await house.as('caseworker').get('/formations')).body.rows;
    expect(list[0].branchName.ar).toBe('الحلزون');
  });

  test('a sector closes after its branches', async () => {
    const sector = (await lists()).sectors.find(({ code }) => code === 'QUARRIES')!;
    const closing = { ar: sector.ar, fr: sector.fr, en: sector.en, closedOn: addDays(today(), 10) };
    expect(said(await change('QUARRIES', sector.version, closing, 'SECTOR'))).toEqual([422, 'sectorHasBranches']);
    const only = await entry('QUARRIES');
    expect((await change('QUARRIES', only.version, { sector: 'QUARRIES', closedOn: today() })).status).toBe(200);
    expect((await change('QUARRIES', sector.version, closing, 'SECTOR')).status).toBe(200);
  });

  test.each([
    ['a code in small letters', { code: 'snails' }, [400, '/code', 'tradeCodeShape']],
    ['no sector', { code: 'WORMS', sector: '' }, [400, '/sector', 'chooseOne']],
    ['a sector that is not there', { code: 'WORMS', sector: 'SPACE' }, [400, '/sector', 'chooseOne']],
    ['no French name', { code: 'WORMS', fr: '' }, [400, '/fr', 'required']],
    ['no reason', { code: 'WORMS', reason: '' }, [400, '/reason', 'tooShort']],
  ])('a branch with %s is refused beside its cause', async (_what, set, answer) => {
    expect(said(await admin().post('/cooperative-trades/BRANCH', { ...branch, ...set }))).toEqual(answer);
  });

  test('nobody takes an entry off, and nobody else writes', async () => {
    await expect(house.sql(`delete from cooperative.trade_change`)).rejects.toThrow('append-only');
    for (const role of ['caseworker', 'hq-supervisor'] as const)
      expect((await house.as(role).post('/cooperative-trades/BRANCH', { ...branch, code: 'WORMS' })).status).toBe(403);
  });
});
