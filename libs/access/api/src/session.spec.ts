import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { Passwords } from './passwords';

const password = 'a password of fifteen letters or more';

describe('signing in', () => {
  let house: House;
  const json = { 'content-type': 'application/json' };
  const enter = (email: string, word: string, headers: Record<string, string> = {}) =>
    house.stranger().send('POST', '/session', { ...json, ...headers }, JSON.stringify({ email, password: word }));

  beforeAll(async () => {
    house = await startHouse();
    const hash = await house.app.get(Passwords).hash(password);
    await house.sql('update access.user_account set password_hash = $1', [hash]);
  }, 60_000);
  afterAll(() => house.stop());

  test('the right words open a session that says who one is', async () => {
    const answer = await enter('caseworker@GLM.example', password);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { name: 'caseworker@GLM' }, assignments: [{ role: 'caseworker' }] });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.find((cookie) => cookie.startsWith('sanad='))).toMatch(/HttpOnly; SameSite=Lax/);
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const who = await house.stranger().send('GET', '/session', { cookie });
    expect(who.body.user.email).toBe('caseworker@GLM.example');
  });

  test('an unknown address and a wrong password are answered alike', async () => {
    const answers = await Promise.all([enter('nobody@GLM.example', password), enter('auditor@HQ.example', 'wrong')]);
    const shown = answers.map(({ status, body }) => ({ status, body: { ...body, requestId: null } }));
    expect(shown[0]).toEqual(shown[1]);
    expect(shown[0]).toMatchObject({ status: 401, body: { code: 'signInRequired' } });
  });

  test('guessing is slowed down, and does not shut out the owner on a device that was used before', async () => {
    const email = 'provincial-delegate@TNT.example';
    const device = (await enter(email, password)).headers
      .getSetCookie()
      .find((one) => one.startsWith('sanad-device='))!;
    const guesses = [];
    for (let turn = 0; turn < 12; turn += 1) guesses.push(await enter(email, 'a wrong guess'));
    expect(guesses.at(0)?.status).toBe(401);
    expect(guesses.at(-1)).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(guesses.at(-1)?.body.values.seconds).toBeGreaterThan(0);
    expect((await enter(email, password)).status).toBe(429);
    expect((await enter(email, password, { cookie: device.split(';')[0]! })).status).toBe(200);
    expect((await enter('provincial-delegate@ASZ.example', password)).status).toBe(200);
  });

  test('another site cannot sign anybody in', async () => {
    const answer = await enter('caseworker@GLM.example', password, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'crossSite' } });
  });

  test('a write without the proof of our page is refused', async () => {
    const { cookies } = house.as('caseworker');
    const answer = await house.stranger().send('DELETE', '/session', { cookie: cookies, 'idempotency-key': newId() });
    expect(answer).toMatchObject({ status: 403, body: { code: 'crossSite' } });
  });

  test('leaving everywhere ends every session, at once', async () => {
    const cookieOf = async () =>
      (await enter('caseworker@TNT.example', password)).headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
    const [first, second] = [await cookieOf(), await cookieOf()];
    const proof = decodeURIComponent(/sanad-xsrf=([^;]+)/.exec(first)![1]!);
    const left = await house
      .stranger()
      .send('DELETE', '/sessions', { cookie: first, 'x-xsrf-token': proof, 'idempotency-key': newId() });
    expect(left.status).toBe(204);
    for (const cookie of [first, second]) {
      expect((await house.stranger().send('GET', '/session', { cookie })).status).toBe(401);
    }
  });

  test('a suspended account is out at the next request', async () => {
    await house.sql(`update access.user_account set status = 'SUSPENDED' where email = 'caseworker@ASZ.example'`);
    expect((await house.as('caseworker', 'ASZ').get('/session')).status).toBe(401);
    expect((await enter('caseworker@ASZ.example', password)).status).toBe(401);
  });

  test('nobody is told accounts outside demo mode', async () => {
    expect((await house.stranger().get('/welcome')).body).toEqual({ demo: false, accounts: [] });
  });

  test.each([
    ['no body', undefined, 401],
    ['no JSON', '{', 400],
    ['a list', '[]', 401],
    ['far too much', JSON.stringify({ email: 'x'.repeat(300_000), password: 'x' }), 413],
  ])('%s is a mistake of the client', async (_situation, body, status) => {
    expect((await house.stranger().send('POST', '/session', json, body)).status).toBe(status);
  });
});
