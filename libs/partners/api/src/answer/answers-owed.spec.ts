import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today, type PlainDay } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { startMailServer, type ReceivedLetter, type TestMailServer } from '@sanad/platform/testing';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';
import { digestDayOn } from './answer-letters';
import { AnswerPass } from './answer-pass';

const day = (text: string) => text as PlainDay;

describe('an answer that is owed', () => {
  let house: House;
  let story: HandedFile;
  let post: TestMailServer;
  beforeAll(async () => {
    post = await startMailServer();
    house = await startHouse({
      modules: [PeopleModule, CaseFileModule, PartnersModule],
      environment: { mail: post.settings },
      jobs: true,
    });
    story = new HandedFile(house);
  });
  afterAll(async () => {
    await house.stop();
    await post.stop();
  });
  beforeEach(async () => {
    await house.sql(`update partners.referral set due_on = '2999-01-01' where state = 'SENT'`);
    await house.sql('delete from access.throttle');
  });

  const pass = (on?: PlainDay) => house.app.get(AnswerPass).run(on);
  const officer = () => house.ids.user['partner-officer@ANAPEC']!;
  const state = async (id: string) => (await story.caseworker().get(`/referrals/${id}`)).body.state;
  /** Until every letter that was written has arrived. */
  async function allArrived(): Promise<void> {
    for (const end = Date.now() + 40_000; Date.now() < end;) {
      const [waits] = await house.sql<{ n: number }>(
        `select count(*)::int as n from platform.mail where state = 'WAITING'`,
      );
      if (waits!.n === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('A letter has not left in time.');
  }
  async function lettersOf(act: () => Promise<unknown>): Promise<ReceivedLetter[]> {
    await allArrived();
    const before = post.letters.length;
    await act();
    await allArrived();
    return post.letters.slice(before);
  }
  /** How many letters an act has written; they need not have left. */
  async function lettersWaiting(act: () => Promise<unknown>): Promise<number> {
    const count = async () => (await house.sql<{ n: number }>('select count(*)::int as n from platform.mail'))[0]!.n;
    const before = await count();
    await act();
    return (await count()) - before;
  }
  const tokenIn = ({ text }: ReceivedLetter) => /\/answer#([\w-]{43})/.exec(text)![1]!;

  test('is expected within the delay of the rule, which the administrator changes; what was sent keeps its own', async () => {
    const before = await story.sent();
    const { rows } = (await house.as('hq-admin').get('/answer-rules')).body;
    expect(rows[0]).toMatchObject({ answerDays: 15, remindBefore: 5, digestDay: 1, paperDays: 5, mailIsOn: true });
    const change = { answerDays: 10, remindBefore: 3, digestDay: 1, paperDays: 5, reason: 'دورية' };
    const answer = await house.as('hq-admin').put('/answer-rules', change, { version: 1 });
    expect(answer.body).toMatchObject({ answerDays: 10, version: 2, setBy: 'hq-admin@HQ' });
    expect((await house.as('hq-admin').put('/answer-rules', change, { version: 1 })).status).toBe(412);
    const after = await story.sent();
    expect(after.dueOn < before.dueOn).toBe(true);
    const days = await house.sql(
      `select answer_days as days from partners.referral where id = any ($1) order by created_at`,
      [[before.id, after.id]],
    );
    expect(days).toEqual([{ days: 15 }, { days: 10 }]);
    await house.as('hq-admin').put('/answer-rules', { ...change, answerDays: 15, remindBefore: 5 }, { version: 2 });
  });

  test('and ends the day after its last one: told on the file, with a task for the supervisor, once', async () => {
    const { id, caseFile } = await story.sent();
    await house.sql('update partners.referral set due_on = $2 where id = $1', [id, today()]);
    await pass();
    expect(await state(id)).toBe('SENT');
    await pass(addDays(today(), 1));
    expect(await state(id)).toBe('EXPIRED');
    await pass(addDays(today(), 2));
    const { rows } = (await story.caseworker().get(`/case-files/${caseFile.id}/timeline`)).body;
    expect(rows.filter(({ kind }: { kind: string }) => kind === 'REFERRAL_EXPIRED')).toEqual([
      expect.objectContaining({ author: 'سند', details: { agency: 'ANAPEC' } }),
    ]);
    const tasks = await house.sql(
      `select unit_id, case_id, assignee_id, state, details from case_file.task where kind = 'REFERRAL_UNANSWERED' and subject_id = $1`,
      [id],
    );
    const details = { agency: 'ANAPEC' };
    expect(tasks).toEqual([
      { unit_id: house.ids.unit.GLM, case_id: caseFile.id, assignee_id: null, state: 'OPEN', details },
    ]);
    expect((await house.as('provincial-delegate').get('/tasks')).body.rows).toContainEqual(
      expect.objectContaining({ kind: 'REFERRAL_UNANSWERED', subjectId: id }),
    );
    // A partner whose time is over reads it no more.
    expect((await story.officer().get(`/referrals/${id}`)).body.state ?? 'EXPIRED').toBe('EXPIRED');
  });

  test('waits for a paper of ours: who keeps the file is reminded, then the supervisor; the agency loses no day by it', async () => {
    const [referral, recalled] = [await story.sent(), await story.sent()];
    const ask = async ({ id, version }: { id: string; version: number }) =>
      (await story.officer().post(`/referrals/${id}/paper-request`, { paper: 'شهادة السكنى' }, { version })).body;
    const [asked, other] = [await ask(referral), await ask(recalled)];
    // As if it had been asked for long ago: four weeks of five working days, less the feasts.
    await house.sql('alter table partners.referral_step disable trigger step_is_append_only');
    await house.sql(
      `update partners.referral_step set fact_on = fact_on - 28 where to_state = 'PAPER_ASKED' and referral_id = any ($1)`,
      [[referral.id, recalled.id]],
    );
    await house.sql('alter table partners.referral_step enable trigger step_is_append_only');
    const tasks = async (id: string) =>
      house.sql<{ kind: string; state: string }>(
        `select kind, state, details, assignee_id is null as "isForSupervisor" from case_file.task where subject_id = $1 order by kind`,
        [id],
      );
    await pass(addDays(today(), -22));
    expect(await tasks(referral.id)).toEqual([]);
    await pass(addDays(today(), -19));
    expect((await tasks(referral.id)).map(({ kind }) => kind)).toEqual(['REFERRAL_PAPER_OWED']);
    await pass();
    await pass();
    expect(await tasks(referral.id)).toEqual([
      expect.objectContaining({ kind: 'REFERRAL_PAPER_LATE', state: 'OPEN', isForSupervisor: true }),
      expect.objectContaining({ kind: 'REFERRAL_PAPER_OWED', state: 'OPEN', isForSupervisor: false }),
    ]);
    expect(await state(referral.id)).toBe('PAPER_ASKED');
    await story.recall(other);
    await pass();
    expect((await tasks(recalled.id)).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    const answer = { answer: 'وضعت في الملف' };
    const given = await story
      .caseworker()
      .post(`/referrals/${referral.id}/paper-answer`, answer, { version: asked.version });
    expect([given.status, given.body.state, given.body.cardNumber]).toEqual([200, 'RECEIVED', null]);
    expect(given.body.dueOn > referral.dueOn).toBe(true);
    expect((await tasks(referral.id)).map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    await story.decline(given.body);
    const late = await house
      .as('hq-admin')
      .put(
        '/answer-rules',
        { answerDays: 15, remindBefore: 5, digestDay: 1, paperDays: 0, reason: 'دورية' },
        { version: 3 },
      );
    expect(late.body.fields).toEqual([{ path: '/paperDays', code: 'tooSmall' }]);
  });

  test('is reminded of once, when its day comes near', async () => {
    const { id } = await story.sent();
    await house.sql('update partners.referral set due_on = $2 where id = $1', [id, addDays(today(), 2)]);
    await house.sql('delete from access.session where link_id is not null');
    await house.sql('delete from access.link');
    const letters = await lettersOf(() => pass());
    const reminder = letters.find(({ subject }) => subject.startsWith('تذكير'))!;
    expect(reminder).toMatchObject({ to: ['partner-officer@anapec.example'] });
    expect(reminder.subject).toBe('تذكير: إحالة واحدة يقترب أجل الجواب عنها');
    // Nobody's name leaves the house in a letter.
    for (const { text, html } of letters) expect(text + html).not.toMatch(/أمينة|التجريبية|0612345678|ZZ\d/);
    expect(await lettersWaiting(() => pass())).toBe(0);
  }, 60_000);

  test('the digest says how many wait and for how long, once in its week', async () => {
    expect([
      digestDayOn(day('2026-11-30'), 1),
      digestDayOn(day('2026-12-04'), 1),
      digestDayOn(day('2026-12-06'), 5),
    ]).toEqual(['2026-11-30', '2026-11-30', '2026-12-04']);
    const next = addDays(today(), 7);
    const [digest] = await lettersOf(() => pass(next));
    expect(digest!.subject).toMatch(/^(\d+ (إحالات|إحالة)|إحالتان|إحالة واحدة) في الانتظار، أقدمها 7 أيام$/);
    expect(await lettersWaiting(() => pass(next))).toBe(0);
    // In the language in which the officer reads the screens, with the name of the other script in its place.
    await story.officer().put('/session/language', { language: 'fr' });
    const [french] = await lettersOf(() => pass(addDays(today(), 14)));
    await story.officer().put('/session/language', { language: 'ar' });
    expect(french!.subject).toMatch(/^\d+ orientations? en attente, la plus ancienne depuis \d+ jours$/);
    expect(french!.html).toContain('<html lang="fr" dir="ltr">');
    expect(french!.text).toMatch(/\u200EBonjour \u2068[^\u2069]+\u2069,/);
  }, 60_000);

  describe('by the link of a letter', () => {
    let link: string;
    let sent: { id: string; version: number }[];
    let weeks = 2;

    /** Three referrals wait, a letter names them, and its reader enters with the code. */
    async function enter(): Promise<TestClient> {
      await house.sql(`update partners.referral set state = 'EXPIRED', ended_on = sent_on where state = 'SENT'`);
      sent = [await story.sent(), await story.sent(), await story.sent()];
      await house.sql(`update partners.referral set due_on = '2999-01-01' where state = 'SENT'`);
      const [digest] = await lettersOf(() => pass(addDays(today(), 7 * (weeks += 1))));
      link = tokenIn(digest!);
      const [code] = await lettersOf(() => house.stranger().post('/link-codes', { token: link }));
      const digits = /^\d{6}$/m.exec(code!.text)![0];
      return clientOf(await house.stranger().post('/link-sessions', { token: link, code: digits }));
    }

    function clientOf({ headers }: TestAnswer): TestClient {
      const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
      const proof = cookies.find((one) => one.startsWith('sanad-xsrf='))!.slice('sanad-xsrf='.length);
      return new TestClient(house.url, cookies.join('; '), proof);
    }

    test('each is answered for itself, as the person the letter was written to; then the link is used', async () => {
      const reader = await enter();
      const { body } = await reader.get('/answers');
      expect(body.rows.map(({ id }: { id: string }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
      expect(JSON.stringify(body)).not.toMatch(/0612345678|ZZ\d|phone/);
      const foreign = newId();
      const [first, second, third] = sent as [(typeof sent)[0], (typeof sent)[0], (typeof sent)[0]];
      await story.recall(third);
      const answers = [
        { id: first.id, version: first.version, answer: 'ACCEPT' },
        { id: second.id, version: second.version, answer: 'DECLINE', reason: 'لا توجد مقاعد' },
        { id: third.id, version: third.version, answer: 'ACCEPT' },
        { id: foreign, version: 1, answer: 'ACCEPT' },
      ];
      const key = newId();
      const taken = await reader.post('/answers', { answers }, { key });
      expect(taken.body).toEqual({
        rows: [
          { id: first.id, outcome: 'ACCEPTED' },
          { id: second.id, outcome: 'DECLINED' },
          { id: third.id, outcome: 'GONE' },
          { id: foreign, outcome: 'GONE' },
        ],
        isUsed: true,
      });
      expect([await state(first.id), await state(second.id)]).toEqual(['ACCEPTED', 'DECLINED']);
      const acts = await house.sql<{ user_id: string; action: string }>(
        `select user_id, action from audit.entry where entity_id = $1 and action in ('referral.accept')`,
        [first.id],
      );
      expect(acts).toEqual([{ user_id: officer(), action: 'referral.accept' }]);
      // An answer that got lost on the way is given again; another act is refused.
      expect((await reader.post('/answers', { answers }, { key })).body).toEqual(taken.body);
      const again = await reader.post('/answers', { answers });
      expect([again.status, again.body.code]).toEqual([422, 'linkUsed']);
      expect((await reader.get('/answers')).body.code).toBe('linkUsed');
      expect((await house.stranger().post('/link-codes', { token: link })).body.code).toBe('linkUsed');
    }, 60_000);

    test('a refusal without its reason is refused at its row; when no row is taken the link stays open', async () => {
      const reader = await enter();
      const [first] = sent as [(typeof sent)[0]];
      const bad = await reader.post('/answers', {
        answers: [{ ...first, id: first.id, version: 1, answer: 'DECLINE' }],
      });
      expect([bad.status, bad.body.fields]).toEqual([400, [{ path: '/answers/0/reason', code: 'required' }]]);
      const stale = await reader.post('/answers', { answers: [{ id: first.id, version: 9, answer: 'ACCEPT' }] });
      expect(stale.body).toEqual({ rows: [{ id: first.id, outcome: 'CHANGED' }], isUsed: false });
      expect((await reader.get('/answers')).status).toBe(200);
    }, 60_000);

    test('two who submit at once: one of them answers', async () => {
      const reader = await enter();
      const { body } = await reader.get('/answers');
      const answers = body.rows.map(({ id, version }: { id: string; version: number }) => ({
        id,
        version,
        answer: 'ACCEPT',
      }));
      const both = await Promise.all([reader.post('/answers', { answers }), reader.post('/answers', { answers })]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    }, 60_000);
  });
});
