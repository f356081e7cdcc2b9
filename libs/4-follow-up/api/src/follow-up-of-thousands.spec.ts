import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FollowUpModule } from './follow-up.module';
import { FollowUpRound } from './round/follow-up-round';

const number = 5000;
const years = 6;

/** Registered over six years in two delegations, and known since half a year: each owes what fell due since then. */
const story = `
  insert into cooperative.cooperative (id, unit_id, name, province, seat, category, branch, register_number, court, registered_on,
    capital, origin, share_value, created_by, created_at)
  select gen_random_uuid(), case n % 3 when 0 then $1::uuid else $2::uuid end,
    'تعاونية ' || (array['النخيل', 'أركان', 'عسل', 'نساء', 'صناع', 'حليب', 'زعفران', 'كسكس', 'تمور', 'ورود', 'نسيج', 'صيد', 'رعاة'])[1 + n % 13] ||
      ' ' || (array['الواحة', 'تيمولاي', 'لقصابي', 'Tifawt', 'أسرير', 'فاصك', 'الجنوب', 'تغمرت', 'إفران', 'تركاوساي', 'لبيار', 'أداي', 'بويزكارن',
        'تاكانت', 'رأس أومليل', 'الشاطئ الأبيض', 'تيغيرت', 'أمتضي', 'أباينو'])[1 + n % 19] || ' رقم ' || n,
    case n % 3 when 0 then '10.521' else '10.261' end, 'كلميم', 'MEMBERS_SELL', 'BEES', 'YY ' || n, 'المحكمة الابتدائية',
    current_date - 20 - n % (365 * ${years}), 5000, 'IMPORTED', 100, $3, now() - interval '200 days'
  from generate_series(1, ${number}) n`;

const say = (text: string) => process.env['SANAD_TIMES'] && process.stderr.write(`${text}\n`);

describe('the follow-up of five thousand cooperatives', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CalendarModule, FollowUpModule] });
    const { unit, user } = house.ids;
    await house.sql(story, [unit.TNT, unit.GLM, user['caseworker@GLM']]);
    await house.sql('analyze');
  }, 120_000);
  afterAll(() => house.stop());

  const round = async (on = today()) => {
    const begun = performance.now();
    const opened = await house.app.get(FollowUpRound).run(on);
    say(`round of ${on}: ${opened} tasks in ${Math.round(performance.now() - begun)} ms`);
    return opened;
  };

  test('is gone through every morning, by two at once: each task is there once', async () => {
    const opened = await Promise.all([round(), round()]);
    const noted = await house.sql<{ tasks: number; subjects: number; entries: number }>(
      `select count(*)::int as tasks, count(distinct subject_id)::int as subjects,
         (select count(*)::int from audit.entry where action = 'task.open') as entries from case_file.task`,
    );
    const tasks = opened.reduce((sum, one) => sum + one, 0);
    expect(tasks).toBeGreaterThan(number);
    expect(noted).toEqual([{ tasks, subjects: tasks, entries: tasks }]);
    await house.sql('vacuum analyze');
    expect(await round()).toBe(0);
    await round(addDays(today(), 1));
  }, 600_000);

  /** Names as people type them: a word that few have, one that all have, a number, other spellings, two words in either order. */
  const typed = [
    'لقصابي',
    'تعاونية',
    'رقم 4321',
    'yy 77',
    'النخيل',
    'واحه نسا',
    'تيفاوت',
    'tif',
    'ال',
    'عسل 12',
    'تعاونية النخيل',
    'لا أحد',
  ];
  const address = (query: string, more = '') => `/follow-up?limit=50&query=${encodeURIComponent(query)}${more}`;

  test('is narrowed by a name to the same cooperatives that a label fits, or a number', async () => {
    for (const query of [...typed, '%', '_', '7\\', "'", '100%', '  ']) {
      const [answer] = await house.sql<{ named: string[]; sought: string[] }>(
        `select array(select k.id from cooperative.cooperative k where people.label_fits(k.name, $1)
             or strpos(k.number_key, upper(btrim(regexp_replace($1, '[ ./_-]+', '-', 'g'), '-'))) > 0
               and btrim($1, ' ./_-') <> '' order by k.id) as named,
           array(select k.id from cooperative.cooperative k where ${await termsOf(query)} order by k.id) as sought`,
        [query],
      );
      expect([query, answer!.sought.length]).toEqual([query, answer!.named.length]);
      expect(answer!.sought).toEqual(answer!.named);
    }
    const seen = async (unit: 'TNT' | 'SMR') =>
      (await house.as('caseworker', unit).get(address('النخيل'))).body.total as number;
    const [there] = await house.sql<{ count: number }>(
      `select count(*)::int as count from follow_up.duty d join cooperative.cooperative k on k.id = d.cooperative_id
       where d.state = 'OPEN' and people.label_fits(k.name, 'النخيل') and k.unit_id = $1`,
      [house.ids.unit.TNT],
    );
    expect([await seen('TNT'), await seen('SMR')]).toEqual([there!.count, 0]);
  });

  test('is counted within one’s own units alone, whatever is asked for', async () => {
    const [there] = await house.sql<{ count: number }>(
      `select count(*)::int as count from follow_up.duty d where d.state = 'OPEN' and d.kind = 'VISIT' and d.unit_id = $1`,
      [house.ids.unit.TNT],
    );
    const asked = '/follow-up?kind=VISIT';
    const { body } = await house.as('caseworker', 'TNT').get(asked);
    const sum = body.bands.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect([body.total, sum]).toEqual([there!.count, there!.count]);
    expect((await house.as('caseworker', 'SMR').get(asked)).body.total).toBe(0);
  });

  const termsOf = async (query: string) =>
    (await house.sql<{ terms: string | null }>('select cooperative.sought_terms($1) as terms', [query]))[0]!.terms ??
    'false';
  const planOf = async (text: string, values: readonly unknown[] = []) =>
    (await house.sql<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).map((line) => line['QUERY PLAN']).join('\n');

  test('a name is looked up in its index, and what its cooperatives owe in that of the cooperative', async () => {
    const units = [[house.ids.unit.GLM, house.ids.unit.TNT]];
    for (const query of ['رقم 4321', 'yy 4321', 'ZZZ', 'قصبي 4321']) {
      const plan = await planOf(
        `select k.id from cooperative.cooperative k where k.unit_id = any ($1::uuid[]) and (${await termsOf(query)})`,
        units,
      );
      expect([query, plan]).toEqual([query, expect.stringContaining('cooperative_by_name')]);
      expect([query, plan]).toEqual([query, expect.not.stringContaining('Seq Scan')]);
    }
    const owed = await planOf(
      `select d.id from (select id from cooperative.cooperative limit 20) k join follow_up.duty d on d.cooperative_id = k.id
       where d.unit_id = any ($1::uuid[]) and d.state = 'OPEN'`,
      units,
    );
    expect(owed).toContain('Index Only Scan using duty_waits_of_cooperative');
    const page = await planOf(
      `select d.id from follow_up.duty d where d.unit_id = $1 and d.state = 'OPEN' order by d.due_on, d.id limit 51`,
      [house.ids.unit.GLM],
    );
    expect(page).toContain('Index Only Scan using duty_waits');
    const place = await planOf(
      `select k.id from cooperative.cooperative k where k.unit_id = any ($1::uuid[]) and k.province = '10.521'`,
      units,
    );
    expect(place).toContain('cooperative_by_province');
  });

  test.each([
    ['a list narrowed by name', 10, typed.map((query) => address(query))],
    ['a list narrowed by name and band', 10, typed.map((query) => address(query, '&band=LATE&kind=VISIT'))],
    [
      'the list itself',
      25,
      ['/follow-up?limit=50', '/follow-up?limit=50&band=MONTH', '/follow-up?limit=50&province=10.521'],
    ],
  ])(
    '%s is answered in time',
    async (what, most, asked) => {
      const client = house.as('regional-delegate');
      const taken = async (address: string) => {
        const begun = performance.now();
        expect((await client.get(address)).status).toBe(200);
        return performance.now() - begun;
      };
      const [times, floor]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < 110; turn += 1) {
        times.push(await taken(asked[turn % asked.length]!));
        floor.push(await taken('/session'));
      }
      const half = (all: number[]) => all.slice(22).toSorted((one, other) => one - other)[44]!;
      say(`${what}: p50 ${half(times).toFixed(1)}, of who is signed in ${half(floor).toFixed(1)}`);
      // The goal is 30 ms where the machine is quiet. On one that is shared, what a list may take is told by a request that
      // reads next to nothing, asked in turn with it: a busy machine slows both. Measured: 4 times as long, the whole list 10.
      expect(half(times)).toBeLessThan(most * half(floor));
    },
    60_000,
  );
});
