import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Patch, Post } from '@nestjs/common';
import { definePermissions, granted } from '@sanad/access/core';
import { startHouse, type House } from '@sanad/access/api/testing';
import { Label, newId, refuse, type Refusal } from '@sanad/kernel';
import { Answers, Database, found, Transactions, Version, type Caller } from '@sanad/platform';
import * as z from 'zod';
import { Allow, Audit, By } from './index';

const Id = z.uuid();
const Draft = z.strictObject({ title: Label, refuse: z.boolean().optional(), forget: z.boolean().optional() });
const View = z.object({ id: Id, name: z.string(), version: z.number() });
const units = granted('unit', 'caseworker', 'provincial-delegate');
const permissions = definePermissions('sample', { read: units, write: units });
const columns = 'id, given_ar as name, version, family_ar as hidden';

/** A room with one record, to try the ground on: rows of the people's table. */
@Controller('samples')
class SampleController {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Get(':id')
  @Allow(permissions.read)
  @Answers(View)
  async read(@Param('id', { schema: Id }) id: string) {
    return found(await this.database.row(`select ${columns} from people.person where id = $1`, [id]));
  }

  @Post()
  @Allow(permissions.write)
  @Answers(View, { status: 201, refusals: ['asked'] })
  async add(@By() by: Caller, @Body({ schema: Draft }) draft: z.infer<typeof Draft>): Promise<unknown | Refusal> {
    const id = newId();
    await this.database.insert('people.person', {
      id,
      unit_id: by.unitId,
      given_ar: draft.title,
      family_ar: 'secret',
      province: '10.261',
      created_by: by.scope.user,
    });
    if (!draft.forget)
      await this.audit.record({ action: 'sample.add', entity: 'sample', entityId: id, after: { title: draft.title } });
    return draft.refuse ? refuse('asked', { count: 3 }) : this.read(id);
  }

  @Patch(':id')
  @Allow(permissions.write)
  @Answers(View)
  async change(
    @Param('id', { schema: Id }) id: string,
    @Version() version: number,
    @Body({ schema: Draft }) { title }: z.infer<typeof Draft>,
  ) {
    await this.database.update('people.person', { id, version, set: { given_ar: title } });
    await this.audit.record({ action: 'sample.change', entity: 'sample', entityId: id });
    return this.read(id);
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('the ground of every route', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [SampleModule] });
  }, 60_000);
  afterAll(() => house.stop());

  const people = async () => Number((await house.sql<{ n: string }>('select count(*) as n from people.person'))[0]!.n);
  const add = (title: string, options = {}, more = {}) =>
    house.as('caseworker').post('/samples', { title, ...more }, options);

  test('an answer holds what its schema names and nothing else', async () => {
    const { status, body, headers } = await add('زهرة');
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['id', 'name', 'version']);
    expect(headers.get('etag')).toBe('"1"');
  });

  test('a repeated key answers the first answer and does nothing again', async () => {
    const key = newId();
    const before = await people();
    const [first, second] = await Promise.all([add('نور', { key }), add('نور', { key })]);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await people()).toBe(before + 1);
  });

  test('a key used for something else is refused', async () => {
    const key = newId();
    await add('سلمى', { key });
    expect(await add('ليلى', { key })).toMatchObject({ status: 422, body: { code: 'keyReused' } });
  });

  test('a write without a key is refused', async () => {
    const answer = await house
      .as('caseworker')
      .send('POST', '/samples', { 'content-type': 'application/json' }, '{"title":"x"}');
    expect(answer).toMatchObject({ status: 400, body: { code: 'keyRequired' } });
  });

  test('a refusal undoes everything, its audit entry too', async () => {
    const before = await people();
    const answer = await add('مريم', {}, { refuse: true });
    expect(answer).toMatchObject({ status: 422, body: { code: 'asked', values: { count: 3 } } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await people()).toBe(before);
    expect(await house.sql(`select from audit.entry where after ->> 'title' = 'مريم'`)).toEqual([]);
  });

  test('a write that leaves no audit entry is undone', async () => {
    const before = await people();
    expect(await add('هند', {}, { forget: true })).toMatchObject({ status: 500, body: { code: 'unexpected' } });
    expect(await people()).toBe(before);
  });

  test('a stale version answers both versions and changes nothing', async () => {
    const { body } = await add('سعاد');
    const change = (version: number, title: string) =>
      house.as('caseworker').patch(`/samples/${body.id}`, { title }, { version });
    expect((await change(1, 'سعاد الأولى')).body.version).toBe(2);
    expect(await change(1, 'سعاد الثانية')).toMatchObject({
      status: 412,
      body: { code: 'stale', expectedVersion: 1, currentVersion: 2 },
    });
    expect((await house.as('caseworker').get(`/samples/${body.id}`)).body.name).toBe('سعاد الأولى');
  });

  test('of two changes at once one is stale', async () => {
    const { body } = await add('رجاء');
    const turns = await Promise.all(
      ['أ', 'ب'].map((title) => house.as('caseworker').patch(`/samples/${body.id}`, { title }, { version: 1 })),
    );
    expect(turns.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('a change without the version seen is refused', async () => {
    const { body } = await add('أمل');
    expect(await house.as('caseworker').patch(`/samples/${body.id}`, { title: 'x' })).toMatchObject({ status: 428 });
  });

  test('not there and not yours answer alike', async () => {
    const { body } = await add('فدوى');
    const answers = await Promise.all([
      house.as('caseworker', 'SMR').get(`/samples/${body.id}`),
      house.as('caseworker').get(`/samples/${newId()}`),
      house.as('caseworker', 'SMR').patch(`/samples/${body.id}`, { title: 'x' }, { version: 1 }),
    ]);
    for (const answer of answers)
      expect({ ...answer.body, requestId: null }).toEqual({ ...answers[0]!.body, requestId: null });
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  test('a unit sees the units below it and not those above', async () => {
    const below = await house.as('caseworker', 'TNT').post('/samples', { title: 'طانطان' });
    const above = await add('كلميم');
    expect((await house.as('provincial-delegate', 'GLM').get(`/samples/${below.body.id}`)).status).toBe(200);
    expect((await house.as('caseworker', 'TNT').get(`/samples/${above.body.id}`)).status).toBe(404);
  });

  test.each([
    ['nobody', 401, 'signInRequired'],
    ['event-registrar', 403, 'notAllowed'],
    ['partner-officer', 403, 'notAllowed'],
    ['hq-admin', 403, 'notAllowed'],
  ] as const)('%s is answered %i', async (role, status, code) => {
    const client = role === 'nobody' ? house.stranger() : house.as(role);
    expect(await client.get(`/samples/${newId()}`)).toMatchObject({ status, body: { code } });
  });

  test.each([
    ['no such field', { title: 'x', admin: true }, [{ path: '', code: 'invalid' }]],
    ['a number for a name', { title: 7 }, [{ path: '/title', code: 'required' }]],
    ['nothing', { title: '  ' }, [{ path: '/title', code: 'required' }]],
    ['a null character', { title: 'a\u0000' }, [{ path: '/title', code: 'forbiddenCharacter' }]],
    ['half a character', { title: '\uD83D' }, [{ path: '/title', code: 'forbiddenCharacter' }]],
  ])('%s is named beside its field', async (_situation, body, fields) => {
    expect(await house.as('caseworker').post('/samples', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid', fields },
    });
  });

  test.each([
    ['an id that is none', 'GET', '/samples/none', undefined, {}, 400],
    ['an address that is none', 'GET', '/samples/%E0%A4%A', undefined, {}, 400],
    ['a route that is none', 'GET', '/nothing', undefined, {}, 404],
    ['broken JSON', 'POST', '/samples', '{"title":', { 'content-type': 'application/json' }, 400],
    ['another kind of body', 'POST', '/samples', '<x/>', { 'content-type': 'text/xml' }, 400],
    [
      'a compressed body that is none',
      'POST',
      '/samples',
      'x',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      400,
    ],
    [
      'too much',
      'POST',
      '/samples',
      JSON.stringify({ title: 'x'.repeat(300_000) }),
      { 'content-type': 'application/json' },
      413,
    ],
  ])('%s is never answered 500', async (_situation, method, path, body, headers, status) => {
    const answer = await house
      .as('caseworker')
      .send(method, path, { 'idempotency-key': newId(), ...headers } as Record<string, string>, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
  });

  describe('the context of the row policies', () => {
    test('a claim without the signature of the application opens nothing', async () => {
      const forged = JSON.stringify({ user: newId(), units: Object.values(house.ids.unit), branches: [] });
      const attempt = house.app.get(Transactions).asSystem(async () => {
        const { client } = house.app.get(Transactions).current;
        await client.query('select set_config($1, $2, true)', ['sanad.claim', forged]);
        return client.query('select count(*) from people.person');
      });
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    });

    test('the application cannot read the key that signs, nor become the owner', async () => {
      const ask = (sql: string) => house.app.get(Transactions).alone(sql);
      await expect(ask('select secret from context.key')).rejects.toMatchObject({ code: '42501' });
      await expect(ask('set role sanad_owner')).rejects.toMatchObject({ code: '42501' });
      expect(await ask('select id from people.person')).toEqual([]);
    });

    test('two statements in one are refused', async () => {
      const ask = house.app.get(Transactions).alone('select 1; delete from access.throttle');
      await expect(ask).rejects.toMatchObject({ message: expect.stringContaining('multiple commands') });
    });
  });
});
