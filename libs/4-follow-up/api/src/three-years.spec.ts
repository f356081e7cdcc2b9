import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Rounds } from '@sanad/access/api';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { alertsOf, dutyKinds, type Alert, type Watched } from '@sanad/follow-up/core';
import { addDays, newId, type PlainDay } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { registered } from '../testing/registered';
import { AlertRows } from './alert/alerts.repository';
import { FollowUpModule } from './follow-up.module';
import { FollowUpRound } from './round/follow-up-round';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, CalendarModule, FollowUpModule] });
  // The sacrifice of 2023: Thursday and Friday, at the end of June.
  await house.sql(
    `insert into calendar.feast (id, version, kind, name_ar, name_fr, name_en, first_day, days, is_confirmed, source)
     values ($1, 1, 'MOON', 'عيد الأضحى', 'Aïd Al-Adha', 'Eid al-Adha', '2023-06-29', 2, true, 'إعلان')`,
    [newId()],
  );
}, 60_000);
afterAll(() => house.stop());

const day = (text: string) => text as PlainDay;
const round = (on: PlainDay) => house.app.get(FollowUpRound).run(on);

interface TaskRow {
  readonly duty: string;
  readonly due: string;
  readonly state: string;
}
const tasksOf = (id: string) =>
  house.sql<TaskRow>(
    `select d.key as duty, t.due_on::text as due, t.state from case_file.task t join follow_up.duty d on d.id = t.subject_id
     where d.cooperative_id = $1 order by t.due_on, d.key`,
    [id],
  );

test('three years, week by week, give these tasks and no other; each round twice changes nothing', async () => {
  const id = await registered(house, { on: '2022-03-25' });
  const opened: string[] = [];
  const seen = new Set<string>();
  for (let on = day('2022-03-28'); on <= '2025-03-24'; on = addDays(on, 7)) {
    await round(on);
    expect(await round(on)).toBe(0);
    for (const { duty } of await tasksOf(id)) if (!seen.has(duty)) opened.push(`${on} ${duty}`);
    for (const { duty } of await tasksOf(id)) seen.add(duty);
    // What was recorded in these years: the first visit, and the assembly of 2022, held before its last day.
    if (on === '2022-10-03') await said(id, 'VISIT/6', '2022-09-28');
    if (on === '2023-05-22') await said(id, 'ANNUAL_ASSEMBLY/2022-12-31', '2023-05-20');
  }
  expect(opened).toEqual([
    '2022-09-12 VISIT/6',
    '2023-03-13 VISIT/12',
    '2023-05-01 ACCOUNTS/2022-12-31',
    '2023-05-08 ANNUAL_ASSEMBLY/2022-12-31',
    '2023-05-22 ASSEMBLY_NOTICE/2022-12-31',
    '2023-05-22 REPORTS/2022-12-31',
    // Thirty days from the assembly that was held, so its time has come already.
    '2023-05-29 ODCO_DEPOSIT/2022-12-31',
    '2024-03-11 VISIT/24',
    '2024-05-06 ACCOUNTS/2023-12-31',
    '2024-05-06 ANNUAL_ASSEMBLY/2023-12-31',
    '2024-05-20 ASSEMBLY_NOTICE/2023-12-31',
    '2024-05-20 REPORTS/2023-12-31',
    '2024-07-01 ODCO_DEPOSIT/2023-12-31',
  ]);
  expect((await tasksOf(id)).map(({ duty, due }) => `${due} ${duty}`)).toEqual([
    '2022-09-26 VISIT/6',
    '2023-03-27 VISIT/12',
    '2023-06-15 ACCOUNTS/2022-12-31',
    '2023-06-15 ASSEMBLY_NOTICE/2022-12-31',
    '2023-06-15 REPORTS/2022-12-31',
    '2023-06-19 ODCO_DEPOSIT/2022-12-31',
    // The sacrifice and the end of the week lie between.
    '2023-07-03 ANNUAL_ASSEMBLY/2022-12-31',
    '2024-03-25 VISIT/24',
    // The 15th of June is a Saturday: a delay that looks back ends the day before; the 30th a Sunday.
    '2024-06-14 ACCOUNTS/2023-12-31',
    '2024-06-14 ASSEMBLY_NOTICE/2023-12-31',
    '2024-06-14 REPORTS/2023-12-31',
    '2024-07-01 ANNUAL_ASSEMBLY/2023-12-31',
    // The feast of the throne.
    '2024-07-31 ODCO_DEPOSIT/2023-12-31',
  ]);
  const alerts = await house.sql(
    'select kind, since::text as since from cooperative.alert where cooperative_id = $1 order by kind',
    [id],
  );
  // What the law is only said to ask makes nobody late: of all these the assembly of 2023 does.
  expect(alerts).toEqual([
    { kind: 'DUTY_OVERDUE', since: '2024-07-02' },
    { kind: 'VISIT_DUE', since: '2023-03-27' },
  ]);
}, 180_000);

const said = (id: string, key: string, on: string) =>
  house.sql(
    `update follow_up.duty set state = 'DONE', done_on = $3, version = 1, said_by = $4 where cooperative_id = $1 and key = $2`,
    [id, key, on, newId()],
  );

test('a feast that is moved moves the delay and its task in the same moment', async () => {
  const id = await registered(house, { on: '2025-11-14', unit: 'TNT' });
  await round(day('2026-11-01'));
  const visit = async () => (await tasksOf(id)).find(({ duty }) => duty === 'VISIT/12')!;
  // A Saturday: the Monday after.
  expect(await visit()).toMatchObject({ due: '2026-11-16', state: 'OPEN' });
  await house.sql(
    `update follow_up.duty set law_due_on = '2027-03-10', due_on = '2027-03-12' where cooperative_id = $1 and key = 'VISIT/12'`,
    [id],
  );
  await house.sql(
    `update case_file.task set due_on = '2027-03-12' where subject_id = (select id from follow_up.duty where cooperative_id = $1 and key = 'VISIT/12')`,
    [id],
  );
  const fitr = '01900000-0000-7000-8000-000000003325';
  const { status, body } = await house.as('hq-admin').put(
    `/feasts/${fitr}`,
    {
      ...{ ar: 'عيد الفطر', fr: 'Aïd Al-Fitr', en: 'Eid al-Fitr', firstDay: '2027-03-09', days: 2 },
      ...{ isConfirmed: true, source: 'بلاغ الوزارة', reason: 'رؤية الهلال' },
    },
    { version: 1 },
  );
  expect(status).toBe(200);
  expect(body.moved).toContainEqual({ of: 'duty', count: 1 });
  expect(await visit()).toMatchObject({ due: '2027-03-11', state: 'OPEN' });
}, 60_000);

describe('alerts are one question, asked in the database and in the rules', () => {
  let seed = 20_260_130;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const pick = <Value>(of: readonly Value[]): Value => of[random(of.length)]!;
  const on = day('2026-06-15');

  test('300 random cooperatives are judged alike', async () => {
    const known = new Map<string, Watched>();
    for (let turn = 0; turn < 300; turn += 1) {
      const registeredOn = addDays(on, -random(2000));
      const id = await registered(house, { on: registeredOn, unit: 'SMR' });
      const status = pick(['REGISTERED', 'REGISTERED', 'DORMANT', 'STRUCK_OFF'] as const);
      const duties = Array.from({ length: random(5) }, () => ({
        ...{ kind: pick(dutyKinds), state: pick(['OPEN', 'OPEN', 'DONE'] as const) },
        ...{ dueOn: addDays(on, random(9) - 4), isConfirmed: random(2) === 0 },
      }));
      const visits = Array.from({ length: random(4) }, () => ({
        visitedOn: addDays(registeredOn, random(6) * 200),
        activity: pick(['ACTIVE', 'STOPPED', 'STOPPED'] as const),
      }));
      known.set(id, { status, registeredOn, duties, visits });
    }
    await write(known);
    const found = new Map<string, Alert[]>();
    await house.app.get(Rounds).ofUnits('alerts', async (within) => {
      for (const { id, ...alert } of await house.app.get(AlertRows).reckoned(within, on))
        found.set(id, [...(found.get(id) ?? []), alert]);
      return 0;
    });
    const sorted = (alerts: readonly Alert[]) => [...alerts].sort((one, other) => (one.kind < other.kind ? -1 : 1));
    const kinds = new Map<string, number>();
    for (const [id, watched] of known) {
      const expected = sorted(alertsOf(watched, on, 2));
      expect({ watched, alerts: found.get(id) ?? [] }).toEqual({ watched, alerts: expected });
      for (const { kind } of expected) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    // Each of the four was met often enough to say something.
    expect([...kinds.values()].filter((count) => count > 20)).toHaveLength(4);
  }, 120_000);

  async function write(known: ReadonlyMap<string, Watched>): Promise<void> {
    const all = [...known];
    const unit = house.ids.unit.SMR;
    const duties = all.flatMap(([id, { duties: of }]) =>
      of.map((duty, place) => ({ ...duty, id: newId(), of: id, key: `K/${place}` })),
    );
    const visits = all.flatMap(([id, { visits: of }]) => of.map((visit) => ({ ...visit, id: newId(), of: id })));
    await house.sql('set session_replication_role = replica');
    await house.sql(
      `update cooperative.cooperative k set status = s.status from jsonb_to_recordset($1::jsonb) s (id uuid, status text) where s.id = k.id`,
      [JSON.stringify(all.map(([id, { status }]) => ({ id, status })))],
    );
    await house.sql('set session_replication_role = origin');
    await house.sql(
      `insert into follow_up.duty (id, cooperative_id, unit_id, key, kind, period, law_due_on, due_on, is_confirmed, state, done_on)
       select d.id, d."of", $2, d.key, d.kind, '2025-12-31', d."dueOn", d."dueOn", d."isConfirmed", d.state, case when d.state = 'DONE' then d."dueOn" end
       from jsonb_to_recordset($1::jsonb) d (id uuid, "of" uuid, key text, kind text, "dueOn" date, "isConfirmed" boolean, state text)`,
      [JSON.stringify(duties), unit],
    );
    await house.sql(
      `insert into follow_up.visit (id, cooperative_id, unit_id, visited_on, activity, members, jobs, jobs_family, jobs_women, jobs_young, turnover, said_by)
       select v.id, v."of", $2, v."visitedOn", v.activity, 5, 0, 0, 0, 0, 'NONE', v.id
       from jsonb_to_recordset($1::jsonb) v (id uuid, "of" uuid, "visitedOn" date, activity text)`,
      [JSON.stringify(visits), unit],
    );
  }
});
