import { Injectable } from '@nestjs/common';
import { newId, type Language, type UserId } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import type { CalendarLinkView } from '@sanad/training/core';

@Injectable()
export class CalendarLinksRepository {
  constructor(private readonly database: Database) {}

  /** The living one of the reader. */
  async own(user: string): Promise<CalendarLinkView | null> {
    const row = await this.database.row<CalendarLinkView>(
      `select l.created_at as "createdAt", l.last_read_at as "lastReadAt" from training.calendar_link l
       where l.user_id = $1 and l.revoked_at is null`,
      [user],
    );
    return row ?? null;
  }

  async add(user: string, hash: Buffer): Promise<void> {
    await this.database.insert('training.calendar_link', { id: newId(), user_id: user, token_hash: hash });
  }

  revoke(user: string): Promise<number> {
    return this.database.change(
      `update training.calendar_link set revoked_at = now(), version = version + 1 where user_id = $1 and revoked_at is null`,
      [user],
    );
  }

  /** In a transaction of the house: whose calendar it is. Noted once in a quarter of an hour that it was asked for. */
  async reader(hash: Buffer): Promise<{ user: UserId; language: Language } | undefined> {
    await this.database.change(
      `update training.calendar_link set last_read_at = now() where token_hash = $1 and revoked_at is null
         and (last_read_at is null or last_read_at < now() - interval '15 minutes')`,
      [hash],
    );
    return this.database.row(
      `select l.user_id as user, u.language from training.calendar_link l join access.user_account u on u.id = l.user_id
       where l.token_hash = $1 and l.revoked_at is null`,
      [hash],
    );
  }
}
