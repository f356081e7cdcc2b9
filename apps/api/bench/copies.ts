import type { Client, Connection } from 'pg';

/** What the driver can say besides queries; its types do not know. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A COPY in either direction, handed to the driver as it stands: the least that the database and Node can do with rows. */
class Copy {
  readonly received: Buffer[] = [];
  bytes = 0;
  rows = 0;
  private resolve!: () => void;
  private failure: Error | undefined;
  readonly ended: Promise<void>;

  constructor(
    private readonly text: string,
    private readonly sent: readonly Buffer[],
    private readonly isKept: boolean,
  ) {
    this.ended = new Promise((resolve, reject) => {
      this.resolve = () => (this.failure ? reject(this.failure) : resolve());
    });
  }

  submit(wire: Connection): void {
    (wire as unknown as Wire).query(this.text);
  }

  handleCopyInResponse(wire: Wire): void {
    for (const chunk of this.sent) wire.sendCopyFromChunk(chunk);
    wire.endCopyFrom();
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.bytes += chunk.length;
    if (this.isKept) this.received.push(Buffer.from(chunk));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(text.split(' ')[1] ?? 0);
  }

  /** The driver leaves the statement behind at once: `handleReadyForQuery` does not follow. */
  handleError(error: Error): void {
    this.failure = error;
    this.resolve();
  }

  handleReadyForQuery(): void {
    this.resolve();
  }
}

export interface Copied {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
}

async function run(client: Client, copy: Copy): Promise<Copied> {
  const start = performance.now();
  client.query(copy);
  await copy.ended;
  return { rows: copy.rows, bytes: copy.bytes, seconds: (performance.now() - start) / 1000 };
}

/** `COPY (select …) TO STDOUT`, its rows let go of as they come. */
export function copyAway(client: Client, select: string): Promise<Copied> {
  return run(client, new Copy(`copy (${select}) to stdout`, [], false));
}

/** The same, its rows kept. */
export async function copyOut(client: Client, select: string): Promise<readonly Buffer[]> {
  const copy = new Copy(`copy (${select}) to stdout`, [], true);
  await run(client, copy);
  return copy.received;
}

/** `COPY table (columns) FROM STDIN` of rows that were copied out before. */
export function copyIn(client: Client, target: string, rows: readonly Buffer[]): Promise<Copied> {
  return run(client, new Copy(`copy ${target} from stdin`, rows, false));
}
