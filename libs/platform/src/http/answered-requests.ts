import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../database/database';
import { Ended } from './refusals';

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function contentOf(body: unknown): Buffer | string {
  return Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
}

function hashOf(request: Request): Buffer {
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl} ${request.headers['if-match'] ?? ''}\n`)
    .update(contentOf(request.body))
    .digest();
}

/** The key of an act, made on the device: sent again, the act is answered and not done again. */
export function keyOfAct(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !shape.test(key)) throw new Ended(400, 'keyRequired');
  return key.toLowerCase();
}

/** Answers kept with the change they belong to, in the same transaction. A refused act leaves none: it changed nothing. */
@Injectable()
export class AnsweredRequests {
  constructor(private readonly database: Database) {}

  /**
   * Claims the key, or gives the answer that it has already had. A twin that is under way is waited for.
   * @throws {Ended} 422 when the key was used for another act.
   */
  async claim(user: string, request: Request): Promise<StoredAnswer | null> {
    const key = keyOfAct(request);
    const hash = hashOf(request);
    const claimed = await this.database.change(
      'insert into platform.answered_request (user_id, key, request_hash) values ($1, $2, $3) on conflict do nothing',
      [user, key, hash],
    );
    if (claimed === 1) return null;
    const before = await this.database.row<StoredAnswer & { request_hash: Buffer }>(
      'select status, body, request_hash from platform.answered_request where user_id = $1 and key = $2',
      [user, key],
    );
    if (!before?.request_hash.equals(hash)) throw new Ended(422, 'keyReused');
    return { status: before.status, body: before.body };
  }

  async keep(user: string, request: Request, { status, body }: StoredAnswer): Promise<void> {
    await this.database.change(
      'update platform.answered_request set status = $3, body = $4::jsonb where user_id = $1 and key = $2',
      [user, keyOfAct(request), status, body === undefined ? null : JSON.stringify(body)],
    );
  }
}
