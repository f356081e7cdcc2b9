import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, TestClient, type House } from '@sanad/access/api/testing';
import { linkPurposes, type LinkPurpose } from '@sanad/access/core';
import { newId } from '@sanad/kernel';
import { capabilities } from './app.module';
import { describeApi } from './openapi';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Route {
  readonly method: Method;
  readonly path: string;
  readonly link: string | null;
  readonly isPublic: boolean;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

describe('a session that a link has opened', () => {
  let house: House;
  let routes: readonly Route[];
  let token: string;
  beforeAll(async () => {
    house = await startHouse({ modules: capabilities });
    const { paths } = describeApi(house.app);
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      (Object.entries(methods) as [Method, { 'x-permission': string; 'x-link'?: string }][]).map(
        ([method, operation]) => ({
          method,
          path: path.replace('/api/v1', ''),
          link: operation['x-link'] ?? null,
          isPublic: operation['x-permission'] === 'public',
        }),
      ),
    );
  });
  afterAll(() => house.stop());

  /** As if the code had been typed: the link itself is tried where it is written. */
  async function reader(purpose: LinkPurpose): Promise<TestClient> {
    token = randomBytes(32).toString('base64url');
    const [user, branch] = [house.ids.user['partner-officer@ANAPEC'], house.ids.branch.ANAPEC];
    const link = newId();
    await house.sql(
      `insert into access.link (id, token_hash, user_id, branch_id, purpose, subject_ids, period, expires_at)
       values ($1, $2, $3, $4, $7, $5, 'a letter ' || $6, now() + interval '1 day')`,
      [link, hashOf(token), user, branch, [newId()], token, purpose],
    );
    await house.sql(
      `insert into access.session (token_hash, user_id, expires_at, link_id) values ($1, $2, now() + interval '1 hour', $3)`,
      [hashOf(token), user, link],
    );
    const proof = house.database.keys.sign('xsrf', hashOf(token).toString('base64url'));
    return new TestClient(house.url, `sanad=${token}`, proof);
  }

  const ask = (client: TestClient, { method, path }: Route) => {
    const address = path.replaceAll(/\{[^}]+\}/g, newId());
    return client.send(
      method.toUpperCase(),
      address,
      {
        ...{ 'idempotency-key': newId(), 'if-match': '"1"', 'content-type': 'application/json' },
      },
      method === 'get' ? undefined : '{}',
    );
  };

  test.each(linkPurposes)(
    'for %s is refused at every route but those of its own act',
    async (purpose) => {
      const client = await reader(purpose);
      const guarded = routes.filter(({ isPublic }) => !isPublic);
      const wrong: string[] = [];
      for (const route of guarded) {
        const { status, body } = await ask(client, route);
        const isShut = status === 403 && body.code === 'linkOnly';
        if (isShut === (route.link === purpose)) wrong.push(`${route.method} ${route.path}: ${status}`);
      }
      expect(wrong).toEqual([]);
      expect(guarded.length).toBeGreaterThan(100);
      expect(guarded.filter(({ link }) => link !== null).map(({ method, path }) => `${method} ${path}`)).toEqual(
        expect.arrayContaining(['get /answers', 'post /answers', 'get /confirmations', 'post /confirmations']),
      );
      expect(guarded.filter(({ link }) => link !== null)).toHaveLength(4);
    },
    120_000,
  );

  test('and reaches them no longer than its link lives', async () => {
    const client = await reader('ANSWER_REFERRALS');
    expect((await client.get('/answers')).status).toBe(200);
    await house.sql('update access.link set expires_at = now() where token_hash = $1', [hashOf(token)]);
    expect((await client.get('/answers')).status).toBe(401);
  });

  test('whoever has signed in does not answer by a link that they do not hold', async () => {
    const { status, body } = await house.as('partner-officer').get('/answers');
    expect([status, body.code]).toEqual([403, 'linkOnly']);
  });
});
