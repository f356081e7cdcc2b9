import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Database } from './database/database';
import { found } from './http/refusals';
import type { KeptBytes, StoredBytes } from './http/upload';

export interface FileOwner {
  readonly unitId?: string;
  readonly branchId?: string;
  readonly by: string;
  readonly file: KeptBytes;
}

/** Scans, beside the rows that need them: one transaction, one backup, and the same row policies. */
@Injectable()
export class StoredFiles {
  constructor(private readonly database: Database) {}

  /** Keeps the bytes; exactly one of unit and branch owns them. Gives the identifier. */
  async save({ unitId, branchId, by, file }: FileOwner): Promise<string> {
    const id = newId();
    await this.database.insert('platform.stored_file', {
      id,
      unit_id: unitId,
      branch_id: branchId,
      label: file.label,
      media_type: file.mediaType,
      byte_size: file.content.length,
      sha256: createHash('sha256').update(file.content).digest(),
      content: file.content,
      created_by: by,
    });
    return id;
  }

  /** @throws {Absent} when it is not there or out of scope. */
  async read(id: string): Promise<StoredBytes> {
    const row = await this.database.row<StoredBytes>(
      'select id, label, media_type as "mediaType", content from platform.stored_file where id = $1',
      [id],
    );
    return found(row);
  }
}
