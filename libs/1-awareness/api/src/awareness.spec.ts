import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import type { AttendanceView, EventView } from '@sanad/awareness/core';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, timeOf, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { noticeVersion } from '@sanad/people/core';
import { AwarenessModule } from './awareness.module';

/** The day in Guelmim, as its source reports it. */
const guelmim = {
  kind: 'AWARENESS_DAY',
  title:
    'يوم تحسيسي حول التشغيل الذاتي والعمل المقاولاتي والتعاوني لفائدة أبناء وبنات قدماء المقاومين وأعضاء جيش التحرير',
  day: '2022-02-14',
  startsAt: '15:30',
  venue: 'فضاء الذاكرة التاريخية للمقاومة والتحرير بكلميم',
  room: 'القاعة المتعددة التخصصات',
  province: '10.261',
  organiser: 'النيابة الجهوية للمندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير بكلميم',
  purposes: ['تقييم حصيلة التشغيل الذاتي والعمل المقاولاتي'],
  topics: ['التشغيل الذاتي'],
  valueChains: ['BEES', 'MILK', 'LIVESTOCK'],
  speakers: [
    { name: 'لحسن بن احيا', role: 'النائب الجهوي', institution: 'المندوبية السامية', topics: ['كلمة الافتتاح'] },
    { name: 'عبد الله أبرايك', role: 'المنسق الجهوي', institution: 'وكالة التنمية الاجتماعية', topics: [] },
    { name: 'عمر', role: 'إطار', institution: 'ANAPEC', topics: ['التكوين الملائم'] },
  ],
  source: 'وادنون تيفي، 15 فبراير 2022',
};
const atDoor = '2022-02-14T15:41:00Z';

describe('awareness days', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, AwarenessModule] });
  }, 60_000);
  afterAll(() => house.stop());

  const registrar = () => house.as('event-registrar');
  const caseworker = () => house.as('caseworker');
  const foreigner = () => house.as('event-registrar', 'SMR');

  function ok(answer: TestAnswer, status = 200) {
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const refused = (answer: TestAnswer) => (answer.status === 422 ? (answer.body.code as string) : answer.status);

  const planned = async (change: object = {}, client = registrar()): Promise<EventView> =>
    ok(await client.post('/events', { ...guelmim, ...change }), 201);
  const move = (name: string, { id, version }: { id: string; version: number }, client = registrar()) =>
    client.post(`/events/${id}/${name}`, {}, { version });
  const opened = async (change: object = {}): Promise<EventView> => ok(await move('opening', await planned(change)));
  const read = async (id: string): Promise<EventView> => ok(await registrar().get(`/events/${id}`));

  let named = 0;
  const somebody = () => ({
    givenAr: 'لحسن',
    familyAr: `التجريبي ${'ابجدهوزحطي'[named++ % 10]}`,
    phone: `06 12 34 56 ${10 + (named % 90)}`,
  });
  const walkIn = (change: object = {}) => ({
    person: somebody(),
    informed: true,
    present: true,
    at: atDoor,
    ...change,
  });
  const register = (eventId: string, sent: object, client = registrar()) =>
    client.post(`/events/${eventId}/attendances`, sent);
  const registered = async (eventId: string, sent: object = walkIn()): Promise<AttendanceView> =>
    ok(await register(eventId, sent), 201);
  const mark = (id: string, sent: object = { at: atDoor }, client = registrar()) =>
    client.post(`/attendances/${id}/presence`, sent);
  const list = async (eventId: string, query = '', client = registrar()) =>
    ok(await client.get(`/events/${eventId}/attendances?${query}`));
  const known = async (change: object = {}, client = caseworker()): Promise<string> =>
    ok(await client.post('/people', { ...somebody(), province: '10.261', ...change }), 201).id;

  describe('an event', () => {
    test('keeps its programme in order, and what the source does not say stays empty', async () => {
      const { id } = await planned();
      expect(await read(id)).toMatchObject({ ...guelmim, endsAt: null, state: 'PLANNED', version: 1 });
    });

    test('is corrected as a whole, in the version that was seen', async () => {
      const event = await planned();
      const change = { ...guelmim, room: '', speakers: guelmim.speakers.toReversed() };
      const changed = ok(await registrar().patch(`/events/${event.id}`, change, { version: event.version }));
      expect(changed).toMatchObject({ room: null, version: 2 });
      expect(changed.speakers[0].name).toBe('عمر');
      expect(await registrar().patch(`/events/${event.id}`, change, { version: 1 })).toMatchObject({
        status: 412,
        body: { code: 'stale', expectedVersion: 1, currentVersion: 2 },
      });
      expect((await registrar().patch(`/events/${event.id}`, change)).status).toBe(428);
    });

    test('opens, closes, opens again, and is then no longer cancelled from under those who came', async () => {
      const event = await opened();
      const closed = ok(await move('closing', event));
      expect(refused(await move('opening', closed))).toBe('moveNotPossible');
      expect(refused(await registrar().patch(`/events/${event.id}`, guelmim, { version: closed.version }))).toBe(
        'eventOver',
      );
      const again = ok(await move('reopening', closed));
      await registered(event.id);
      expect(await move('cancellation', again)).toMatchObject({
        status: 422,
        body: { code: 'eventHasPresences', values: { present: 1 } },
      });
      const otherDay = { ...guelmim, day: '2022-02-15' };
      expect(refused(await registrar().patch(`/events/${event.id}`, otherDay, { version: again.version }))).toBe(
        'dayHasPresences',
      );
    });

    test('does not open before its day; a cancelled one takes nobody', async () => {
      const event = await planned({ day: addDays(today(), 1) });
      expect(refused(await move('opening', event))).toBe('openingBeforeDay');
      ok(await move('cancellation', event));
      expect(refused(await register(event.id, { personId: await known() }))).toBe('eventNotOpen');
    });

    test.each([
      ['an end before its start', { endsAt: '15:00' }, '/endsAt'],
      ['a unit that is not there', { unitId: newId() }, '/unitId'],
      ['a province that is none', { province: '99.999' }, '/province'],
    ])('with %s is refused beside its field', async (_, change, path) => {
      const answer = await registrar().post('/events', { ...guelmim, ...change });
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } });
    });

    test('is listed by its day, page after page, with as many as were counted', async () => {
      const days = ['2021-03-01', '2021-03-03', '2021-03-02'];
      for (const day of days) await planned({ day, title: 'لقاء للترتيب' });
      const search = `query=${encodeURIComponent('للترتيب')}`;
      const first = ok(await registrar().get(`/events?${search}&limit=2`));
      const second = ok(await registrar().get(`/events?${search}&limit=2&after=${first.next}`));
      expect([...first.rows, ...second.rows].map(({ day }) => day)).toEqual(days.toSorted().toReversed());
      expect([first.total, second.total, second.next]).toEqual([3, 3, null]);
      expect(ok(await registrar().get(`/events?${search}&state=OPEN`)).total).toBe(0);
      for (const [typed, total] of [
        ['للترتيب لقاء', 3],
        ['لقأء لِلترتيب', 3],
        ['لقاء لم يكن', 0],
      ] as const)
        expect(ok(await registrar().get(`/events?query=${encodeURIComponent(typed)}`)).total).toBe(total);
      const forged = Buffer.from('["x","y"]').toString('base64url');
      expect((await registrar().get(`/events?after=${forged}`)).status).toBe(400);
    });
  });

  describe('at the door', () => {
    test('somebody new is registered, told and present in one request', async () => {
      const event = await opened();
      const attendance = await registered(event.id, walkIn({ interests: ['COOPERATIVE'], valueChain: 'BEES' }));
      expect(attendance).toMatchObject({
        walkIn: true,
        presentAt: atDoor,
        markedBy: 'event-registrar@GLM',
        interests: ['COOPERATIVE'],
        valueChain: 'BEES',
        caseFile: null,
        person: { givenAr: 'لحسن', phoneEnd: expect.stringMatching(/^56\d\d$/), province: '10.261' },
      });
      expect(JSON.stringify(attendance)).not.toContain('6123456');
      const consents = ok(await caseworker().get(`/people/${attendance.person.id}/consents`)).rows;
      expect(consents).toMatchObject([
        {
          purpose: 'FOLLOW_UP',
          channel: 'ORAL_WITNESSED',
          witness: 'event-registrar@GLM',
          givenOn: '2022-02-14',
          noticeVersion,
        },
      ]);
    });

    test('nobody new is registered without being told about their data', async () => {
      const event = await opened();
      expect(await register(event.id, { person: somebody() })).toMatchObject({
        status: 400,
        body: { fields: [{ path: '/informed', code: 'noticeNotRead' }] },
      });
    });

    test('whoever is known is registered once', async () => {
      const event = await opened();
      const personId = await known();
      const { id } = await registered(event.id, { personId });
      const twice = await register(event.id, { personId, informed: true });
      expect(twice).toMatchObject({
        status: 422,
        body: { code: 'alreadyRegistered', values: { id, presentAt: null } },
      });
      expect(ok(await caseworker().get(`/people/${personId}/consents`)).rows).toEqual([]);
    });

    test('two registrars at once register the same person once', async () => {
      const event = await opened();
      const personId = await known();
      const clients = [registrar(), caseworker(), registrar(), caseworker()];
      const answers = await Promise.all(
        clients.map((client) => register(event.id, { personId, informed: true }, client)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422]);
      expect(await list(event.id)).toMatchObject({ total: 1 });
    });

    test('the same request sent again is answered and not done again', async () => {
      const event = await opened();
      const [key, sent] = [newId(), walkIn()];
      const first = await registrar().post(`/events/${event.id}/attendances`, sent, { key });
      const again = await registrar().post(`/events/${event.id}/attendances`, sent, { key });
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      expect((await read(event.id)).counters).toEqual({ registered: 1, present: 1, walkIns: 1 });
    });

    test('who has moved to another unit is neither on the list nor counted; who comes back is', async () => {
      const event = await opened();
      const { person } = await registered(event.id, walkIn());
      await registered(event.id, walkIn());
      for (const [unit, seen] of [
        ['SMR', 1],
        ['GLM', 2],
      ] as const) {
        await house.sql('update people.person set unit_id = $2 where id = $1', [person.id, house.ids.unit[unit]]);
        expect(await list(event.id)).toMatchObject({ total: seen });
        const counted = { registered: seen, present: seen, walkIns: seen };
        expect((await read(event.id)).counters).toEqual(counted);
        const { rows } = ok(await registrar().get('/events?limit=100'));
        expect(rows.find(({ id }: { id: string }) => id === event.id).counters).toEqual(counted);
      }
    });

    test('whoever is on the list before the door opens is no walk-in', async () => {
      const event = await planned();
      const guest = await registered(event.id, { personId: await known() });
      expect(guest).toMatchObject({ walkIn: false, presentAt: null });
      expect(refused(await register(event.id, walkIn()))).toBe('eventNotOpen');
      expect(refused(await mark(guest.id))).toBe('eventNotOpen');
    });
  });

  describe('a presence', () => {
    test('is recorded once; the second mark answers with the first', async () => {
      const event = await opened();
      const { id } = await registered(event.id, { personId: await known() });
      expect(ok(await mark(id))).toMatchObject({ already: false, markedBy: 'event-registrar@GLM', version: 2 });
      expect(ok(await mark(id, { at: '2022-02-14T16:00:00Z' }, caseworker()))).toMatchObject({
        already: true,
        presentAt: atDoor,
        markedBy: 'event-registrar@GLM',
        version: 2,
      });
    });

    test('is recorded once by two at the same moment', async () => {
      const event = await opened();
      const { id } = await registered(event.id, { personId: await known() });
      const answers = await Promise.all(
        [registrar(), caseworker(), registrar()].map((client) => mark(id, { at: atDoor }, client)),
      );
      expect(answers.map(({ body }) => body.already).toSorted()).toEqual([false, true, true]);
      expect((await read(event.id)).counters.present).toBe(1);
    });

    test('at the door takes its moment from the clock', async () => {
      const event = await opened({ day: today() });
      const { id } = await registered(event.id, { personId: await known() });
      const { presentAt } = ok(await mark(id, {}));
      expect(Math.abs(Date.now() - Date.parse(presentAt))).toBeLessThan(30_000);
      expect(timeOf(presentAt)).toMatch(/^\d\d:\d\d$/);
    });

    test.each([
      ['without a moment, long after', {}, 'notOnTheDay'],
      ['on another day', { at: '2022-02-15T10:00:00Z' }, 'notOnTheDay'],
      ['in the future', { at: new Date(Date.now() + 3_600_000).toISOString() }, 'presenceInFuture'],
    ])('%s is refused', async (_, sent, code) => {
      const event = await opened();
      const { id } = await registered(event.id, { personId: await known() });
      expect(refused(await mark(id, sent))).toBe(code);
      expect(refused(await register(event.id, walkIn({ at: undefined, ...sent })))).toBe(code);
    });

    test('is undone in the version that was seen, and recorded again', async () => {
      const event = await opened();
      const attendance = await registered(event.id);
      const undo = (version: number) => registrar().delete(`/attendances/${attendance.id}/presence`, { version });
      expect((await undo(7)).status).toBe(412);
      expect(ok(await undo(attendance.version))).toMatchObject({ presentAt: null, markedBy: null, version: 2 });
      expect(refused(await undo(2))).toBe('notPresent');
      expect(ok(await mark(attendance.id))).toMatchObject({ already: false });
    });

    test('is neither recorded nor undone once the event is closed', async () => {
      const event = await opened();
      const present = await registered(event.id);
      const absent = await registered(event.id, { personId: await known() });
      ok(await move('closing', event));
      expect(refused(await mark(absent.id))).toBe('eventNotOpen');
      expect(
        refused(await registrar().delete(`/attendances/${present.id}/presence`, { version: present.version })),
      ).toBe('eventNotOpen');
      expect(refused(await register(event.id, walkIn()))).toBe('eventNotOpen');
      expect(ok(await mark(present.id))).toMatchObject({ already: true });
    });

    test('waits for a closing that is under way, and then finds the door closed', async () => {
      const event = await opened();
      const guests = await Promise.all([1, 2, 3].map(async () => registered(event.id, { personId: await known() })));
      const [closing, ...marks] = await Promise.all([move('closing', event), ...guests.map(({ id }) => mark(id))]);
      expect(closing.status).toBe(200);
      const { counters, state } = await read(event.id);
      expect(state).toBe('CLOSED');
      expect(marks.filter(({ status }) => status === 200)).toHaveLength(counters.present);
      expect(marks.every((answer) => answer.status === 200 || refused(answer) === 'eventNotOpen')).toBe(true);
    });
  });

  describe('the list', () => {
    test('is searched by name, phone and card number, and counts what it shows', async () => {
      const event = await opened();
      const people = [
        { givenAr: 'فاطمة', familyAr: 'أيت لحسن', phone: '0612340001', cin: 'ZZ123456' },
        { givenAr: 'الحسين', familyAr: 'آيت لحسن', phone: '0612340002' },
        { givenAr: 'خديجة', familyAr: 'الگرعة', phone: '0612340003' },
      ];
      for (const person of people) await registered(event.id, { personId: await known(person) });
      await registered(event.id, walkIn({ person: { givenAr: 'سعاد', familyAr: 'الگرعة' } }));
      const names = async (query: string) => {
        const { rows, total } = await list(event.id, query);
        expect(total).toBe(rows.length);
        return rows.map(({ person }: AttendanceView) => person.givenAr);
      };
      const search = (query: string) => names(`query=${encodeURIComponent(query)}`);
      expect(await search('ايت لحسن')).toEqual(['الحسين', 'فاطمة']);
      expect(await search('0003')).toEqual(['خديجة']);
      expect(await search('zz123456')).toEqual(['فاطمة']);
      expect(await search('zz999999')).toEqual([]);
      expect(await names('show=PRESENT')).toEqual(['سعاد']);
      expect(await names('show=EXPECTED')).toHaveLength(3);
      const counters = ok(await registrar().get(`/events/${event.id}/counters`));
      expect(counters).toEqual({ registered: 4, present: 1, walkIns: 4 });
      expect(await names('show=WALK_IN')).toHaveLength(counters.walkIns);
      const first = await list(event.id, 'limit=3');
      const second = await list(event.id, `limit=3&after=${first.next}`);
      expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 1, null]);
    });

    test('keeps what people wish to know more about', async () => {
      const event = await opened();
      const { id, version } = await registered(event.id);
      const wish = { interests: ['COOPERATIVE', 'TRAINING'], valueChain: 'MILK' };
      expect(ok(await registrar().put(`/attendances/${id}/interests`, wish, { version }))).toMatchObject(wish);
      expect((await registrar().put(`/attendances/${id}/interests`, wish, { version })).status).toBe(412);
      expect(
        (await registrar().put(`/attendances/${id}/interests`, { interests: ['GOLD'] }, { version: 2 })).status,
      ).toBe(400);
    });
  });

  describe('a file', () => {
    const openFile = (id: string, sent: object = { openedOn: '2022-02-16' }, client = caseworker()) =>
      client.post(`/attendances/${id}/case-file`, sent);

    test('is opened for whoever came, without typing anything again', async () => {
      const event = await opened();
      const attendance = await registered(event.id, walkIn({ interests: ['COOPERATIVE'], valueChain: 'BEES' }));
      const file = ok(await openFile(attendance.id), 201);
      expect(file).toEqual({ id: expect.any(String), number: expect.stringMatching(/^GLM-2022-\d{4}$/) });
      expect(ok(await caseworker().get(`/case-files/${file.id}`))).toMatchObject({
        origin: 'AWARENESS_DAY',
        openedOn: '2022-02-16',
        person: { id: attendance.person.id },
      });
      const timeline = ok(await caseworker().get(`/case-files/${file.id}/timeline`)).rows;
      expect(timeline[0]).toMatchObject({
        kind: 'INTEREST_NOTED',
        factOn: '2022-02-14',
        details: { event: guelmim.title, interests: 'COOPERATIVE', valueChain: 'BEES' },
      });
      expect((await list(event.id, '', caseworker())).rows[0].caseFile).toEqual(file);
      expect((await list(event.id)).rows[0].caseFile).toBeNull();
    });

    test('is opened once, and its presence stays', async () => {
      const event = await opened();
      const attendance = await registered(event.id);
      const answers = await Promise.all([openFile(attendance.id), openFile(attendance.id)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
      const again = await openFile(attendance.id);
      expect(again.body).toMatchObject({ code: 'fileOpenedAlready' });
      const version = attendance.version + 1;
      expect(refused(await registrar().delete(`/attendances/${attendance.id}/presence`, { version }))).toBe(
        'presenceHasFile',
      );
    });

    test('takes over the kinship as it was said, and says nothing of wishes that nobody had', async () => {
      const event = await opened();
      const attendance = await registered(event.id, walkIn({ relation: 'CHILD' }));
      expect(attendance).toMatchObject({ relation: 'CHILD', interests: [] });
      const file = ok(await openFile(attendance.id), 201);
      const timeline = ok(await caseworker().get(`/case-files/${file.id}/timeline`)).rows;
      expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual(['NOTE', 'CASE_OPENED']);
      expect(timeline[0]).toMatchObject({ factOn: '2022-02-14', note: expect.stringContaining('ابن(ة) مقاوم') });
      expect(ok(await caseworker().get(`/people/${attendance.person.id}/kinship-links`)).rows).toEqual([]);
    });

    test('that is open from another day is named', async () => {
      const personId = await known();
      const [first, second] = [await opened(), await opened()];
      const one = await registered(first.id, { personId, informed: true, present: true, at: atDoor });
      const other = await registered(second.id, { personId, present: true, at: atDoor });
      const { number } = ok(await openFile(one.id), 201);
      expect((await openFile(other.id)).body).toMatchObject({ code: 'alreadyOpen', values: { number } });
    });

    test('is not opened for whoever is absent, has not agreed, or before the day', async () => {
      const event = await opened();
      const absent = await registered(event.id, { personId: await known() });
      expect(refused(await openFile(absent.id))).toBe('notPresent');
      const untold = await registered(event.id, { personId: await known(), present: true, at: atDoor });
      expect(refused(await openFile(untold.id))).toBe('noFollowUpConsent');
      const present = await registered(event.id);
      expect(refused(await openFile(present.id, { openedOn: '2022-02-13' }))).toBe('fileBeforeEvent');
      expect((await openFile(present.id, { openedOn: addDays(today(), 1) })).status).toBe(400);
      expect((await openFile(present.id, {}, registrar())).status).toBe(403);
    });
  });

  describe('rights', () => {
    test('a delegation elsewhere finds nothing: neither the event nor who came', async () => {
      const event = await opened();
      const { id, version } = await registered(event.id);
      const answers = [
        await foreigner().get(`/events/${event.id}`),
        await foreigner().get(`/events/${event.id}/counters`),
        await foreigner().get(`/events/${event.id}/attendances`),
        await register(event.id, walkIn(), foreigner()),
        await mark(id, {}, foreigner()),
        await foreigner().delete(`/attendances/${id}/presence`, { version }),
        await foreigner().put(`/attendances/${id}/interests`, { interests: [] }, { version }),
        await house.as('caseworker', 'SMR').post(`/attendances/${id}/case-file`),
        await move('closing', event, foreigner()),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      expect((await register(event.id, { personId: await known({}, house.as('caseworker', 'SMR')) })).status).toBe(404);
    });

    test.each([
      ['event-registrar', 200, 201, 403],
      ['caseworker', 200, 201, 201],
      ['regional-delegate', 200, 201, 201],
      ['provincial-delegate', 200, 201, 201],
      ['hq-supervisor', 200, 403, 403],
      ['auditor', 200, 403, 403],
      ['hq-admin', 403, 403, 403],
      ['partner-officer', 403, 403, 403],
      ['privacy-officer', 403, 403, 403],
      ['funding-committee', 403, 403, 403],
    ] as const)('%s: reads %i, registers %i, opens a file %i', async (role, reads, writes, opens) => {
      const event = await opened();
      const { id } = await registered(event.id);
      const client = house.as(role);
      expect((await client.get(`/events/${event.id}`)).status).toBe(reads);
      expect((await client.get(`/events/${event.id}/attendances`)).status).toBe(reads);
      expect((await client.post('/events', guelmim)).status).toBe(writes);
      expect((await register(event.id, walkIn(), client)).status).toBe(writes);
      expect((await client.post(`/attendances/${id}/case-file`, { openedOn: '2022-02-16' })).status).toBe(opens);
    });

    test('nobody is let in without signing in', async () => {
      expect((await house.stranger().get('/events')).status).toBe(401);
    });
  });
});
