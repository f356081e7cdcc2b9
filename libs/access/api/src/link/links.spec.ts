import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { Transactions } from '@sanad/platform';
import { startMailServer, type TestMailServer } from '@sanad/platform/testing';
import { Links } from './links.service';

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
let letters = 0;

describe('a link in a letter', () => {
  let house: House;
  let post: TestMailServer;
  beforeAll(async () => {
    post = await startMailServer();
    house = await startHouse({ environment: { mail: post.settings }, jobs: true });
  });
  afterAll(async () => {
    await house.stop();
    await post.stop();
  });
  beforeEach(() => house.sql('delete from access.throttle'));

  const officer = () => house.ids.user['partner-officer@ANAPEC']!;
  const stranger = () => house.stranger();
  /** A link as a letter holds it. */
  async function token(userId = officer()): Promise<string> {
    const address = await house.app.get(Transactions).asSystem(() =>
      house.app.get(Links).issue({
        ...{ userId, branchId: house.ids.branch.ANAPEC, purpose: 'ANSWER_REFERRALS', subjectIds: [newId()] },
        period: `letter ${(letters += 1)}`,
      }),
    );
    expect(address).toMatch(/^http:\/\/localhost:3000\/answer#[\w-]{43}$/);
    return address!.split('#')[1]!;
  }
  async function codeFor(link: string): Promise<string> {
    const before = post.letters.length;
    const answer = await stranger().post('/link-codes', { token: link });
    expect(answer.body).toEqual({ sentTo: 'p•••@ANAPEC.example', minutes: 10 });
    for (const end = Date.now() + 20_000; post.letters.length === before && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const letter = post.letters.at(-1)!;
    expect(letter.to).toEqual(['partner-officer@anapec.example']);
    return /^\d{6}$/m.exec(letter.text)![0];
  }
  const enter = (link: string, code: string): Promise<TestAnswer> =>
    stranger().post('/link-sessions', { token: link, code });
  const said = ({ status, body }: TestAnswer) => [status, body.code];

  test('opens with the code that goes to the person’s own mailbox, whoever holds it', async () => {
    const link = await token();
    const entered = await enter(link, await codeFor(link));
    expect([entered.status, entered.body.purpose, entered.body.name]).toEqual([
      201,
      'ANSWER_REFERRALS',
      'partner-officer@ANAPEC',
    ]);
    const acts = await house.sql<{ action: string; user_id: string | null }>(
      `select action, user_id from audit.entry where entity = 'link' order by id desc limit 2`,
    );
    expect(acts).toEqual([
      { action: 'link.entered', user_id: officer() },
      { action: 'link.codeSent', user_id: null },
    ]);
  });

  test('the database knows neither the link nor the code', async () => {
    const link = await token();
    const code = await codeFor(link);
    const [row] = await house.sql<{ said: string }>(
      `select l::text as said from access.link l order by created_at desc limit 1`,
    );
    expect(row!.said).not.toContain(link);
    expect(row!.said).not.toContain(code);
    const [mail] = await house.sql<{ sealed: string | null }>(
      `select sealed from platform.mail where kind = 'link.code' and state = 'SENT' order by created_at desc limit 1`,
    );
    expect(mail!.sealed).toBeNull();
  });

  test('a code opens once', async () => {
    const link = await token();
    const code = await codeFor(link);
    expect((await enter(link, code)).status).toBe(201);
    expect(said(await enter(link, code))).toEqual([422, 'codeExpired']);
  });

  test('five wrong tries end the code, also when they come at once; the right one comes too late', async () => {
    const link = await token();
    const code = await codeFor(link);
    const first = await enter(link, wrong(code));
    expect([first.body.code, first.body.values]).toEqual(['codeWrong', { left: 4 }]);
    const rest = await Promise.all(Array.from({ length: 8 }, () => enter(link, wrong(code))));
    expect(rest.filter(({ body }) => body.code === 'codeWrong')).toHaveLength(4);
    expect(said(await enter(link, code))).toEqual([422, 'codeExpired']);
    const fresh = await codeFor(link);
    expect((await enter(link, fresh)).status).toBe(201);
  });

  test('a code lives for ten minutes', async () => {
    const link = await token();
    const code = await codeFor(link);
    await house.sql(`update access.link set code_expires_at = now() - interval '1 second' where code_hash is not null`);
    expect(said(await enter(link, code))).toEqual([422, 'codeExpired']);
  });

  test('codes are not sent without end', async () => {
    const link = await token();
    for (let count = 0; count < 3; count += 1) await codeFor(link);
    const fourth = await stranger().post('/link-codes', { token: link });
    expect([fourth.status, fourth.body.code]).toEqual([429, 'tooManyAttempts']);
  });

  test.each<[string, string, string]>([
    ['used', 'linkUsed', 'update access.link set used_at = now() where id = $1'],
    ['past its days', 'linkExpired', `update access.link set expires_at = now() - interval '1 second' where id = $1`],
  ])('one that is %s says so', async (_situation, code, change) => {
    const link = await token();
    const [row] = await house.sql<{ id: string }>('select id from access.link order by created_at desc limit 1');
    await house.sql(change, [row!.id]);
    expect(said(await stranger().post('/link-codes', { token: link }))).toEqual([422, code]);
    expect(said(await enter(link, '123456'))).toEqual([422, code]);
  });

  test('one that nobody wrote is unknown', async () => {
    expect(said(await stranger().post('/link-codes', { token: 'x'.repeat(43) }))).toEqual([422, 'linkUnknown']);
    expect((await stranger().post('/link-codes', { token: 'short' })).status).toBe(400);
  });

  test('an officer who has left, or whose account is closed, answers no more: neither with the link nor in its session', async () => {
    const user = house.ids.user['partner-officer@ANAPEC'];
    const link = await token();
    const entered = await enter(link, await codeFor(link));
    const session = clientOf(entered);
    await house.sql(`update access.user_account set status = 'SUSPENDED' where id = $1`, [user]);
    expect(said(await stranger().post('/link-codes', { token: link }))).toEqual([422, 'linkRevoked']);
    expect((await session.get('/session')).status).toBe(401);
    await house.sql(`update access.user_account set status = 'ACTIVE' where id = $1`, [user]);
    await house.sql(`update access.assignment set valid_to = '2021-01-01' where user_id = $1`, [user]);
    expect(said(await stranger().post('/link-codes', { token: link }))).toEqual([422, 'linkRevoked']);
    await house.sql(`update access.assignment set valid_to = null where user_id = $1`, [user]);
  });

  test('one letter has one link for a person', async () => {
    const issue = () =>
      house.app.get(Transactions).asSystem(() =>
        house.app.get(Links).issue({
          ...{
            userId: officer(),
            branchId: house.ids.branch.ANAPEC,
            purpose: 'ANSWER_REFERRALS',
            subjectIds: [newId()],
          },
          period: 'the same letter',
        }),
      );
    expect([await issue(), await issue()]).toEqual([expect.any(String), null]);
  });

  /** The browser that has entered by a link. */
  function clientOf({ headers }: TestAnswer): TestClient {
    const cookies = headers.getSetCookie().map((one) => one.split(';')[0]!);
    const proof = cookies.find((one) => one.startsWith('sanad-xsrf='))!.slice('sanad-xsrf='.length);
    return new TestClient(house.url, cookies.join('; '), proof);
  }
});

describe('a house without mail', () => {
  test('sends no code, and says so', async () => {
    const house = await startHouse();
    const address = await house.app.get(Transactions).asSystem(() =>
      house.app.get(Links).issue({
        ...{ userId: house.ids.user['partner-officer@ANAPEC']!, branchId: house.ids.branch.ANAPEC },
        ...{ purpose: 'ANSWER_REFERRALS', subjectIds: [newId()], period: 'x' },
      }),
    );
    const answer = await house.stranger().post('/link-codes', { token: address!.split('#')[1] });
    expect([answer.status, answer.body.code]).toEqual([422, 'mailOff']);
    await house.stop();
  });
});
