import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { foldName, newId } from '@sanad/kernel';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { phoneFromTyped } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const guelmim = { province: '10.261' };
let made = 0;
/** Nobody's card: invented numbers begin with ZZ. */
const nextCard = () => `ZZ${String(100000 + (made += 1))}`;

const namesOf = ({ body }: { body: { rows: { givenAr: string; familyAr: string }[] } }) =>
  body.rows.map(({ givenAr, familyAr }) => `${givenAr} ${familyAr}`);

async function register(draft: object, place: 'GLM' | 'TNT' | 'SMR' = 'GLM') {
  const answer = await house.as('caseworker', place).post('/people', { ...guelmim, ...draft });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number; createdAt: string };
}

const auditOf = (entityId: string) =>
  house.sql<{
    action: string;
    before: unknown;
    after: Record<string, unknown>;
    why: string | null;
    user_id: string;
    unit_id: string;
  }>('select action, before, after, why, user_id, unit_id from audit.entry where entity_id = $1 order by id', [
    entityId,
  ]);

describe('a person is registered', () => {
  test('as typed, in written forms, in the unit of the caseworker', async () => {
    const answer = await house.as('caseworker').post('/people', {
      givenAr: 'فاطمة الزهراء',
      familyAr: 'آيت لحسن',
      givenLa: 'Fatima Ezzahra',
      familyLa: 'Aït Lahcen',
      sex: 'FEMALE',
      birth: '02/1990',
      phone: '٠٦ ١٢ ٣٤ ٥٦ ٧٨',
      province: '10.261',
      commune: 'كلميم',
      cin: 'zz 900001',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({
      id: expect.any(String),
      unit: {
        id: house.ids.unit.GLM,
        code: 'GLM',
        ar: 'النيابة الجهوية بكلميم',
        fr: expect.any(String),
        en: expect.any(String),
      },
      givenAr: 'فاطمة الزهراء',
      familyAr: 'آيت لحسن',
      givenLa: 'Fatima Ezzahra',
      familyLa: 'Aït Lahcen',
      sex: 'FEMALE',
      birth: '1990-02',
      phone: '+212612345678',
      province: '10.261',
      commune: 'كلميم',
      cinEnd: '001',
      vitalStatus: 'ALIVE',
      openedUntil: null,
      createdAt: expect.any(String),
      createdBy: house.ids.user['caseworker@GLM'],
      version: 1,
    });
  });

  test.each(['1952', '1952-02', '1952-02-14'])('with the birth %s as precise as it is known', async (birth) => {
    const { id } = await register({ givenAr: 'حسن', familyAr: 'الكارة', birth });
    expect((await house.as('caseworker').get(`/people/${id}`)).body.birth).toBe(birth);
  });

  test('in a unit below, when it is named', async () => {
    const answer = await house
      .as('caseworker')
      .post('/people', { ...guelmim, givenAr: 'مريم', familyAr: 'بوهدي', unitId: house.ids.unit.TNT });
    expect(answer.body.unit.code).toBe('TNT');
  });

  test.each(['SMR', 'HQ'] as const)(
    'not in the unit %s of others, which answers like one that does not exist',
    async (unit) => {
      const draft = { ...guelmim, givenAr: 'مريم', familyAr: 'بوهدي' };
      const foreign = await house.as('caseworker').post('/people', { ...draft, unitId: house.ids.unit[unit] });
      const absent = await house.as('caseworker').post('/people', { ...draft, unitId: newId() });
      for (const { status, body } of [foreign, absent]) {
        expect([status, body.code, body.fields]).toEqual([400, 'invalid', [{ path: '/unitId', code: 'unknown' }]]);
      }
    },
  );

  test('not without what is needed: every field says what is wrong', async () => {
    const { status, body } = await house.as('caseworker').post('/people', {
      givenAr: 'Fatima',
      familyAr: '',
      province: '10.999',
      phone: '12',
      cin: '1',
      birth: '31/02/1990',
    });
    expect(status).toBe(400);
    expect(body.fields).toEqual(
      expect.arrayContaining([
        { path: '/givenAr', code: 'arabicName' },
        { path: '/familyAr', code: 'required' },
        { path: '/province', code: 'unknown' },
        { path: '/phone', code: 'invalidPhone' },
        { path: '/cin', code: 'invalidCin' },
        { path: '/birth', code: 'invalidBirth' },
      ]),
    );
  });

  test('once, however often the same act is sent', async () => {
    const draft = { ...guelmim, givenAr: 'وحيد', familyAr: 'المعاد' };
    const key = newId();
    const first = await house.as('caseworker').post('/people', draft, { key });
    const again = await house.as('caseworker').post('/people', draft, { key });
    expect(again.body).toEqual(first.body);
    expect(namesOf(await house.as('caseworker').get('/people?query=وحيد المعاد'))).toHaveLength(1);
  });

  test('by a registrar, who then sees no file', async () => {
    const registrar = house.as('event-registrar');
    const answer = await registrar.post('/people', { ...guelmim, givenAr: 'زهرة', familyAr: 'الباب' });
    expect(answer.status).toBe(201);
    expect((await registrar.get(`/people/${answer.body.id}`)).status).toBe(403);
    expect((await registrar.get(`/people/${answer.body.id}/card-number`)).status).toBe(403);
    expect((await registrar.patch(`/people/${answer.body.id}`, {}, { version: 1 })).status).toBe(403);
    expect(namesOf(await registrar.get('/people?query=زهرة الباب'))).toEqual(['زهرة الباب']);
  });
});

describe('a card number', () => {
  test('is nowhere in clear in the database', async () => {
    const cin = nextCard();
    const { id } = await register({ givenAr: 'سري', familyAr: 'المكتوم', cin });
    const held = JSON.stringify([
      await house.sql('select p.*, encode(cin_index, $2) as hex from people.person p where id = $1', [id, 'hex']),
      await house.sql('select * from audit.entry where entity_id = $1', [id]),
      await house.sql('select * from platform.answered_request'),
    ]);
    expect(held).toContain('المكتوم');
    expect(held).not.toContain(cin);
    expect(held).not.toContain(cin.slice(2));
  });

  test('is held once in the whole country', async () => {
    const cin = nextCard();
    await register({ givenAr: 'أول', familyAr: 'الحامل', cin });
    const draft = { ...guelmim, givenAr: 'ثان', familyAr: 'الحامل', cin: cin.toLowerCase() };
    for (const place of ['GLM', 'SMR'] as const) {
      const { status, body } = await house.as('caseworker', place).post('/people', draft);
      expect([status, body.code, body.values]).toEqual([422, 'cardNumberHeld', {}]);
    }
  });

  test('is held once when two delegations write at the same moment', async () => {
    const draft = { ...guelmim, givenAr: 'توأم', familyAr: 'الحامل', cin: nextCard() };
    const answers = await Promise.all(
      (['GLM', 'TNT', 'ASZ', 'SMR'] as const).map((place) => house.as('caseworker', place).post('/people', draft)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422]);
    expect(answers.filter(({ status }) => status === 422).map(({ body }) => body.code)).toEqual(
      Array(3).fill('cardNumberHeld'),
    );
  });

  test('is seen on its own route, and each look is in the audit', async () => {
    const cin = nextCard();
    const { id } = await register({ givenAr: 'منظور', familyAr: 'البطاقة', cin });
    const { status, body } = await house.as('provincial-delegate').get(`/people/${id}/card-number?reason=PERSON_ASKS`);
    expect([status, body]).toEqual([200, { cin }]);
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'person.unmask',
      after: null,
      why: 'PERSON_ASKS',
      user_id: house.ids.user['provincial-delegate@GLM'],
      unit_id: house.ids.unit.GLM,
    });
  });

  test('is not seen without saying why', async () => {
    const { id } = await register({ givenAr: 'بلا', familyAr: 'سبب', cin: nextCard() });
    const told = (await auditOf(id)).length;
    for (const query of ['', '?reason=', '?reason=CURIOSITY']) {
      const { status, body } = await house.as('caseworker').get(`/people/${id}/card-number${query}`);
      expect([status, body.fields]).toEqual([400, [{ path: '/reason', code: 'chooseOne' }]]);
    }
    expect(await auditOf(id)).toHaveLength(told);
  });

  test('is seen by those alone who may', async () => {
    const { id } = await register({ givenAr: 'محجوب', familyAr: 'البطاقة', cin: nextCard() });
    const path = `/people/${id}/card-number?reason=CONTROL`;
    for (const role of ['regional-delegate', 'provincial-delegate', 'caseworker', 'privacy-officer'] as const)
      expect((await house.as(role).get(path)).status).toBe(200);
    for (const role of [
      'hq-admin',
      'hq-supervisor',
      'event-registrar',
      'partner-officer',
      'funding-committee',
      'auditor',
    ] as const)
      expect((await house.as(role).get(path)).status).toBe(403);
    expect((await house.as('caseworker', 'SMR').get(path)).status).toBe(404);
  });

  test('that is not there answers as absent', async () => {
    const { id } = await register({ givenAr: 'بدون', familyAr: 'بطاقة' });
    expect((await house.as('caseworker').get(`/people/${id}/card-number?reason=PERSON_ASKS`)).status).toBe(404);
  });
});

describe('the search of persons', () => {
  beforeAll(async () => {
    await register({
      givenAr: 'إلياس',
      familyAr: 'بنعيسى',
      givenLa: 'Ilyass',
      familyLa: 'Benaïssa',
      phone: '0661224455',
      cin: 'ZZ777001',
    });
    await register({ givenAr: 'عبد الرحمان', familyAr: 'أڭزناي', phone: '0528879911' });
    await register({ givenAr: 'إلياس', familyAr: 'الغريب', phone: '0661224455' }, 'SMR');
  });

  test.each([
    ['the Arabic name', 'إلياس بنعيسى'],
    ['the other word order', 'بنعيسى إلياس'],
    ['a name without hamza', 'الياس بنعيسي'],
    ['part of a word', 'نعيس'],
    ['Latin letters', 'benaissa'],
    ['Latin letters in capitals and any order', 'BENAÏSSA ilyass'],
    ['both scripts', 'إلياس benaissa'],
    ['the end of the phone', '4455'],
    ['the end of the phone in pairs', '22 44 55'],
    ['the whole phone', '06 61 22 44 55'],
    ['the whole phone with its country', '+212661224455'],
    ['name and phone', 'إلياس 4455'],
    ['the whole card number', 'zz777001'],
  ])('by %s', async (_situation, typed) => {
    const answer = await house.as('caseworker').get(`/people?query=${encodeURIComponent(typed)}`);
    expect(namesOf(answer)).toEqual(['إلياس بنعيسى']);
    expect(answer.body.total).toBe(1);
    expect(answer.body.rows[0].cinEnd).toBe('001');
    expect(JSON.stringify(answer.body)).not.toContain('777001');
  });

  test.each([
    ['a name of two words typed as one', 'عبدالرحمان'],
    ['the other kaf', 'اكزناي'],
    ['no space at all', 'عبد الرحمان'],
  ])('by %s', async (_situation, typed) => {
    expect(namesOf(await house.as('caseworker').get(`/people?query=${encodeURIComponent(typed)}`))).toEqual([
      'عبد الرحمان أڭزناي',
    ]);
  });

  test.each([
    ['part of a card number', 'ZZ77700'],
    ['the end of a card number', '001'],
    ['wildcards', '%25'],
    ['another phone', '4456'],
    ['a name that is another one’s', 'إلياس أڭزناي'],
    ['name and phone of two persons', 'عبد الرحمان 4455'],
  ])('finds nobody by %s', async (_situation, typed) => {
    const { status, body } = await house.as('caseworker').get(`/people?query=${typed}`);
    expect([status, body]).toEqual([200, { rows: [], next: null, total: 0 }]);
  });

  test('finds in each unit its own', async () => {
    expect(namesOf(await house.as('caseworker', 'SMR').get('/people?query=إلياس'))).toEqual(['إلياس الغريب']);
    expect(namesOf(await house.as('caseworker', 'TNT').get('/people?query=إلياس'))).toEqual([]);
    expect(namesOf(await house.as('hq-supervisor').get('/people?query=إلياس')).toSorted()).toEqual([
      'إلياس الغريب',
      'إلياس بنعيسى',
    ]);
    expect(namesOf(await house.as('caseworker', 'SMR').get('/people?query=zz777001'))).toEqual([]);
  });

  test.each(['hq-admin', 'partner-officer', 'funding-committee'] as const)('is closed to %s', async (role) => {
    expect((await house.as(role).get('/people?query=إلياس')).status).toBe(403);
  });

  test('folds in the database as in the kernel', async () => {
    const names = [
      'أَبْرايك عبد الله',
      'مُحَمَّد',
      'آيت  لحسن',
      'ﻓﺎﻃﻤﺔ',
      'أڭزناي',
      'Benaïssa-El Garâa',
      'بشرى',
      'هـاء',
      'سؤال بئر',
      '٠٦١٢',
      "N'Diaye",
      'عبد  الرحيم عبد العالي',
      'شيء',
    ];
    for (const name of names) {
      const [row] = await house.sql<{ fold: string }>('select people.fold($1) as fold', [name]);
      expect([name, row?.fold]).toEqual([name, foldName(name)]);
    }
  });

  test('reads phones as the telephone companies do', () => {
    for (const typed of [
      '0612345678',
      '+212 6 12 34 56 78',
      '00212712345678',
      '0528872233',
      '+33612345678',
      '0808001122',
      '06123',
      '0012',
    ]) {
      const known = parsePhoneNumberFromString(typed.replace(/^00/, '+'), 'MA');
      expect([typed, phoneFromTyped(typed)]).toEqual([
        typed,
        known?.isPossible() && known.isValid() ? known.number : null,
      ]);
    }
  });
});

describe('the list of persons', () => {
  test('goes on page after page without loss or repetition, newest first', async () => {
    for (let turn = 1; turn <= 5; turn += 1) await register({ givenAr: 'صف', familyAr: 'الصفحات' }, 'SMR');
    const seen: string[] = [];
    let after = '';
    let total = 0;
    do {
      const { body } = await house.as('caseworker', 'SMR').get(`/people?limit=2${after && `&after=${after}`}`);
      seen.push(...body.rows.map(({ id }: { id: string }) => id));
      total = body.total as number;
      after = (body.next as string | null) ?? '';
    } while (after);
    const rows = await house.sql<{ id: string }>(
      'select id from people.person where unit_id = $1 order by created_at desc, id desc',
      [house.ids.unit.SMR],
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(total).toBe(seen.length);
  });

  test('mixes the units below by time', async () => {
    await register({ givenAr: 'متأخر', familyAr: 'أول' }, 'TNT');
    await register({ givenAr: 'متأخر', familyAr: 'ثان' }, 'GLM');
    await register({ givenAr: 'متأخر', familyAr: 'ثالث' }, 'TNT');
    expect(namesOf(await house.as('caseworker').get('/people?limit=3'))).toEqual([
      'متأخر ثالث',
      'متأخر ثان',
      'متأخر أول',
    ]);
    const searched = await house.as('caseworker').get('/people?limit=2&query=متأخر');
    expect(namesOf(searched)).toEqual(['متأخر ثالث', 'متأخر ثان']);
    expect(searched.body.total).toBe(3);
    const rest = await house.as('caseworker').get(`/people?limit=2&query=متأخر&after=${searched.body.next}`);
    expect(namesOf(rest)).toEqual(['متأخر أول']);
    expect([rest.body.next, rest.body.total]).toEqual([null, 3]);
  });

  test('counts a person where the person is, also after a move', async () => {
    const totals = async () =>
      Promise.all(
        (['GLM', 'TNT', 'SMR'] as const).map(
          async (place) => (await house.as('caseworker', place).get('/people?limit=1')).body.total as number,
        ),
      );
    const { id } = await register({ givenAr: 'منتقل', familyAr: 'الدار' }, 'TNT');
    const [region, province, other] = (await totals()) as [number, number, number];
    await house.sql('update people.person set unit_id = $2 where id = $1', [id, house.ids.unit.SMR]);
    expect(await totals()).toEqual([region - 1, province - 1, other + 1]);
  });

  test.each(['x', 'WyJhIiwiYiJd', 'WzEsMl0', '%22'])('refuses the cursor %s', async (after) => {
    const { status, body } = await house.as('caseworker').get(`/people?after=${after}`);
    expect([status, body.fields]).toEqual([400, [{ path: '/after', code: 'invalid' }]]);
  });
});

describe('those who may be the same person', () => {
  beforeAll(async () => {
    await register({ givenAr: 'فاطنة', familyAr: 'أوبيهي', phone: '0677001122' });
    await register({ givenAr: 'فاطنة', familyAr: 'أوبيهي' }, 'SMR');
  });
  const similar = (query: object) =>
    house.as('event-registrar').get(`/people/similar?${new URLSearchParams(query as Record<string, string>)}`);
  const reasonsOf = ({ body }: { body: { rows: { givenAr: string; familyAr: string; reasons: string[] }[] } }) =>
    body.rows.map(({ givenAr, familyAr, reasons }) => [`${givenAr} ${familyAr}`, reasons]);

  test.each([
    ['the same name', { givenAr: 'فاطنة', familyAr: 'أوبيهي' }, ['NAME']],
    ['the name in another spelling', { givenAr: 'فاطنه', familyAr: 'اوبيهى' }, ['NAME']],
    ['given and family name exchanged', { givenAr: 'أوبيهي', familyAr: 'فاطنة' }, ['NAME']],
    ['the same phone', { givenAr: 'سعاد', familyAr: 'الكنتي', phone: '0677 00 11 22' }, ['PHONE']],
    ['the phone alone', { phone: '+212677001122' }, ['PHONE']],
    ['both', { givenAr: 'فاطنة', familyAr: 'أوبيهي', phone: '0677001122' }, ['NAME', 'PHONE']],
  ])('by %s', async (_situation, query, reasons) => {
    expect(reasonsOf(await similar(query))).toEqual([['فاطنة أوبيهي', reasons]]);
  });

  test.each([
    ['another name', { givenAr: 'سعاد', familyAr: 'الكنتي' }],
    ['the given name alone', { givenAr: 'فاطنة', familyAr: '' }],
    ['half a phone', { phone: '0677' }],
    ['nothing', {}],
  ])('nobody by %s', async (_situation, query) => {
    const answer = await similar(query);
    expect([answer.status, reasonsOf(answer)]).toEqual([200, []]);
  });
});

describe('a person is corrected', () => {
  test('in what was sent alone; the audit has both sides', async () => {
    const { id } = await register({ givenAr: 'سعيدة', familyAr: 'الوعبان', phone: '0612000000', cin: nextCard() });
    const sent = { phone: '0612000001', birth: '1980', vitalStatus: 'DECEASED' };
    const { status, body, headers } = await house.as('caseworker').patch(`/people/${id}`, sent, { version: 1 });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"2"');
    expect(body).toMatchObject({
      ...sent,
      phone: '+212612000001',
      familyAr: 'الوعبان',
      version: 2,
      cinEnd: expect.any(String),
    });
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'person.change',
      before: { phone: '+212612000000', birth: null, vitalStatus: 'ALIVE' },
      after: { phone: '+212612000001', birth: '1980', vitalStatus: 'DECEASED' },
    });
  });

  test('with another card number, or none; the audit says that and no more', async () => {
    const [first, second] = [nextCard(), nextCard()];
    const { id } = await register({ givenAr: 'مصحح', familyAr: 'البطاقة', cin: first });
    const caseworker = house.as('caseworker');
    await caseworker.patch(`/people/${id}`, { cin: second }, { version: 1 });
    expect((await caseworker.get(`/people/${id}/card-number?reason=PERSON_ASKS`)).body).toEqual({ cin: second });
    expect((await caseworker.patch(`/people/${id}`, { cin: null }, { version: 2 })).body.cinEnd).toBeNull();
    await register({ givenAr: 'وارث', familyAr: 'الرقم', cin: first });
    const trail = await auditOf(id);
    expect(
      trail.filter(({ action }) => action === 'person.change').map(({ before, after }) => [before, after]),
    ).toEqual([
      [{ cardNumber: 'present' }, { cardNumber: 'present' }],
      [{ cardNumber: 'present' }, { cardNumber: 'absent' }],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/ZZ\d/);
  });

  test('not with the card number of another; with one’s own it may be sent again', async () => {
    const [mine, theirs] = [nextCard(), nextCard()];
    await register({ givenAr: 'صاحب', familyAr: 'الرقم', cin: theirs }, 'SMR');
    const { id } = await register({ givenAr: 'طالب', familyAr: 'الرقم', cin: mine });
    const refused = await house.as('caseworker').patch(`/people/${id}`, { cin: theirs }, { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'cardNumberHeld']);
    expect((await house.as('caseworker').patch(`/people/${id}`, { cin: mine }, { version: 1 })).status).toBe(200);
  });

  test('not over the work of another: both versions are told, nothing is changed', async () => {
    const { id } = await register({ givenAr: 'متنازع', familyAr: 'عليه' });
    await house.as('caseworker').patch(`/people/${id}`, { commune: 'تغجيجت' }, { version: 1 });
    const { status, body } = await house
      .as('provincial-delegate')
      .patch(`/people/${id}`, { commune: 'أسرير' }, { version: 1 });
    expect(status).toBe(412);
    expect(body).toMatchObject({ code: 'stale', expectedVersion: 1, currentVersion: 2 });
    expect((await house.as('caseworker').get(`/people/${id}`)).body.commune).toBe('تغجيجت');
  });

  test('not without saying what was seen', async () => {
    const { id } = await register({ givenAr: 'بلا', familyAr: 'نسخة' });
    expect((await house.as('caseworker').patch(`/people/${id}`, { commune: 'أسرير' })).status).toBe(428);
  });
});

describe('a person of another unit', () => {
  test.each([
    ['read', 'GET', ''],
    ['changed', 'PATCH', ''],
    ['unmasked', 'GET', '/card-number?reason=CONTROL'],
    ['asked for consents', 'GET', '/consents'],
    ['asked for kinship', 'GET', '/kinship-links'],
  ])('cannot be %s, exactly like one who does not exist', async (_act, method, path) => {
    const { id } = await register({ givenAr: 'غريب', familyAr: 'الدار', cin: nextCard() });
    const answers = await Promise.all(
      [id, newId()].map((person) =>
        method === 'GET'
          ? house.as('caseworker', 'SMR').get(`/people/${person}${path}`)
          : house.as('caseworker', 'SMR').patch(`/people/${person}`, { commune: 'x' }, { version: 1 }),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'notFound'],
      [404, 'notFound'],
    ]);
  });

  test('is read from above, and the look is in the audit', async () => {
    const { id } = await register({ givenAr: 'مقروء', familyAr: 'الملف' }, 'TNT');
    expect((await house.as('regional-delegate').get(`/people/${id}`)).status).toBe(200);
    expect((await auditOf(id)).map(({ action, user_id }) => [action, user_id])).toEqual([
      ['person.create', house.ids.user['caseworker@TNT']],
      ['person.read', house.ids.user['regional-delegate@GLM']],
    ]);
  });

  test('an identifier that is none is a mistake of form', async () => {
    expect((await house.as('caseworker').get('/people/7')).status).toBe(400);
  });
});
