import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import type { ExportFormat } from '@sanad/access/core';
import type { TestClient, TestDownload } from './client';

type Cell = string | number | boolean | Date | null;

/** A file of a list, taken apart as its reader sees it. */
export interface Exported {
  readonly headings: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the file says of itself, as text. */
  readonly about: string;
}

function fromCsv(bytes: Buffer): Exported {
  const text = bytes.toString('utf8');
  const delimiter = text.slice(0, text.indexOf('\r\n')).includes(';') ? ';' : ',';
  const [headings = [], ...rows] = parse(text, { bom: true, delimiter, comment: '#', comment_no_infix: true });
  return { headings, rows, about: text.slice(text.lastIndexOf('\r\n# ') + 4).trim() };
}

async function fromXlsx(bytes: Buffer): Promise<Exported> {
  const { sheets } = await readXlsx(bytes);
  const [headings = [], ...rows] = sheets[0]!.rows as Cell[][];
  return { headings, rows, about: sheets[1]!.rows.map((facts) => facts.join(': ')).join('\n') };
}

export function readExported({ bytes }: TestDownload, format: ExportFormat): Exported | Promise<Exported> {
  return format === 'csv' ? fromCsv(bytes) : fromXlsx(bytes);
}

/** Identifiers of the rows: the last column of every list. */
export function idsOf({ rows }: Exported): string[] {
  return rows.map((row) => String(row.at(-1)));
}

/** Walks a list from page to page, as a screen does. */
export async function idsOfPages(client: TestClient, path: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const cursor: string = after ? `&after=${after}` : '';
    const { status, body } = await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=7${cursor}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    ids.push(...(body.rows as { id: string }[]).map(({ id }) => id));
    after = body.next as string | null;
  } while (after);
  return ids;
}
