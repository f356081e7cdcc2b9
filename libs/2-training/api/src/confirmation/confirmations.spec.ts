import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, type PlainDay } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { startMailServer, type ReceivedLetter, type TestMailServer } from '@sanad/platform/testing';
import type { ConfirmationsTaken, EnrolmentView, SessionView, TraineesToConfirm } from '@sanad/training/core';
import { days, ok, TrainingStory } from '../../testing/training-story';
import { CertificateChase } from '../certificate/certificate-chase';
import { TrainingModule } from '../training.module';

describe('the trainees of a session that has ended', () => {
  let house: House;
  let story: TrainingStory;
  let post: TestMailServer;
  beforeAll(async () => {
    post = await startMailServer();
    house = await startHouse({
      modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule],
      environment: { mail: post.settings },
      jobs: true,
    });
    story = new TrainingStory(house);
    // The officers of the house answered for their branches then as they do now.
    await house.sql(`update access.assignment set valid_from = '2020-01-01'`);
  }, 60_000);
  afterAll(async () => {
    await house.stop();
    await post.stop();
  });
  beforeEach(() => house.sql('delete from access.throttle'));

  const after = (count: number) => addDays(days[3] as PlainDay, count);
  const written = async () => {
    const [row] = await house.sql<{ n: number }>(
      `select count(*)::int as n from platform.mail where kind = 'training.confirm'`,
    );
    return row!.n;
  };
  async function lettersOf(act: () => Promise<unknown>): Promise<ReceivedLetter[]> {
    const before = post.letters.length;
    await act();
    for (const end = Date.now() + 40_000; Date.now() < end;) {
      const [waits] = await house.sql<{ n: number }>(
        `select count(*)::int as n from platform.mail where state = 'WAITING'`,
      );
      if (waits!.n === 0) return post.letters.slice(before);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('A letter has not left in time.');
  }
  const chase = (day: PlainDay) => house.app.get(CertificateChase).run(day);
  function clientOf({ headers }: TestAnswer): TestClient {
    const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
    const proof = cookies.find((one) => one.startsWith('sanad-xsrf='))!.slice('sanad-xsrf='.length);
    return new TestClient(house.url, cookies.join('; '), proof);
  }

  interface Entered {
    readonly reader: TestClient;
    readonly link: string;
    readonly letter: ReceivedLetter;
    readonly session: SessionView;
    readonly people: EnrolmentView[];
  }
  /** Four people of a session that is over: all days called, none, one absence of four, none and never there. */
  async function enter(): Promise<Entered> {
    await house.sql(`update training.session set ends_on = '2020-01-02', starts_on = '2020-01-01'`);
    const session = await story.session();
    const people: EnrolmentView[] = [];
    for (const letters of ['PPPP', '', 'PAA', 'AAAA']) {
      const place = await story.enrolled(session, await story.referred());
      if (letters) await story.mark(session, place.id, letters);
      people.push(place);
    }
    const [letter] = (await lettersOf(() => chase(after(1)))).filter(({ subject }) => subject.includes('تأكيد'));
    const link = /\/confirm#([\w-]{43})/.exec(letter!.text)![1]!;
    const [code] = await lettersOf(() => house.stranger().post('/link-codes', { token: link }));
    const digits = /^\d{6}$/m.exec(code!.text)![0];
    const reader = clientOf(await house.stranger().post('/link-sessions', { token: link, code: digits }));
    return { reader, link, letter: letter!, session, people };
  }

  test('are asked for the day after and weekly after that, in letters that name nobody', async () => {
    const { letter } = await enter();
    expect(letter.to).toEqual(['partner-officer@anapec.example']);
    expect(letter.subject).toBe('تأكيد نتائج التكوين: 4 مستفيدين');
    expect(letter.text + letter.html).not.toMatch(/أمينة|التجريبية/);
    const count = await written();
    await chase(after(0));
    await chase(after(1));
    await chase(after(7));
    expect(await written()).toBe(count);
    await chase(after(8));
    expect(await written()).toBe(count + 1);
    await chase(after(29));
    expect(await written()).toBe(count + 1);
  }, 60_000);

  test('are confirmed each for itself, as the person the letter was written to; then the link is used', async () => {
    const { reader, link, session, people } = await enter();
    const seen = ok(await reader.get('/confirmations')) as TraineesToConfirm;
    expect(seen.session).toMatchObject({ title: 'إعداد مخطط الأعمال', endsOn: days[3], dayCount: 4 });
    expect(seen.rows.map(({ hours, uncalled, canComplete }) => [hours, uncalled, canComplete])).toEqual([
      [24, 0, true],
      [0, 4, true],
      [6, 1, false],
      [0, 0, false],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/phone|06\d{8}/);
    const said = (at: number, result: string) => ({ id: people[at]!.id, version: seen.rows[at]!.version, result });
    const confirmations = [
      said(0, 'COMPLETED'),
      said(1, 'COMPLETED'),
      said(2, 'COMPLETED'),
      said(3, 'NO_SHOW'),
      { id: newId(), version: 1, result: 'COMPLETED' },
    ];
    const key = newId();
    const taken = ok(await reader.post('/confirmations', { confirmations }, { key })) as ConfirmationsTaken;
    expect([taken.isUsed, taken.rows.map(({ outcome, code }) => code ?? outcome)]).toEqual([
      true,
      ['COMPLETED', 'COMPLETED', 'hoursBelowRule', 'NO_SHOW', 'GONE'],
    ]);
    const now = ok(await story.officer().get(`/training-sessions/${session.id}`)) as SessionView;
    const of = (at: number) => now.enrolments.find(({ id }) => id === people[at]!.id)!;
    expect(of(0)).toMatchObject({ state: 'COMPLETED', completedOn: days[3], certificate: 'PENDING' });
    // Nobody had called the roll: the confirmation says that they were there.
    expect([of(1).state, of(1).hours, new Set(Object.values(of(1).marks))]).toEqual([
      'COMPLETED',
      24,
      new Set(['PRESENT']),
    ]);
    // What was refused has marked nobody.
    expect([of(2).state, Object.keys(of(2).marks).length]).toEqual(['ENROLLED', 3]);
    expect(of(3).state).toBe('NO_SHOW');
    const [act] = await house.sql(
      `select user_id from audit.entry where action = 'enrolment.conclude' and entity_id = $1`,
      [people[0]!.id],
    );
    expect(act).toEqual({ user_id: house.ids.user['partner-officer@ANAPEC'] });
    expect((await reader.post('/confirmations', { confirmations }, { key })).body).toEqual(taken);
    const again = await reader.post('/confirmations', { confirmations });
    expect([again.status, again.body.code]).toEqual([422, 'linkUsed']);
    expect((await reader.get('/confirmations')).body.code).toBe('linkUsed');
    expect((await house.stranger().post('/link-codes', { token: link })).body.code).toBe('linkUsed');
  }, 60_000);

  test('by whom the letter was not written to: neither its link without the code, nor the link of another letter', async () => {
    const { reader, link, people } = await enter();
    expect((await house.stranger().get('/confirmations')).status).toBe(401);
    const guess = await house.stranger().post('/link-sessions', { token: link, code: '000000' });
    expect([guess.status, guess.body.code]).toEqual([422, 'codeExpired']);
    expect((await reader.get('/answers')).body.code).toBe('linkOnly');
    expect((await reader.get(`/training-sessions/${people[0]!.sessionId}`)).body.code).toBe('linkOnly');
    const changed = [{ id: people[0]!.id, version: 9, result: 'COMPLETED' }];
    const tried = ok(await reader.post('/confirmations', { confirmations: changed })) as ConfirmationsTaken;
    expect([tried.rows[0]!.outcome, tried.isUsed]).toEqual(['CHANGED', false]);
    await house.sql(`update access.link set expires_at = now() where purpose = 'CONFIRM_TRAINEES'`);
    expect((await reader.get('/confirmations')).status).toBe(401);
    expect((await house.stranger().post('/link-codes', { token: link })).body.code).toBe('linkExpired');
  }, 60_000);

  test('in the language of the officer, whom a name of the other script does not confuse', async () => {
    const officer = story.officer();
    expect((await officer.put('/session/language', { language: 'fr' })).status).toBe(204);
    expect((await officer.put('/session/language', { language: 'de' })).status).toBe(400);
    await house.sql(`update training.session set ends_on = '2020-01-02', starts_on = '2020-01-01'`);
    const session = await story.session();
    await story.enrolled(session, await story.referred());
    const letters = await lettersOf(() => chase(after(1)));
    const [letter] = letters.filter(({ subject }) => subject.includes('confirmer'));
    expect(letter!.subject).toBe('Formation à confirmer\u202F: 1 bénéficiaire');
    expect(letter!.html).toContain('<html lang="fr" dir="ltr">');
    expect(letter!.text).toContain('\u2068إعداد مخطط الأعمال\u2069');
    expect(letter!.text).toMatch(/\u200EBonjour \u2068/);
    ok(await officer.put('/session/language', { language: 'ar' }), 204);
  }, 60_000);
});
