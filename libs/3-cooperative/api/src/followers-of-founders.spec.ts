import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory } from '../testing/founding-story';
import { CooperativeModule } from './cooperative.module';

describe('case 7: founders of one group who are one person', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
  }, 60_000);
  afterAll(() => house.stop());

  function ok({ status, body }: TestAnswer) {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }
  const read = async (path: string) => ok(await house.as('regional-delegate').get(path));

  async function merge(survivorId: string, loserId: string): Promise<TestAnswer> {
    const [survivor, loser] = [await read(`/people/${survivorId}`), await read(`/people/${loserId}`)];
    return house.as('regional-delegate').post('/merges', {
      ...{ survivorId, survivorVersion: survivor.version, loserId, loserVersion: loser.version },
      ...{ choices: { familyAr: 'SURVIVOR' }, note: 'نفس الشخص' },
    });
  }

  test('hold one seat with the shares of both, as long as the law still has its five; undone, they are as they were', async () => {
    const story = new FoundingStory(house);
    const files = [];
    for (let made = 0; made < 6; made += 1) files.push(await story.file());
    const group = await story.group(files);
    const [one, other, third] = await Promise.all(
      files.slice(0, 3).map(async ({ id }) => (await read(`/case-files/${id}`)).person.id as string),
    );
    await story.tick(group.id, 'GROUP_FORMED', '2022-03-01');
    const rows = () =>
      house.sql(
        `select to_jsonb(f) - 'version' as row from cooperative.founder f where f.formation_id = $1 order by f.id`,
        [group.id],
      );
    const before = await rows();

    const merged = ok(await merge(one!, other!));
    const { founders } = await read(`/formations/${group.id}`);
    expect(founders.length).toBe(5);
    expect(founders.find(({ personId }: { personId: string }) => personId === one)).toMatchObject({
      shares: 8,
      paid: 200,
    });

    const refused = await merge(one!, third!);
    expect([refused.status, refused.body.code, refused.body.values]).toEqual([
      422,
      'mergeBreaksFounders',
      { cooperative: group.name },
    ]);
    const undoing = { note: 'شخصان' };
    ok(await house.as('regional-delegate').post(`/merges/${merged.id}/undoing`, undoing, { version: merged.version }));
    expect(await rows()).toEqual(before);
  });
});
