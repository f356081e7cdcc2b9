import { claimIn, literal, openDoor } from './door';
import { copyAway, type Copied } from './copies';
import { whileWatching, type Memory } from './memory';
import { startRecording, type Sent } from './recording';
import { connected, type Running, type ThrowAway } from './throw-away';
import type { Visitor, Visitors } from './visitors';

export const exportedLists = ['people', 'case-files'] as const;
export const exportFormats = ['csv', 'xlsx'] as const;
type ExportedList = (typeof exportedLists)[number];
type ExportFormat = (typeof exportFormats)[number];

/** A list that was taken away as a file, once by somebody who has few rows and once by somebody who has all. */
export interface TakenList {
  readonly list: ExportedList;
  readonly format: ExportFormat;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly memory: Memory | null;
  /** The same with the rows of the busiest delegation, just before. */
  readonly few: { readonly rows: number; readonly seconds: number; readonly memory: Memory | null };
  /** The same select as a COPY that nobody turns into words, cells or a file. */
  readonly copy: Copied;
}

interface Taken {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
}

const rounds = 3;

function linesIn(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

const address = (list: ExportedList, format: ExportFormat) =>
  `/api/v1/${list}/export?format=${format}&language=ar&reason=${encodeURIComponent('قياس الأداء')}`;

/** Reads the file as a browser saves it: as fast as it comes, and keeping none of it. @throws {Error} for half a file. */
async function take(url: string, by: Visitor, list: ExportedList, format: ExportFormat): Promise<Taken> {
  const start = performance.now();
  const response = await fetch(`${url}${address(list, format)}`, { headers: by.headers });
  if (!response.ok) throw new Error(`${list}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  const rows = Number(response.headers.get('x-sanad-rows'));
  let [bytes, lines] = [0, 0];
  for await (const chunk of response.body!) {
    bytes += chunk.length;
    lines += format === 'csv' ? linesIn(chunk) : 0;
  }
  const seconds = (performance.now() - start) / 1000;
  // Beside the rows: the headings, and the line of the file about itself.
  if (format === 'csv' && lines !== rows + 2)
    throw new Error(`${list}: ${rows} rows were told and ${lines} lines came.`);
  return { rows, bytes, seconds };
}

/** The statement of the rows alone, its values written into it, and in whose name. */
function selectIn(sent: readonly Sent[]): { readonly claim: string; readonly select: string } {
  const declared = sent.find(({ text }) => /^declare \w+ no scroll cursor for /.test(text))!;
  const select = declared.text
    .replace(/^declare \w+ no scroll cursor for /, '')
    .replaceAll(/\$(\d+)/g, (_, place: string) => literal(declared.values[Number(place) - 1]));
  return { claim: claimIn(sent), select };
}

type Statements = Readonly<Record<ExportedList, ReturnType<typeof selectIn>>>;

async function statementsOf(house: ThrowAway, by: Visitor): Promise<Statements> {
  const recording = await startRecording(house);
  try {
    const found: Partial<Record<ExportedList, ReturnType<typeof selectIn>>> = {};
    for (const list of exportedLists)
      found[list] = selectIn(await recording.of(() => take(recording.url, by, list, 'csv')));
    return found as Statements;
  } finally {
    await recording.stop();
  }
}

/** Under the same policies as the product: as the application, in the context of the same person. */
async function copied(house: ThrowAway, { claim, select }: Statements[ExportedList]): Promise<Copied> {
  const client = await connected(house.application);
  try {
    await client.query('begin');
    await client.query(`select bench.enter(${literal(claim)})`);
    return await copyAway(client, select);
  } finally {
    await client.end();
  }
}

const middle = <Item extends { readonly seconds: number }>(items: readonly Item[]): Item =>
  items.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(items.length / 2)]!;

/** W7: product and COPY in turns, so that a slow minute is shared by both; the middle of the rounds counts. */
export async function takeAway(
  house: ThrowAway,
  product: Running,
  { caseworkers, supervisor }: Visitors,
): Promise<readonly TakenList[]> {
  const statements = await statementsOf(house, supervisor);
  await openDoor(house);
  // A server that has just started grows to its working size whatever it does: that is no list kept in memory.
  await take(product.url, supervisor, 'people', 'csv');
  const found: TakenList[] = [];
  for (const list of exportedLists) {
    for (const format of exportFormats) {
      const work = (by: Visitor) => whileWatching(product.pid, () => take(product.url, by, list, format));
      const few = await work(caseworkers[0]!);
      const turns: { all: Awaited<ReturnType<typeof work>>; copy: Copied }[] = [];
      for (let round = 0; round < rounds; round += 1)
        turns.push({ all: await work(supervisor), copy: await copied(house, statements[list]) });
      const peaks = turns.map(({ all }) => all.memory?.peak ?? 0);
      const [first] = turns;
      found.push({
        ...{ list, format, ...middle(turns.map(({ all }) => all.answer)) },
        memory: first!.all.memory && { before: first!.all.memory.before, peak: Math.max(...peaks) },
        few: { rows: few.answer.rows, seconds: few.answer.seconds, memory: few.memory },
        copy: middle(turns.map(({ copy }) => copy)),
      });
    }
  }
  return found;
}
