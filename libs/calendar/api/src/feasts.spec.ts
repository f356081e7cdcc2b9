import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { holidaysOf, type FeastView } from '@sanad/calendar/core';
import { addWorkingDays, type PlainDay } from '@sanad/kernel';
import { CalendarModule } from './calendar.module';
import { DueDates, type MovedFeast } from './due-dates';
import { WorkingCalendar } from './working-calendar';
import { Transactions } from '@sanad/platform';

const once = {
  ...{ kind: 'ONCE', ar: 'عطلة استثنائية', fr: 'Jour chômé', en: 'Day off', firstDay: '2026-12-11', days: 1 },
  ...{ isConfirmed: true, source: 'بلاغ رئاسة الحكومة' },
};

describe('days on which no office works', () => {
  let house: House;
  const told: MovedFeast[] = [];
  beforeAll(async () => {
    house = await startHouse({ modules: [CalendarModule] });
    house.app.get(DueDates).register({
      of: 'sample',
      reckon: (feast) => Promise.resolve(told.push(feast)),
    });
  });
  afterAll(() => house.stop());

  const admin = () => house.as('hq-admin');
  const feasts = async (): Promise<FeastView[]> => (await house.as('caseworker').get('/feasts')).body.rows;
  const named = async (ar: string) => (await feasts()).find((feast) => feast.ar === ar)!;
  const said = ({ ar, fr, en, month, day, fromYear, toYear, firstDay, days, isConfirmed, source }: FeastView) => ({
    ...{ ar, fr, en, month, day, fromYear, toYear, firstDay, days, isConfirmed, source },
  });

  test('the national feasts are there with the decree they rest on', async () => {
    const fixed = (await feasts()).filter(({ kind }) => kind === 'FIXED');
    expect(fixed).toHaveLength(11);
    expect(fixed.filter(({ isConfirmed }) => isConfirmed).every(({ source }) => source.includes('المرسوم'))).toBe(true);
    expect(await named('رأس السنة الأمازيغية')).toMatchObject({ month: 1, day: 14, fromYear: 2024 });
  });

  test('the feasts of the moon are expected where the tabular calendar puts them, and nobody says more', async () => {
    const moon = (await feasts()).filter(({ kind }) => kind === 'MOON');
    const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-civil', {
      day: 'numeric',
      month: 'numeric',
      timeZone: 'UTC',
    });
    const places: Record<string, string> = {
      ...{ 'عيد الفطر': '10/1', 'عيد الأضحى': '12/10', 'فاتح محرم': '1/1', 'عيد المولد النبوي': '3/12' },
    };
    for (const { ar, firstDay, isConfirmed } of moon) {
      expect(hijri.format(Date.parse(`${firstDay}T12:00:00Z`)).replace(/ .*/, '')).toBe(places[ar]);
      expect(isConfirmed).toBe(false);
    }
    expect(moon).toHaveLength(8);
  });

  test('a delay is reckoned with the table as it stands', async () => {
    const calendar = house.app.get(WorkingCalendar);
    const day = await house.app.get(Transactions).asSystem(() => calendar.add('2026-11-17' as PlainDay, 2));
    expect(day).toBe('2026-11-20');
    expect(day).toBe(addWorkingDays('2026-11-17' as PlainDay, 2, holidaysOf(await feasts(), 2026, 2026)));
  });

  test('the sighting of the moon moves a feast, with its ground; what was said before stays in the history', async () => {
    const mawlid = (await feasts()).find(({ firstDay }) => firstDay === '2027-08-15')!;
    const change = { ...said(mawlid), firstDay: '2027-08-16', isConfirmed: true, reason: 'ثبوت رؤية هلال ربيع الأول' };
    told.length = 0;
    const answer = await admin().put(`/feasts/${mawlid.id}`, change, { version: 1 });
    expect(answer.body).toMatchObject({ feast: { firstDay: '2027-08-16', isConfirmed: true, version: 2 } });
    expect(answer.body.moved).toEqual([{ of: 'sample', count: 1 }]);
    expect([told[0]!.holidays.has('2027-08-15' as PlainDay), told[0]!.holidays.has('2027-08-17' as PlainDay)]).toEqual([
      false,
      true,
    ]);
    const { rows } = (await admin().get(`/feasts/${mawlid.id}/history`)).body;
    expect(rows.map(({ firstDay, setBy }: FeastView) => [firstDay, setBy])).toEqual([
      ['2027-08-16', 'hq-admin@HQ'],
      ['2027-08-15', null],
    ]);
    const [entry] = await house.sql(
      `select user_id, before, after, why from audit.entry where action = 'feast.change'`,
    );
    expect(entry).toMatchObject({
      user_id: house.ids.user['hq-admin@HQ'],
      before: { firstDay: '2027-08-15' },
      after: { firstDay: '2027-08-16' },
      why: 'ثبوت رؤية هلال ربيع الأول',
    });
  });

  test('two who change it at once: the second is told', async () => {
    const feast = await named('عيد الشباب');
    const change = { ...said(feast), reason: 'تحيين المرجع' };
    const answers = await Promise.all([
      admin().put(`/feasts/${feast.id}`, change, { version: 1 }),
      admin().put(`/feasts/${feast.id}`, change, { version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('an exceptional day off is added once, and may be withdrawn', async () => {
    const added = await admin().post('/feasts', once);
    expect([added.status, added.body.feast.version]).toEqual([201, 1]);
    const again = await admin().post('/feasts', once);
    expect([again.status, again.body.code]).toEqual([422, 'feastThere']);
    const { feast } = added.body;
    expect(holidaysOf(await feasts(), 2026, 2026).has('2026-12-11' as PlainDay)).toBe(true);
    const gone = { ...said(feast), isWithdrawn: true, reason: 'أعلن خطأ' };
    expect((await admin().put(`/feasts/${feast.id}`, gone, { version: 1 })).status).toBe(200);
    expect(holidaysOf(await feasts(), 2026, 2026).has('2026-12-11' as PlainDay)).toBe(false);
  });

  test('a fixed day does not become a movable one', async () => {
    const feast = await named('عيد العرش');
    const change = { ...said(feast), month: null, day: null, firstDay: '2027-07-30', reason: 'تجربة' };
    const answer = await admin().put(`/feasts/${feast.id}`, change, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([422, 'feastKindFixed']);
  });

  test('a room that cannot follow keeps the feast from moving', async () => {
    house.app.get(DueDates).register({
      of: 'broken',
      reckon: ({ name }) => (name === 'عطلة أخرى' ? Promise.reject(new Error('cannot')) : Promise.resolve(0)),
    });
    expect((await admin().post('/feasts', { ...once, ar: 'عطلة أخرى' })).status).toBe(500);
    expect(await named('عطلة أخرى')).toBeUndefined();
  });

  test('lines are never changed in place, not even by the house', async () => {
    await expect(house.sql(`update calendar.feast set days = 3`)).rejects.toThrow();
  });
});
