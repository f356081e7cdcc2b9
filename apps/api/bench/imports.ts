import { samples } from './acts';
import { copyIn, copyOut, type Copied } from './copies';
import { Desk, type ImportView } from './desk';
import { whileWatching, type Memory } from './memory';
import { register, type Register } from './registers';
import { connected, type Running, type ThrowAway } from './throw-away';
import type { Visitor } from './visitors';

/** An old register on its way in, step by step, and out again. Seconds; `isWhole`: every row is accounted for. */
export interface ImportedRegister {
  readonly format: 'xlsx' | 'csv';
  readonly rows: number;
  readonly upload: number;
  readonly dryRun: number;
  readonly run: number;
  readonly undo: number;
  readonly counts: ImportView['counts'];
  readonly isWhole: boolean;
  /** Whether the house holds as many persons as before once the import is taken back. */
  readonly isUndone: boolean;
  /** Of the server while it reads the file, for which it has a thread with a limit of its own. */
  readonly reading: Memory | null;
  /** And while the job judges and writes, batch by batch. */
  readonly working: Memory | null;
  /** The persons of the import by one COPY into the same table, its indexes and triggers; rolled back. */
  readonly copy: Copied;
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<readonly [answer: Answer, seconds: number]> {
  const start = performance.now();
  return [await work(), (performance.now() - start) / 1000];
}

async function goIn(product: Running, desk: Desk, content: Buffer, name: string) {
  const { answer: read, memory: reading } = await whileWatching(product.pid, () =>
    timed(() => desk.send(content, name)),
  );
  const [sent, upload] = read;
  const columns = { fields: sent.columns.map(({ field }) => field), province: sent.province };
  const { answer: worked, memory: working } = await whileWatching(product.pid, async () => {
    const [checked, dryRun] = await timed(() => desk.step(sent, 'check', 'CHECKED', columns));
    const [done, run] = await timed(() => desk.step(checked, 'run', 'DONE'));
    return { done, dryRun, run };
  });
  return { ...worked, upload, reading, working };
}

/** Takes the persons of the import as they lie in the table. */
async function personsOf(house: ThrowAway, importId: string) {
  const [written] = await house.sql<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = 'people.person'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  const client = await connected(house.owner);
  try {
    const rows = await copyOut(
      client,
      `select ${written!.columns} from people.person where id in (select person_id from people.person_import_row
         where import_id = '${importId}' and is_written and status = 'CREATED')`,
    );
    return { target: `people.person (${written!.columns})`, rows };
  } finally {
    await client.end();
  }
}

async function copied(house: ThrowAway, { target, rows }: Awaited<ReturnType<typeof personsOf>>): Promise<Copied> {
  const client = await connected(house.owner);
  try {
    await client.query('begin');
    const done = await copyIn(client, target, rows);
    await client.query('rollback');
    return done;
  } finally {
    await client.end();
  }
}

async function personsThere(house: ThrowAway): Promise<number> {
  return (await house.sql<{ count: number }>('select count(*)::int as count from people.person'))[0]!.count;
}

async function bring(
  house: ThrowAway,
  product: Running,
  desk: Desk,
  { few, all }: { few: Register; all: Register },
  format: ImportedRegister['format'],
): Promise<ImportedRegister> {
  const go = (content: Buffer) => goIn(product, desk, content, `register.${format}`);
  // A first one, that nothing is compiled and nobody is met for the first time in the one that counts.
  const first = await go(few[format]);
  await desk.step(first.done, 'undoing', 'UNDONE');
  const before = await personsThere(house);
  const { done, ...measured } = await go(all[format]);
  const persons = await personsOf(house, done.id);
  const [, undo] = await timed(() => desk.step(done, 'undoing', 'UNDONE'));
  const { created, updated, alreadyThere, toReview, refused, written } = done.counts;
  return {
    ...{ format, rows: all.rows, ...measured, undo, counts: done.counts },
    isWhole:
      done.total === all.rows &&
      created + updated + alreadyThere + toReview + refused === all.rows &&
      written === created + updated + alreadyThere,
    isUndone: (await personsThere(house)) === before,
    copy: await copied(house, persons),
  };
}

/** W8: an invented register of ten thousand rows into the busiest delegation, as a workbook and as a text file. */
export async function bringIn(
  house: ThrowAway,
  product: Running,
  by: Visitor,
  rows: number,
): Promise<readonly ImportedRegister[]> {
  const there = await samples(house, by.unit, Math.ceil(rows / 50));
  const registers = { few: await register(Math.ceil(rows / 10), there), all: await register(rows, there) };
  const desk = new Desk(product.url, by);
  const found: ImportedRegister[] = [];
  for (const format of ['xlsx', 'csv'] as const) found.push(await bring(house, product, desk, registers, format));
  return found;
}
