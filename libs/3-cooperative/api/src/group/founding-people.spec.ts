import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule, PeopleTraits } from '@sanad/case-file/api';
import { today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, type ToldFile } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';

describe('the people of a founding group', () => {
  let house: House;
  let story: FoundingStory;
  const files: ToldFile[] = [];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    for (let made = 0; made < 6; made += 1) files.push(await story.file());
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const personOf = async ({ id }: ToldFile) => (await caseworker().get(`/case-files/${id}`)).body.person.id as string;
  const read = async (id: string) => (await caseworker().get(`/formations/${id}`)).body;

  test('a founder who leaves is told in history, takes the shares along, and papers are signed again', async () => {
    const group = await story.group(files.slice(0, 5));
    for (const [step, day] of [
      ['GROUP_FORMED', '2022-03-01'],
      ['NAME_REQUESTED', '2022-03-02'],
    ] as const)
      await story.tick(group.id, step, day);
    const [one] = group.founders;
    const leave = (sent: object, version = one.version) =>
      caseworker().post(`/founders/${one.id}/leaving`, { why: 'RESIGNED', leftOn: '2022-03-05', ...sent }, { version });
    expect((await leave({ leftOn: '2022-02-01' })).body.code).toBe('leftBeforeJoining');
    expect((await leave({ why: 'DIED' })).body.code).toBe('deathOnPersonPage');
    expect((await leave({}, 9)).status).toBe(412);
    const { status, body } = await leave({ note: 'انتقل إلى مدينة أخرى' });
    expect(status).toBe(200);
    expect(body.founders).toHaveLength(4);
    expect(body.departures).toMatchObject([
      { key: one.key, shares: 4, why: 'RESIGNED', leftOn: '2022-03-05', note: 'انتقل إلى مدينة أخرى' },
    ]);
    const ledger = (await caseworker().get(`/formations/${group.id}/shares`)).body;
    expect(ledger.entries.at(-1)).toMatchObject({ kind: 'WITHDRAW', holder: one.key, shares: -4, cash: -100 });
    const { body: timeline } = await caseworker().get(`/case-files/${one.caseId}/timeline`);
    expect(timeline.rows[0]).toMatchObject({ kind: 'FORMATION_LEFT', factOn: '2022-03-05' });
    const filed = await caseworker().post(`/formations/${group.id}/steps`, {
      ...{ step: 'REGISTRATION_FILED', doneOn: '2022-03-20' },
    });
    expect(filed.status).toBe(422);
    const signed = await caseworker().post(`/formations/${group.id}/signings`, {
      ...{ paper: 'FOUNDERS_LIST', signedOn: '2022-03-06' },
    });
    expect(signed.body.signings).toEqual([{ paper: 'FOUNDERS_LIST', signedOn: '2022-03-06' }]);
    await expect(house.sql('delete from cooperative.founder_departure')).rejects.toMatchObject({ code: '42501' });
  });

  test('shares do not stay behind, whatever the application forgets', async () => {
    const group = await story.group([files[0]!]);
    await expect(
      house.sql('delete from cooperative.founder where formation_id = $1', [group.id]),
    ).rejects.toMatchObject({
      constraint: 'founder_leaves_no_shares',
    });
  });

  test('case 22: whoever dies leaves every group under way, also that of another delegation', async () => {
    const last = files[5]!;
    const here = await story.group([last], { name: 'هنا' });
    const { body: there } = await caseworker().post('/formations', story.draft({ province: '10.521', name: 'هناك' }));
    const seat = { shares: 4, paid: 100, role: 'MEMBER', joinedOn: '2022-03-01' };
    await caseworker().post(`/formations/${there.id}/founders`, { ...seat, caseId: last.id });
    const id = await personOf(last);
    const { version } = (await caseworker().get(`/people/${id}`)).body;
    const died = await caseworker().patch(`/people/${id}`, { vitalStatus: 'DECEASED' }, { version });
    expect(died.status).toBe(200);
    for (const group of [here, there]) {
      const seen = await read(group.id);
      expect(seen.founders).toEqual([]);
      expect(seen.departures).toMatchObject([{ key: id, why: 'DIED', leftOn: today(), shares: 4 }]);
    }
    const [held] = await house.sql<{ shares: number }>(
      'select coalesce(sum(shares), 0)::int as shares from cooperative.share_entry where person_id = $1',
      [id],
    );
    expect(held!.shares).toBe(0);
  });

  test('those are suggested who agreed to it, within reach, with the reason of each, always in the same order', async () => {
    const group = await story.group([], { branch: 'BEES' });
    const ids = await Promise.all(files.slice(0, 3).map(personOf));
    const [near, trained, silent] = ids as [string, string, string];
    const source = new Map([
      [near, { branches: ['BEES'], trainings: [] }],
      [trained, { branches: [], trainings: ['تسيير التعاونيات'] }],
      [silent, { branches: ['BEES'], trainings: ['تسيير التعاونيات'] }],
    ]);
    house.app.get(PeopleTraits).register({
      traitsOf: (_within, persons) =>
        Promise.resolve(
          persons.flatMap((personId) => (source.has(personId) ? [{ personId, ...source.get(personId)! }] : [])),
        ),
    });
    await house.sql(`delete from people.consent where purpose = 'SUGGESTION'`);
    const agree = async (personId: string) => {
      const consent = { purpose: 'SUGGESTION', channel: 'PAPER', givenOn: '2022-02-20' };
      expect((await caseworker().post(`/people/${personId}/consents`, consent)).status).toBe(201);
    };
    await agree(near);
    await agree(trained);
    // Nobody who founds elsewhere is asked away: only files free of a group remain.
    for (const { id } of (await caseworker().get('/formations?limit=50')).body.rows) {
      for (const founder of (await read(id)).founders)
        await caseworker().delete(`/founders/${founder.id}`, { version: founder.version });
    }
    const ask = () => caseworker().get(`/formations/${group.id}/suggestions`);
    const { body } = await ask();
    expect(
      body.rows.map(({ caseId, reasons }: { caseId: string; reasons: { code: string }[] }) => [
        caseId,
        reasons.map(({ code }) => code),
      ]),
    ).toEqual([
      [files[0]!.id, ['SAME_BRANCH', 'SAME_PROVINCE']],
      [files[1]!.id, ['SAME_PROVINCE', 'BRINGS_TRAINING']],
    ]);
    expect((await ask()).body).toEqual(body);
    const consents = (await caseworker().get(`/people/${near}/consents`)).body.rows;
    const given = consents.find(({ purpose }: { purpose: string }) => purpose === 'SUGGESTION');
    await caseworker().post(`/consents/${given.id}/withdrawal`, {}, { version: given.version });
    expect((await ask()).body.rows).toHaveLength(1);
    expect((await house.as('caseworker', 'SMR').get(`/formations/${group.id}/suggestions`)).status).toBe(404);
    expect((await house.as('auditor').get(`/formations/${group.id}/suggestions`)).status).toBe(403);
    const { body: foreign } = await house
      .as('caseworker', 'TNT')
      .post('/formations', story.draft({ province: '10.521' }));
    expect((await house.as('caseworker', 'TNT').get(`/formations/${foreign.id}/suggestions`)).body.rows).toEqual([]);
  }, 30_000);
});
