import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Running, type ThrowAway } from './throw-away';

/** A statement as the product sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A product that writes down what it sends to the database. */
export interface Recording {
  readonly url: string;
  /** The statements of what is done meanwhile. */
  of(work: () => Promise<unknown>): Promise<readonly Sent[]>;
  stop(): Promise<void>;
}

export async function startRecording(house: ThrowAway): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-record-'));
  const file = join(folder, 'statements');
  writeFileSync(file, '');
  const product: Running = await startProduct(house, file);
  return {
    url: product.url,
    of: async (work) => {
      const before = readFileSync(file).length;
      await work();
      const lines = readFileSync(file).subarray(before).toString('utf8').trim().split('\n');
      return lines.map((line) => JSON.parse(line) as Sent);
    },
    stop: async () => {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
