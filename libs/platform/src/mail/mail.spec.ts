import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@sanad/kernel';
import { DataSource } from 'typeorm';
import { makeTestDatabase, startMailServer, type TestDatabase, type TestMailServer } from '../../testing/index';
import { dataSourceOptions } from '../database/data-source';
import { Database } from '../database/database';
import { Transactions } from '../database/transactions';
import { Jobs } from '../jobs/index';
import { Mail } from './mail';
import { asHtml } from './message';

const userId = newId();
const letter = {
  ...{ kind: 'test', userId, to: 'officer@anapec.example', subject: 'إحالات في انتظار جوابكم' },
  paragraphs: ['السلام عليكم، <b>هذه</b> رسالة.'],
  facts: [['آخر أجل', '24/11/2026']] as const,
  link: { words: 'فتح الإحالات', address: 'https://sanad.example/answer#abc' },
};

describe('letters of the house', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: Transactions;
  let server: TestMailServer;
  let jobs: Jobs;
  let mail: Mail;

  beforeAll(async () => {
    database = await makeTestDatabase();
    source = await new DataSource(dataSourceOptions(database.application, 4)).initialize();
    transactions = new Transactions(source, database.keys);
    await database.sql(
      `insert into access.user_account (id, email, name, password_hash) values ($1, 'officer@anapec.example', 'x', '-')`,
      [userId],
    );
  });
  beforeEach(async () => {
    server = await startMailServer();
    await open([0, 0]);
  });
  afterEach(async () => {
    mail.beforeApplicationShutdown();
    await jobs.beforeApplicationShutdown();
    await server.stop();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function open(retries: readonly number[], isOn = true): Promise<void> {
    jobs = new Jobs(database.application, transactions, true);
    const settings = isOn ? server.settings : null;
    mail = new Mail(settings, new Database(transactions), transactions, jobs, database.keys, retries);
    mail.onModuleInit();
    await jobs.onApplicationBootstrap();
  }

  const write = () => transactions.asSystem(() => mail.write(letter));
  const row = async (id: string) =>
    (
      await database.sql<{ state: string; tries: number; sealed: string | null; problem: string | null }>(
        'select state, tries, sealed, problem from platform.mail where id = $1',
        [id],
      )
    )[0]!;

  async function until(id: string, state: string): Promise<Awaited<ReturnType<typeof row>>> {
    const end = Date.now() + 20_000;
    for (;;) {
      const now = await row(id);
      if (now.state === state) return now;
      if (Date.now() > end) throw new Error(`It is ${now.state} after ${now.tries} tries: ${now.problem}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('a letter arrives from right to left, with its text beside it, and is not kept', async () => {
    const id = (await write())!;
    expect(await until(id, 'SENT')).toMatchObject({ tries: 1, sealed: null, problem: null });
    const [received] = server.letters;
    expect(received).toMatchObject({
      to: ['officer@anapec.example'],
      from: 'sanad@hcar.example',
      subject: letter.subject,
    });
    expect(received!.headers).toContain(`Message-ID: <${id}@hcar.example>`);
    expect(received!.headers).toContain('Auto-Submitted: auto-generated');
    expect(received!.html).toContain('dir="rtl"');
    expect(received!.html).toContain('&lt;b&gt;هذه&lt;/b&gt;');
    expect(received!.text).toContain('فتح الإحالات:\nhttps://sanad.example/answer#abc');
  });

  test('what waits in the database does not say what it says', async () => {
    server.refusals.push(...Array.from({ length: 5 }, () => 451));
    const id = (await write())!;
    const { sealed } = await row(id);
    expect(sealed).not.toContain('abc');
    expect(sealed).not.toContain('السلام');
  });

  test('it never leaves when what it tells was undone', async () => {
    await transactions
      .asSystem(async () => {
        await mail.write({ ...letter, subject: 'لم يقع' });
        throw new Error('no');
      })
      .catch(() => undefined);
    const id = (await write())!;
    await until(id, 'SENT');
    expect(server.letters.map(({ subject }) => subject)).not.toContain('لم يقع');
  });

  test('a server that is busy is asked again', async () => {
    server.refusals.push(451, 452);
    const id = (await write())!;
    expect(await until(id, 'SENT')).toMatchObject({ tries: 3 });
    expect(server.letters).toHaveLength(1);
  });

  test('after the last try it is given up with the reason, and may be tried once more', async () => {
    server.refusals.push(451, 451, 451);
    const id = (await write())!;
    expect(await until(id, 'GIVEN_UP')).toMatchObject({ tries: 3, problem: expect.stringContaining('not now') });
    expect(await transactions.asSystem(() => mail.again(id))).toBe(true);
    await until(id, 'SENT');
    expect(await transactions.asSystem(() => mail.again(id))).toBe(false);
  });

  test('an address that does not exist is not asked twice', async () => {
    server.refusals.push(550);
    expect(await until((await write())!, 'GIVEN_UP')).toMatchObject({ tries: 1 });
  });

  test('a server that is away is waited for', async () => {
    await server.stop();
    const id = (await write())!;
    expect(await until(id, 'GIVEN_UP')).toMatchObject({ tries: 3, problem: expect.stringContaining('ECONNREFUSED') });
  });

  test('while mail is off nothing is written', async () => {
    const off = new Mail(null, new Database(transactions), transactions, jobs, database.keys);
    expect(off.isOn).toBe(false);
    expect(await transactions.asSystem(() => off.write(letter))).toBeNull();
  });

  test('nothing in a letter asks anything from outside', () => {
    expect(asHtml(letter)).not.toMatch(/<(img|link|script|iframe|style)|url\(/i);
  });
});
