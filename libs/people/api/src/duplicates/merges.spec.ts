import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import type { MergeView, PersonView } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
let made = 0;

beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const delegate = () => house.as('regional-delegate');
const nextCard = () => `MG${100_000 + (made += 1)}`;

function ok<Body>(answer: TestAnswer, status = 200): Body {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}
const register = async (more: object = {}, client = caseworker()): Promise<PersonView> =>
  ok(
    await client.post('/people', {
      givenAr: `رحمة ${(made += 1)}`.replaceAll(/\d/g, ''),
      familyAr: 'الدمج',
      province: '10.261',
      ...more,
      distinctFrom: [],
    }),
    201,
  );
const sent = (survivor: PersonView, loser: PersonView, more: object = {}) => ({
  survivorId: survivor.id,
  survivorVersion: survivor.version,
  loserId: loser.id,
  loserVersion: loser.version,
  note: 'نفس الشخص، تأكدنا من كناش الحالة المدنية',
  ...more,
});
const merge = async (survivor: PersonView, loser: PersonView, more: object = {}): Promise<MergeView> =>
  ok(await delegate().post('/merges', sent(survivor, loser, more)), 201);
const undo = (id: string, version = 1) =>
  delegate().post(`/merges/${id}/undoing`, { note: 'تبين أنهما شخصان' }, { version });
/** Every row that names either person, versions apart. */
async function rowsOf(...ids: readonly string[]): Promise<unknown> {
  const tables = await house.sql<{ name: string; columns: string[] }>(
    `select t::text as name, people.columns_of_person(t) as columns from people.tables_of_persons() t order by 1`,
  );
  const all: Record<string, unknown> = {};
  for (const { name, columns } of [{ name: 'people.person', columns: ['id'] }, ...tables]) {
    const named = columns.map((column) => `t.${column} = any($1)`).join(' or ');
    all[name] = await house.sql(`select to_jsonb(t) - 'version' as row from ${name} t where ${named} order by t.id`, [
      ids,
    ]);
  }
  return all;
}

/** Whom a search finds, and why. */
async function searched(query: string, by = caseworker()): Promise<[id: string, why: string[]][]> {
  const { rows } = ok<{ rows: { id: string; why: string[] }[] }>(
    await by.get(`/people?query=${encodeURIComponent(query)}`),
  );
  return rows.map(({ id, why }) => [id, why]);
}

describe('case 7: two records of one person become one', () => {
  test('field by field: what differs is chosen, what one side knows is taken, what is not chosen is not lost', async () => {
    const survivor = await register({ givenAr: 'فاطمة', phone: '0611111111', sex: 'FEMALE', birth: '1970' });
    const loser = await register({ givenAr: 'فاطمة الزهراء', phone: '0622222222', commune: 'كلميم' });
    const open = await delegate().post('/merges', sent(survivor, loser));
    expect([open.status, open.body.code, open.body.values]).toEqual([422, 'mergeChoiceMissing', { field: 'givenAr' }]);

    const choices = { givenAr: 'LOSER', phone: 'SURVIVOR' };
    const merged = await merge(survivor, loser, { choices });
    expect(merged).toMatchObject({
      survivorId: survivor.id,
      loserNames: { givenAr: 'فاطمة الزهراء' },
      setAside: { givenAr: 'فاطمة', phone: '+212622222222' },
      written: [],
      undone: null,
    });
    const person = ok<PersonView>(await caseworker().get(`/people/${survivor.id}`));
    expect(person).toMatchObject({
      givenAr: 'فاطمة الزهراء',
      phone: '+212611111111',
      commune: 'كلميم',
      birth: '1970',
      sex: 'FEMALE',
    });
    expect(person.version).toBe(survivor.version + 1);
    expect(await searched('0611111111')).toEqual([[survivor.id, ['PHONE']]]);
    expect(await searched('0622222222')).toEqual([[survivor.id, ['FORMER_PHONE']]]);
    expect(await searched('فاطمة 2222')).toEqual([[survivor.id, ['NAME', 'FORMER_PHONE']]]);
    expect(await searched('0622222222', house.as('caseworker', 'SMR'))).toEqual([]);
    expect(ok<{ rows: unknown[] }>(await caseworker().get(`/people/${survivor.id}/merges`)).rows).toEqual([merged]);
  });

  test('the record that went says where to those who see the one that stayed, and is in no list and no search', async () => {
    const [survivor, loser] = [
      await register({ givenAr: 'إيزة' }),
      await register({ givenAr: 'إيزة', phone: '0633333333' }),
    ];
    const before = ok<{ total: number }>(await caseworker().get('/people?limit=1')).total;
    await merge(survivor, loser);
    const gone = await caseworker().get(`/people/${loser.id}`);
    expect([gone.status, gone.body.code, gone.body.values]).toEqual([410, 'personMerged', { into: survivor.id }]);
    expect((await house.as('caseworker', 'SMR').get(`/people/${loser.id}`)).status).toBe(404);
    expect((await caseworker().patch(`/people/${loser.id}`, { commune: 'x' }, { version: 2 })).status).toBe(404);
    expect(ok<{ total: number }>(await caseworker().get('/people?limit=1')).total).toBe(before - 1);
    for (const query of ['إيزة', '0633333333', 'الدمج']) {
      const found = ok<{ rows: PersonView[] }>(
        await caseworker().get(`/people?limit=100&query=${encodeURIComponent(query)}`),
      );
      expect(found.rows.map(({ id }) => id)).toContain(survivor.id);
      expect(found.rows.map(({ id }) => id)).not.toContain(loser.id);
    }
  });

  test.each([
    ['SURVIVOR', 'the survivor’s'],
    ['LOSER', 'the other'],
  ] as const)(
    'both card numbers stay taken in the whole country, with the %s one as the person’s own',
    async (side, _whose) => {
      const cards = { SURVIVOR: nextCard(), LOSER: nextCard() };
      const survivor = await register({ givenAr: 'كلثوم', cin: cards.SURVIVOR });
      const loser = await register({ givenAr: 'كلثوم', cin: cards.LOSER });
      const merged = await merge(survivor, loser, { choices: { cin: side } });
      expect(ok(await caseworker().get(`/people/${survivor.id}/card-number?reason=CONTROL`))).toEqual({
        cin: cards[side],
      });
      for (const cin of Object.values(cards)) {
        const taken = await house
          .as('caseworker', 'SMR')
          .post('/people', { givenAr: 'غيرها', familyAr: 'تماما', province: '10.261', cin });
        expect([taken.status, taken.body.code]).toEqual([422, 'cardNumberHeld']);
      }
      const [{ trail }] = (await house.sql<{ trail: string }>(
        `select jsonb_agg(to_jsonb(e))::text as trail from audit.entry e where e.entity_id = any($1)`,
        [[survivor.id, loser.id]],
      )) as [{ trail: string }];
      expect(trail).not.toMatch(/MG\d/);
      const other = side === 'SURVIVOR' ? cards.LOSER : cards.SURVIVOR;
      expect(await searched(cards[side])).toEqual([[survivor.id, ['CARD']]]);
      expect(await searched(other)).toEqual([[survivor.id, ['FORMER_CARD']]]);
      expect(await searched(other, house.as('caseworker', 'SMR'))).toEqual([]);
      ok(await undo(merged.id));
      expect(await searched(cards.LOSER)).toEqual([[loser.id, ['CARD']]]);
      expect(ok(await caseworker().get(`/people/${loser.id}/card-number?reason=CONTROL`))).toEqual({
        cin: cards.LOSER,
      });
      expect(ok(await caseworker().get(`/people/${survivor.id}/card-number?reason=CONTROL`))).toEqual({
        cin: cards.SURVIVOR,
      });
    },
  );

  test('needs both in the version that was compared, and both in scope', async () => {
    const [survivor, loser] = [await register({ givenAr: 'تاسوتة' }), await register({ givenAr: 'تاسوتة' })];
    const foreign = await register({ givenAr: 'تاسوتة' }, house.as('caseworker', 'SMR'));
    for (const stale of [{ survivorVersion: 9 }, { loserVersion: 9 }]) {
      expect((await delegate().post('/merges', sent(survivor, loser, stale))).status).toBe(412);
    }
    expect((await delegate().post('/merges', sent(survivor, foreign))).status).toBe(404);
    expect((await delegate().post('/merges', sent(foreign, survivor))).status).toBe(404);
    expect((await delegate().post('/merges', sent(survivor, { ...loser, id: newId() as never }))).status).toBe(404);
    expect((await delegate().post('/merges', sent(survivor, survivor))).status).toBe(400);
  });

  test('two at the same moment: one merge', async () => {
    const [survivor, loser] = [await register({ givenAr: 'تفاوت' }), await register({ givenAr: 'تفاوت' })];
    const answers = await Promise.all([
      delegate().post('/merges', sent(survivor, loser)),
      house.as('hq-supervisor').post('/merges', sent(loser, survivor)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, expect.any(Number)]);
    const merged = await house.sql('select id from people.merge where survivor_id = any($1)', [
      [survivor.id, loser.id],
    ]);
    expect(merged.length).toBe(1);
  });

  test('two delegations of one region: what hangs on the person moves to the unit of the one that stays', async () => {
    const survivor = await register({ givenAr: 'تودرت' });
    const loser = await register({ givenAr: 'تودرت', province: '10.521', unitId: house.ids.unit.TNT }, delegateOf());
    const consent = { purpose: 'PHOTO', channel: 'PAPER', givenOn: '2022-02-14' };
    ok(await caseworker().post(`/people/${loser.id}/consents`, consent), 201);
    const before = await rowsOf(survivor.id, loser.id);
    const merged = await merge(survivor, loser, { choices: { province: 'SURVIVOR' } });
    const [row] = await house.sql('select person_id, unit_id from people.consent where person_id = any($1)', [
      [survivor.id, loser.id],
    ]);
    expect(row).toEqual({ person_id: survivor.id, unit_id: house.ids.unit.GLM });
    ok(await undo(merged.id));
    expect(await rowsOf(survivor.id, loser.id)).toEqual(before);
  });
  const delegateOf = () => house.as('provincial-delegate');
});

describe('case 7: what hangs on the two', () => {
  const consent = (more: object) => ({ purpose: 'CONTACT', channel: 'PAPER', givenOn: '2022-02-14', ...more });
  const give = async (id: string, more: object = {}) =>
    ok<{ id: string; version: number }>(await caseworker().post(`/people/${id}/consents`, consent(more)), 201);
  const inForce = async (id: string) =>
    ok<{ rows: { purpose: string; withdrawnAt: string | null }[] }>(await caseworker().get(`/people/${id}/consents`))
      .rows.filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ purpose }) => purpose);

  test('the stricter consent wins: what was withdrawn after the other’s gift is withdrawn', async () => {
    const [survivor, loser] = [await register({ givenAr: 'مماس' }), await register({ givenAr: 'مماس' })];
    await give(survivor.id);
    await give(survivor.id, { purpose: 'PHOTO' });
    await give(loser.id, { purpose: 'STATISTICS' });
    await give(loser.id, { purpose: 'PHOTO' });
    const { id, version } = await give(loser.id);
    ok(await caseworker().post(`/consents/${id}/withdrawal`, {}, { version }));
    const before = await rowsOf(survivor.id, loser.id);
    const merged = await merge(survivor, loser);
    expect((await inForce(survivor.id)).toSorted()).toEqual(['PHOTO', 'STATISTICS']);
    ok(await undo(merged.id));
    expect(await rowsOf(survivor.id, loser.id)).toEqual(before);
  });

  test('case 5: links to two files stay, one is primary; the same file is linked once, by the proven link', async () => {
    const [survivor, loser] = [await register({ givenAr: 'عيشة' }), await register({ givenAr: 'عيشة' })];
    const file = async (number: string) =>
      ok<{ id: string }>(
        await caseworker().post('/resistance-files', {
          number,
          memberGivenAr: 'المقاوم',
          memberFamilyAr: 'الأب',
        }),
        201,
      ).id;
    const [first, second] = [await file(`${(made += 1)}/62`), await file(`${(made += 1)}/62`)];
    const claim = async (id: string, resistanceFileId: string) =>
      ok<{ id: string; version: number }>(
        await caseworker().post(`/people/${id}/kinship-links`, {
          resistanceFileId,
          relation: 'CHILD',
          evidence: 'BIRTH_RECORD',
        }),
        201,
      );
    await claim(survivor.id, first);
    const twice = await claim(loser.id, first);
    await claim(loser.id, second);
    const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF');
    ok(await caseworker().upload(`/kinship-links/${twice.id}/evidence`, pdf, { method: 'PUT', version: 1 }));
    ok(await house.as('provincial-delegate').post(`/kinship-links/${twice.id}/verification`, {}, { version: 2 }));
    const before = await rowsOf(survivor.id, loser.id);
    const merged = await merge(survivor, loser);
    const links = ok<{ rows: { id: string; isPrimary: boolean; status: string }[] }>(
      await caseworker().get(`/people/${survivor.id}/kinship-links`),
    ).rows;
    expect(links.map(({ isPrimary, status }) => [isPrimary, status])).toEqual([
      [true, 'VERIFIED'],
      [false, 'CLAIMED'],
    ]);
    expect(links[0]!.id).toBe(twice.id);
    ok(await undo(merged.id));
    expect(await rowsOf(survivor.id, loser.id)).toEqual(before);
  });

  test('pairs of the one that went are pairs of the one that stayed', async () => {
    const [survivor, loser, third] = [
      await register({ givenAr: 'تيتريت' }),
      await register({ givenAr: 'تيتريت' }),
      await register({ givenAr: 'نجمة' }),
    ];
    const pair = (one: PersonView, other: PersonView) => ({ oneId: one.id, otherId: other.id });
    ok(await caseworker().post('/duplicates/distinctions', { ...pair(loser, third), why: 'ابنتها' }), 201);
    ok(await caseworker().post('/duplicates/proposals', { ...pair(survivor, loser), note: 'نفسها' }), 201);
    const before = await rowsOf(survivor.id, loser.id);
    const merged = await merge(survivor, loser);
    const { body } = await caseworker().get(`/duplicates/comparison?one=${survivor.id}&other=${third.id}`);
    expect(body.distinct).toMatchObject({ why: 'ابنتها' });
    const [{ waiting }] = (await house.sql(
      'select count(*)::int as waiting from people.duplicate_suspect where $1 in (one_id, other_id)',
      [survivor.id],
    )) as [{ waiting: number }];
    expect(waiting).toBe(0);
    ok(await undo(merged.id));
    expect(await rowsOf(survivor.id, loser.id)).toEqual(before);
  });
});

describe('case 7: a merge is undone', () => {
  test('until something is written on the person: then it says what', async () => {
    const [survivor, loser] = [
      await register({ givenAr: 'زينة' }),
      await register({ givenAr: 'زينة', phone: '0644444444' }),
    ];
    const merged = await merge(survivor, loser);
    const person = ok<PersonView>(await caseworker().get(`/people/${survivor.id}`));
    ok(await caseworker().patch(`/people/${survivor.id}`, { commune: 'بويزكارن' }, { version: person.version }));
    const refused = await undo(merged.id);
    expect([refused.status, refused.body.code, refused.body.values]).toEqual([
      422,
      'survivorWrittenSince',
      { kind: 'PERSON', count: 1 },
    ]);
    const [shown] = ok<{ rows: MergeView[] }>(await delegate().get(`/people/${survivor.id}/merges`)).rows;
    expect(shown!.written).toEqual([{ kind: 'PERSON', count: 1 }]);
  });

  test('a new row is something new, too; an older merge waits for the later one', async () => {
    const [survivor, first, second] = [
      await register({ givenAr: 'رابحة' }),
      await register({ givenAr: 'رابحة' }),
      await register({ givenAr: 'رابحة' }),
    ];
    const one = await merge(survivor, first);
    const stands = ok<PersonView>(await caseworker().get(`/people/${survivor.id}`));
    const consent = { purpose: 'PHOTO', channel: 'PAPER', givenOn: '2022-02-14' };
    ok(await caseworker().post(`/people/${second.id}/consents`, consent), 201);
    const two = await merge(stands, second);
    expect((await undo(one.id)).body).toMatchObject({ code: 'survivorWrittenSince', values: { kind: 'CONSENT' } });
    ok(await undo(two.id));
    ok(await undo(one.id));
    expect((await undo(one.id, 2)).body.code).toBe('mergeUndone');
    expect((await undo(one.id, 1)).status).toBe(412);
    expect((await caseworker().get(`/people/${first.id}`)).status).toBe(200);
  });

  test('the journal is closed to the application; its functions know the merge in hand alone', async () => {
    const [row] = await house.sql<{ closed: boolean }>(
      `select not has_table_privilege('sanad_app', 'people.merge_move', 'select, insert, update, delete')
         and not has_table_privilege('sanad_app', 'people.merge', 'insert, update, delete') as closed`,
    );
    expect(row).toEqual({ closed: true });
  });

  test('only by those who may merge, and only where both are', async () => {
    const [survivor, loser] = [await register({ givenAr: 'هنية' }), await register({ givenAr: 'هنية' })];
    const { id } = await merge(survivor, loser);
    for (const role of ['caseworker', 'provincial-delegate', 'auditor'] as const) {
      expect((await house.as(role).post(`/merges/${id}/undoing`, { note: 'x' }, { version: 1 })).status).toBe(403);
    }
    const foreign = house.as('regional-delegate', 'SMR');
    expect((await foreign.post(`/merges/${id}/undoing`, { note: 'x' }, { version: 1 })).status).toBe(404);
    expect((await delegate().post(`/merges/${id}/undoing`, { note: 'x' })).status).toBe(428);
    ok(await undo(id));
  });
});
