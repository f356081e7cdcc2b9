import { spawn, spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextPurpose } from '@sanad/platform';
import type { Job } from './acts';
import { answer, atOnce, requestOf } from './clocks';
import { claimIn, literal, openDoor } from './door';
import { startRecording } from './recording';
import { ended, startProduct, type ThrowAway } from './throw-away';

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (unknown | { readonly bytes: string })[];
  readonly isAnswer: boolean;
}

/** What the product sent to the database for one act: in whose name, and which statements. */
interface Recorded {
  readonly claim: string;
  readonly statements: readonly Statement[];
}

/** Acts a second of the product, of a bare server on the same statements, and of pgbench on the statements alone. */
export interface Shares {
  readonly workload: string;
  readonly product: number;
  readonly bare: number;
  readonly pgbench: number | null;
}

const rounds = 3;
const seconds = 4;

const isOurs = ({ text }: { text: string }) =>
  !/^(begin|commit|rollback)/i.test(text) && !text.includes('access.session_of') && !text.includes('answered_request');

/** Lets the product do each act once and writes down its statements. */
async function record(house: ThrowAway, jobs: readonly Job[]): Promise<Record<string, Recorded[]>> {
  const recording = await startRecording(house);
  try {
    const recorded: Record<string, Recorded[]> = {};
    for (const { workload, acts } of jobs) {
      recorded[workload!] = [];
      for (const act of acts) {
        const sent = await recording.of(() => answer(recording.url, act));
        const ours = sent.filter(isOurs);
        const answering = ours.findIndex(({ text }) => !/^insert|^update/i.test(text.trim()));
        recorded[workload!]!.push({
          claim: claimIn(sent),
          statements: ours.map(({ text, values }, index) => ({
            name: `s${createHmac('sha256', 'name').update(text).digest('hex').slice(0, 20)}`,
            text,
            values,
            isAnswer: index === answering,
          })),
        });
      }
    }
    return recorded;
  } finally {
    await recording.stop();
  }
}

/** pgbench would take a colon inside a quoted text for one of its variables too. */
const withoutVariables = (text: string): string =>
  text.replaceAll(/'(?:[^']|'')*'/g, (quoted) =>
    quoted.includes(':') ? `E${quoted.replaceAll('\\', String.raw`\\`).replaceAll(':', String.raw`\x3a`)}` : quoted,
  );

const madeByProduct = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

/** The script of one act for pgbench. Ids that the product made become new ones. */
function script({ claim, statements }: Recorded): string {
  const lines = statements.map(({ text, values }) =>
    withoutVariables(text.replaceAll(/\s+/g, ' ')).replaceAll(/\$(\d+)/g, (_, place: string) => {
      const value = values[Number(place) - 1];
      return typeof value === 'string' && madeByProduct.test(value) ? 'gen_random_uuid()' : literal(value);
    }),
  );
  return ['begin', `select bench.enter(${literal(claim)})`, ...lines, 'commit'].map((line) => `${line};\n`).join('');
}

function pgbenchRound(house: ThrowAway, scripts: readonly string[], folder: string): number | null {
  const files = scripts.slice(0, 60).flatMap((text, index) => {
    const file = join(folder, `${index}.sql`);
    writeFileSync(file, text);
    return ['-f', file];
  });
  const { host, port, user, database, password } = house.application;
  const words = [
    '-n',
    '-M',
    'prepared',
    '-c',
    '8',
    '-j',
    '2',
    '-T',
    String(seconds),
    '-h',
    host,
    '-p',
    String(port),
    '-U',
    user,
  ];
  const done = spawnSync('pgbench', [...words, ...files, database], {
    encoding: 'utf8',
    env: { ...process.env, PGPASSWORD: password },
  });
  if (done.error) return null;
  const found = /tps = ([\d.]+) \(without/.exec(done.stdout);
  if (!found || /(failed|aborted)/.test(done.stderr)) throw new Error(`pgbench: ${done.stderr.slice(-600)}`);
  return Number(found[1]);
}

async function startBare(house: ThrowAway, recorded: Record<string, Recorded[]>, folder: string) {
  const secret = randomBytes(32);
  const { host, port, user, database, password } = house.application;
  const settings = join(folder, 'bare.json');
  writeFileSync(
    settings,
    JSON.stringify({
      jobs: recorded,
      database: { host, port, user, database, password },
      contextKey: house.keys.keyFor(contextPurpose).toString('base64'),
      tokenKey: secret.toString('base64'),
    }),
  );
  const body = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"sub":"bench"}').toString('base64url')}`;
  const token = `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  const child = spawn(process.execPath, [join(process.cwd(), 'apps', 'api', 'bench', 'bare-server.mjs'), settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${line.toString().trim()}`, token, stop: () => ended(child) };
}

const middle = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;

/** The three of them in turns, so that a slow minute of the machine is shared by all. The middle of three rounds counts. */
export async function shares(house: ThrowAway, all: readonly Job[]): Promise<readonly Shares[]> {
  const jobs = all.filter(({ workload }) => workload !== undefined);
  const recorded = await record(house, jobs);
  await openDoor(house);
  const folder = mkdtempSync(join(tmpdir(), 'sanad-limits-'));
  const product = await startProduct(house);
  const bare = await startBare(house, recorded, folder);
  try {
    const found: Shares[] = [];
    for (const { workload, acts } of jobs) {
      const scripts = recorded[workload!]!.map(script);
      const turns = { product: [] as number[], bare: [] as number[], pgbench: [] as (number | null)[] };
      for (let round = 0; round < rounds; round += 1) {
        turns.product.push(
          await atOnce(
            product.url,
            acts.map((act) => ({ path: act.path, ...requestOf(act) })),
            seconds,
          ),
        );
        turns.bare.push(
          await atOnce(
            bare.url,
            acts.map((_, index) => ({
              path: `/${workload}/${index}`,
              method: 'GET',
              headers: { authorization: `Bearer ${bare.token}` },
            })),
            seconds,
          ),
        );
        turns.pgbench.push(pgbenchRound(house, scripts, folder));
      }
      const limits = turns.pgbench.filter((turn) => turn !== null);
      found.push({
        workload: workload!,
        product: middle(turns.product),
        bare: middle(turns.bare),
        pgbench: limits.length === rounds ? middle(limits) : null,
      });
    }
    return found;
  } finally {
    await product.stop();
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
