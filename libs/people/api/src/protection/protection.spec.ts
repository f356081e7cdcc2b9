import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { dayOf, today } from '@sanad/kernel';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const officer = () => house.as('privacy-officer');
const receipt = { receipt: 'D-GV-128/2022', reason: 'وصل اللجنة الوطنية' };

test('a consent ends with its last legal day, which SQL and the kernel tell alike', async () => {
  const moments = [today(), '2026-10-01', '2027-02-20', '2027-07-01'].flatMap((day) =>
    ['00:00:00Z', '00:59:59Z', '22:59:59Z', '23:30:00Z', '23:59:59Z'].map((time) => `${day}T${time}`),
  );
  const told = await house.sql<{ day: string }>(
    'select people.legal_day(m)::text as day from unnest($1::timestamptz[]) with ordinality t(m, n) order by n',
    [moments],
  );
  expect(told.map(({ day }) => day)).toEqual(moments.map((moment) => dayOf(moment)));
  const [held] = await house.sql(
    `select people.consent_holds(null, $1::date) as today, people.consent_holds(null, $1::date - 1) as over,
       pg_get_functiondef('people.consent_holds'::regproc) not like '%current_date%' as "isLegal"`,
    [today()],
  );
  expect(held).toEqual({ today: true, over: false, isLegal: true });
});

describe('what the house says of the protection of data', () => {
  test('begins with no number, and keeps every line with who said so and why', async () => {
    expect((await house.as('event-registrar').get('/protection-settings/notice')).body).toEqual({ cndpReceipt: null });
    const { status, body } = await officer().put('/protection-settings/cndpReceipt', receipt, { version: 1 });
    expect(status).toBe(200);
    expect(body.rows.filter(({ name }: { name: string }) => name === 'cndpReceipt')).toMatchObject([
      { value: 'D-GV-128/2022', setBy: 'privacy-officer@HQ', reason: 'وصل اللجنة الوطنية', version: 2 },
      { value: null, setBy: null, version: 1 },
    ]);
    expect((await house.as('event-registrar').get('/protection-settings/notice')).body).toEqual({
      cndpReceipt: 'D-GV-128/2022',
    });
    const [entry] = await house.sql(`select action, why from audit.entry order by id desc limit 1`);
    expect(entry).toEqual({ action: 'protection.change', why: 'وصل اللجنة الوطنية' });
  });

  test('who has not seen the last line changes nothing', async () => {
    const { status } = await officer().put('/protection-settings/cndpReceipt', receipt, { version: 1 });
    expect(status).toBe(412);
    await expect(house.sql(`delete from people.protection_setting`)).rejects.toThrow(/append-only/);
  });

  test('days are days, and a reason is given', async () => {
    const days = (sent: object) => house.as('hq-admin').put('/protection-settings/importDays', sent, { version: 1 });
    expect((await days({ days: 0, reason: 'سبب كاف' })).body.fields).toMatchObject([{ path: '/days' }]);
    expect((await days({ reason: 'سبب كاف' })).body.fields).toEqual([{ path: '/days', code: 'required' }]);
    expect((await days({ days: 10 })).body.fields).toMatchObject([{ path: '/reason' }]);
    expect((await days({ days: 10, reason: 'سبب كاف' })).status).toBe(200);
  });

  test('is changed by the administrator and the privacy officer alone', async () => {
    for (const role of ['caseworker', 'regional-delegate', 'hq-supervisor', 'auditor'] as const) {
      expect((await house.as(role).put('/protection-settings/cndpReceipt', receipt, { version: 2 })).status).toBe(403);
      expect((await house.as(role).get('/protection-settings')).status).toBe(403);
    }
    expect((await house.as('partner-officer').get('/protection-settings/notice')).status).toBe(403);
  });
});
