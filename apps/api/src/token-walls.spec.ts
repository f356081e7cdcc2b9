import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House, type TestAnswer } from '@sanad/access/api/testing';
import { mostTokens, tokenScopes, type ApiTokenIssued, type TokenScope } from '@sanad/access/core';
import { newId } from '@sanad/kernel';
import { HandedFile } from '@sanad/partners/api/testing';
import { capabilities } from './app.module';
import { describeApi } from './openapi';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  readonly method: Method;
  readonly path: string;
  readonly scope: string | null;
  readonly isPublic: boolean;
}

/** Speaks to the API as a system of an agency does: a token, and no cookie. */
class Machine {
  constructor(
    private readonly house: House,
    readonly token: string,
  ) {}

  ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const client = new TestClient(this.house.url, '', '');
    const said = { authorization: `Bearer ${this.token}`, 'idempotency-key': newId(), 'if-match': '"1"' };
    const sent = method === 'get' ? undefined : JSON.stringify(body ?? {});
    return client.send(
      method.toUpperCase(),
      path,
      { ...said, ...(sent ? { 'content-type': 'application/json' } : {}), ...headers },
      sent,
    );
  }
}

describe('a token of an agency', () => {
  let house: House;
  let files: HandedFile;
  let routes: readonly Route[];
  beforeAll(async () => {
    house = await startHouse({ modules: capabilities });
    files = new HandedFile(house);
    const { paths } = describeApi(house.app);
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      (Object.entries(methods) as [Method, { 'x-permission': string; 'x-token-scope'?: string }][]).map(
        ([method, operation]) => ({
          method,
          path: path.replace('/api/v1', ''),
          scope: operation['x-token-scope'] ?? null,
          isPublic: operation['x-permission'] === 'public',
        }),
      ),
    );
  });
  afterAll(() => house.stop());
  // The pace is looked at in one place only.
  beforeEach(() => house.sql('delete from access.throttle'));

  const admin = () => house.as('hq-admin');
  async function issue(scopes: readonly TokenScope[], more: object = {}): Promise<ApiTokenIssued> {
    const draft = { branchId: house.ids.branch.ANAPEC, name: 'نظام التشغيل', scopes, days: 90, ...more };
    const { status, body } = await admin().post('/api-tokens', draft);
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  }
  const machine = async (...scopes: readonly TokenScope[]) => new Machine(house, (await issue(scopes)).token);

  test('opens the routes of its scopes and no others', async () => {
    const guarded = routes.filter(({ isPublic }) => !isPublic);
    const wrong: string[] = [];
    for (const scopes of [tokenScopes, ['training:read']] as readonly (readonly TokenScope[])[]) {
      const client = await machine(...scopes);
      for (const { method, path, scope } of guarded) {
        await house.sql('delete from access.throttle');
        const { status, body } = await client.ask(method, path.replaceAll(/\{[^}]+\}/g, newId()));
        const isShut = status === 403 && body.code === 'tokenScope';
        const isOpen = (scopes as readonly (string | null)[]).includes(scope);
        if (isShut === isOpen || status === 401 || status >= 500) wrong.push(`${method} ${path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(guarded.length).toBeGreaterThan(100);
    for (const scope of tokenScopes) expect(guarded.filter((route) => route.scope === scope)).not.toEqual([]);
    const writing = guarded.filter(({ method, scope }) => method !== 'get' && scope?.endsWith(':read'));
    expect(writing).toEqual([]);
  }, 180_000);

  test('reads what an officer of its branch reads, byte for byte, and nothing of another branch', async () => {
    const { id, version } = await files.sent();
    const client = await machine('referrals:read', 'referrals:answer');
    const seen = await client.ask('get', `/referrals/${id}`);
    expect(seen.status).toBe(200);
    expect(seen.text).toBe((await files.officer().get(`/referrals/${id}`)).text);
    expect((await client.ask('get', '/referrals?limit=100')).text).toBe(
      (await files.officer().get('/referrals?limit=100')).text,
    );
    const foreign = new Machine(house, (await issue(['referrals:read'], { branchId: house.ids.branch.ODCO })).token);
    expect((await foreign.ask('get', `/referrals/${id}`)).status).toBe(404);

    const accepted = await client.ask('post', `/referrals/${id}/acceptance`, {}, { 'if-match': `"${version}"` });
    expect(accepted.body.state).toBe('ACCEPTED');
    const [entry] = await house.sql(
      `select access.user_name(user_id) as name, branch_id from audit.entry where action = 'referral.accept' and entity_id = $1`,
      [id],
    );
    expect(entry).toEqual({ name: 'نظام التشغيل', branch_id: house.ids.branch.ANAPEC });
    await files.recall({ id, version: accepted.body.version });
    expect((await client.ask('get', `/referrals/${id}`)).status).toBe(404);
  });

  test('is shown once: what is kept of it opens nothing, and the answer is not kept for a second try', async () => {
    const { token, view } = await issue(['training:read']);
    expect(token.startsWith(`${view.prefix}_`)).toBe(true);
    const { text } = await admin().get(`/api-tokens?branchId=${house.ids.branch.ANAPEC}`);
    expect(text).toContain(view.prefix);
    expect(text).not.toContain(token);
    const kept = await house.sql(
      `select 1 from access.api_token where token_hash::text like '%' || $1 || '%'
       union all select 1 from platform.answered_request where body::text like '%' || $1 || '%'
       union all select 1 from audit.entry where after::text like '%' || $1 || '%'`,
      [token.slice(-43)],
    );
    expect(kept).toEqual([]);
    expect((await new Machine(house, token).ask('get', '/training-sessions')).status).toBe(200);
    const { rows } = (await admin().get(`/api-tokens?branchId=${house.ids.branch.ANAPEC}`)).body;
    expect(rows.find(({ id }: { id: string }) => id === view.id).lastUsedAt).not.toBeNull();
  });

  test('revoked or expired it is unknown from the next request on', async () => {
    const [gone, over] = [await issue(['training:read']), await issue(['training:read'])];
    const revoked = await admin().post(`/api-tokens/${gone.view.id}/revocation`, {}, { version: 1 });
    expect([revoked.status, revoked.body.revokedAt === null]).toEqual([200, false]);
    const again = await admin().post(`/api-tokens/${gone.view.id}/revocation`, {}, { version: 2 });
    expect([again.status, again.body.code]).toEqual([422, 'tokenRevoked']);
    await house.sql(
      `update access.api_token set issued_on = issued_on - 100, expires_on = expires_on - 100 where id = $1`,
      [over.view.id],
    );
    for (const token of [gone.token, over.token, 'sanad_aaaaaaaa_x', '']) {
      const { status, body, headers } = await new Machine(house, token).ask('get', '/training-sessions');
      expect([status, body.code]).toEqual([401, 'signInRequired']);
      expect(headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  test('comes alone: beside a session it is refused, and it needs no proof of a page', async () => {
    const { token } = await issue(['training:read']);
    const officer = files.officer();
    const both = await officer.send('GET', '/training-sessions', { authorization: `Bearer ${token}` });
    expect([both.status, both.body.code]).toEqual([400, 'twoCredentials']);
    const elsewhere = await new Machine(house, token).ask(
      'post',
      '/training-sessions',
      {},
      { origin: 'https://x.example' },
    );
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'crossSite']);
  });

  test('nobody signs in as a machine, and nobody is taken for one', async () => {
    await issue(['training:read']);
    const [account] = await house.sql<{ email: string }>(
      'select email from access.user_account where is_machine limit 1',
    );
    const { status } = await house
      .stranger()
      .send(
        'POST',
        '/session',
        { 'content-type': 'application/json' },
        JSON.stringify({ email: account!.email, password: '-' }),
      );
    expect(status).toBe(401);
    expect(
      await house.sql(
        'select 1 from access.assignment a join access.user_account u on u.id = a.user_id where u.is_machine',
      ),
    ).toEqual([]);
  });

  test('is asked at a pace, and told how long to wait', async () => {
    const { token, view } = await issue(['training:read']);
    const client = new Machine(house, token);
    expect((await client.ask('get', '/training-programmes')).status).toBe(200);
    await house.sql(`update access.throttle set next = now() + interval '59.8 seconds' where key = $1`, [
      `token ${view.id}`,
    ]);
    const answers = [await client.ask('get', '/training-programmes'), await client.ask('get', '/training-programmes')];
    const late = answers.find(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is given for at most a year, to an end, by who may, and not without end', async () => {
    const branchId = house.ids.branch.ADS;
    const draft = { branchId, name: 'x', scopes: ['training:read'], days: 366 };
    expect((await admin().post('/api-tokens', draft)).body.fields).toEqual([{ path: '/days', code: 'tooBig' }]);
    expect((await admin().post('/api-tokens', { ...draft, days: 30, scopes: [] })).status).toBe(400);
    expect((await admin().post('/api-tokens', { ...draft, days: 30, branchId: newId() })).status).toBe(404);
    expect((await files.officer('ADS').post('/api-tokens', { ...draft, days: 30 })).status).toBe(403);
    const [own, other] = [house.as('partner-coordinator', 'ADS'), house.as('partner-coordinator', 'ODCO')];
    expect((await own.post('/api-tokens', { ...draft, days: 30 })).status).toBe(201);
    expect((await other.post('/api-tokens', { ...draft, days: 30 })).status).toBe(404);
    expect((await other.get(`/api-tokens?branchId=${branchId}`)).status).toBe(404);
    for (let made = 1; made < mostTokens; made += 1) await issue(['training:read'], { branchId });
    const { status, body } = await admin().post('/api-tokens', { ...draft, days: 30 });
    expect([status, body.code, body.values]).toEqual([422, 'tooManyTokens', { most: mostTokens }]);
  });
});
