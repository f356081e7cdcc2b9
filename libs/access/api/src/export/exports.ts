import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { exportRowsHeader, owesReason, type ExportRequest } from '@sanad/access/core';
import { newId, refuse, say } from '@sanad/kernel';
import {
  Database,
  Ended,
  Invalid,
  mostSheetRows,
  Refused,
  sheetWriters,
  StreamedFile,
  Transactions,
  type Caller,
  type Snapshot,
} from '@sanad/platform';
import { Audit } from '../audit';
import { ListFile } from './list-file';
import type { SheetList } from './sheet-list';

/** Each holds a connection as long as somebody reads; the rest of the pool is for everybody else. */
const mostAtOnce = 3;

interface Order<Row> {
  readonly id: string;
  readonly by: Caller;
  readonly asked: ExportRequest;
  readonly list: SheetList<Row>;
  readonly name: string;
}

/**
 * Lists taken away as files. Who takes what is in the audit before the first byte leaves;
 * number of rows and sum of the bytes follow when the last one has left, or that it was broken off.
 */
@Injectable()
export class Exports {
  private readonly logger = new Logger('Exports');
  private running = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /**
   * `prepare` runs in a transaction of the caller, like the list itself, and may end in the same ways.
   * @throws {Invalid} when a reason is owed. @throws {Ended} 503 when too many are on their way.
   */
  async answer<Row>(
    by: Caller,
    asked: ExportRequest,
    prepare: () => SheetList<Row> | Promise<SheetList<Row>>,
  ): Promise<StreamedFile> {
    if (this.running >= mostAtOnce) throw new Ended(503, 'unavailable', undefined, { 'Retry-After': '20' });
    this.running += 1;
    try {
      const order = await this.transactions.as(by, () => this.begin(by, asked, prepare));
      return await this.open(order);
    } catch (error) {
      this.running -= 1;
      throw error;
    }
  }

  private async begin<Row>(
    by: Caller,
    asked: ExportRequest,
    prepare: () => SheetList<Row> | Promise<SheetList<Row>>,
  ): Promise<Order<Row>> {
    const list = await prepare();
    if (list.isNamed && owesReason(by.role) && asked.reason === null)
      throw new Invalid([{ path: '/reason', code: 'required' }]);
    const user = await this.database.row<{ name: string }>('select access.user_name($1) as name', [by.scope.user]);
    const order = { id: newId(), by, asked, list, name: user?.name ?? '' };
    const filters = Object.fromEntries(
      list.filters.map(({ label, value }) => [label.en, typeof value === 'string' ? value : say('en', value)]),
    );
    await this.note(order, 'start', { format: asked.format, language: asked.language, filters });
    return order;
  }

  private async open<Row>(order: Order<Row>): Promise<StreamedFile> {
    const { by, asked, list } = order;
    const snapshot = await this.transactions.snapshot(by);
    try {
      const counted = await snapshot.row<{ at: string; total: number }>(
        `select now() as at, count(*) as total from (${list.rows.text}) listed`,
        list.rows.values,
      );
      const { at, total } = counted!;
      const most = mostSheetRows - 1;
      if (asked.format === 'xlsx' && total > most) throw new Refused(refuse('sheetTooLong', { most }));
      const file = new ListFile(list, { ...order, by: { name: order.name, role: by.role }, at, total });
      const { mediaType, extension } = sheetWriters[asked.format];
      return new StreamedFile(this.stream(order, file, snapshot), {
        mediaType,
        label: `${file.label}.${extension}`,
        headers: { [exportRowsHeader]: String(total), 'Cache-Control': 'no-store' },
      });
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  }

  private stream<Row>(order: Order<Row>, file: ListFile<Row>, snapshot: Snapshot): Readable {
    const done = { isWhole: false };
    const stream = Readable.from(this.bytes(order, file, snapshot, done), { objectMode: false });
    // Whatever happens, whoever reads or has gone: this comes last.
    stream.once('close', () => void this.leave(order, file, snapshot, done.isWhole));
    return stream;
  }

  private async *bytes<Row>(
    order: Order<Row>,
    file: ListFile<Row>,
    snapshot: Snapshot,
    done: { isWhole: boolean },
  ): AsyncGenerator<Buffer> {
    const sum = createHash('sha256');
    let size = 0;
    for await (const chunk of sheetWriters[order.asked.format].write(file.sheet(snapshot))) {
      sum.update(chunk);
      size += chunk.length;
      yield chunk;
    }
    // Before the answer ends: a file that is whole is in the audit.
    const after = { rows: file.written, bytes: size, sha256: sum.digest('hex') };
    await this.transactions.as(order.by, () => this.note(order, 'finish', after));
    done.isWhole = true;
  }

  private async leave<Row>(
    order: Order<Row>,
    file: ListFile<Row>,
    snapshot: Snapshot,
    isWhole: boolean,
  ): Promise<void> {
    try {
      await snapshot.close();
      if (!isWhole) await this.transactions.as(order.by, () => this.note(order, 'stop', { rows: file.written }));
    } catch (error) {
      this.logger.error(error instanceof Error ? error.stack : String(error));
    } finally {
      this.running -= 1;
    }
  }

  private note<Row>({ id, list, asked }: Order<Row>, act: string, after: object): Promise<void> {
    return this.audit.record({
      action: `export.${act}`,
      entity: 'export',
      entityId: id,
      after: { list: list.code, ...after },
      why: asked.reason,
    });
  }
}
