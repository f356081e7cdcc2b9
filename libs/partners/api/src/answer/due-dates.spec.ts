import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

const dayOff = {
  ...{ kind: 'ONCE', ar: 'عطلة استثنائية', fr: 'Jour chômé', en: 'Day off', days: 1 },
  ...{ isConfirmed: true, source: 'بلاغ رئاسة الحكومة' },
};

describe('a feast that is moved', () => {
  let house: House;
  let story: HandedFile;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
    story = new HandedFile(house);
  });
  afterAll(() => house.stop());

  test('moves the day by which an answer is owed where it is still to come, and nowhere else', async () => {
    const [open, answered] = [await story.sent(), await story.sent()];
    expect((await story.accept(answered)).status).toBe(200);
    const { body } = await house.as('hq-admin').post('/feasts', { ...dayOff, firstDay: open.dueOn });
    expect(body.moved).toEqual([{ of: 'referral', count: 1 }]);
    const after = async (id: string) => (await story.caseworker().get(`/referrals/${id}`)).body;
    expect((await after(open.id)).dueOn > open.dueOn).toBe(true);
    expect(await after(answered.id)).toMatchObject({ dueOn: answered.dueOn });
    const entries = await house.sql(
      `select entity_id, unit_id, before, after, why from audit.entry where action = 'referral.dueMoved'`,
    );
    expect(entries).toEqual([
      {
        entity_id: open.id,
        unit_id: house.ids.unit.GLM,
        before: { dueOn: open.dueOn },
        after: { dueOn: (await after(open.id)).dueOn },
        why: 'عطلة استثنائية',
      },
    ]);
    // Withdrawn again: everything is as it was.
    const { id, kind: _, ...said } = body.feast;
    await house.as('hq-admin').put(`/feasts/${id}`, { ...said, isWithdrawn: true, reason: 'ألغيت' }, { version: 1 });
    expect((await after(open.id)).dueOn).toBe(open.dueOn);
  });
});
