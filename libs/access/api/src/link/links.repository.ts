import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@sanad/access/core';
import { newId, today, type Language } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** A link as its rules look at it, with what its person is today. */
export interface LinkStanding {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly userId: string;
  readonly branchId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly expiresAt: string;
  readonly isUsed: boolean;
  readonly isExpired: boolean;
  /** The account is open and the person works for the branch today. */
  readonly isTheirs: boolean;
}

export interface CodeStanding {
  readonly code: Buffer;
  readonly tries: number;
}

export interface NewLink {
  readonly hash: Buffer;
  readonly userId: string;
  readonly branchId: string;
  readonly purpose: LinkPurpose;
  readonly subjectIds: readonly string[];
  /** Which letter it belongs to: there is one link of a purpose for a person and a letter. */
  readonly period: string;
  readonly days: number;
}

const columns = `l.id, l.purpose, l.user_id as "userId", l.branch_id as "branchId", u.name, u.email, u.language, l.expires_at as "expiresAt",
  l.used_at is not null as "isUsed", l.expires_at <= now() as "isExpired",
  u.status = 'ACTIVE' and exists (select from access.assignment a where a.user_id = l.user_id and a.branch_id = l.branch_id
    and a.role = 'partner-officer' and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)) as "isTheirs"`;

@Injectable()
export class LinksRepository {
  constructor(private readonly database: Database) {}

  /** Null when the person has had the link of this letter already. */
  async add({ hash, userId, branchId, purpose, subjectIds, period, days }: NewLink): Promise<string | null> {
    const row = await this.database.row<{ id: string }>(
      `insert into access.link (id, token_hash, user_id, branch_id, purpose, subject_ids, period, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) on conflict (user_id, purpose, period) do nothing returning id`,
      [newId(), hash, userId, branchId, purpose, subjectIds, period, days],
    );
    return row?.id ?? null;
  }

  /** Held until the transaction ends: two codes for one link are one after the other. */
  byToken(hash: Buffer): Promise<LinkStanding | undefined> {
    return this.database.row<LinkStanding>(
      `select ${columns} from access.link l join access.user_account u on u.id = l.user_id where l.token_hash = $1 for update of l`,
      [hash, today()],
    );
  }

  async putCode(id: string, code: Buffer, minutes: number): Promise<void> {
    await this.database.change(
      `update access.link set code_hash = $2, code_expires_at = now() + make_interval(mins => $3), code_tries = 0, version = version + 1
       where id = $1`,
      [id, code, minutes],
    );
  }

  /** Counts a try of the code that is in force, and gives it; undefined when there is none, or none to be tried any more. */
  try(id: string, most: number): Promise<CodeStanding | undefined> {
    return this.database.row<CodeStanding>(
      `update access.link set code_tries = code_tries + 1, version = version + 1
       where id = $1 and code_hash is not null and code_expires_at > now() and code_tries < $2
       returning code_hash as code, code_tries as tries`,
      [id, most],
    );
  }

  /** A code opens once. */
  async dropCode(id: string): Promise<void> {
    await this.database.change(
      'update access.link set code_hash = null, code_expires_at = null, version = version + 1 where id = $1',
      [id],
    );
  }

  /** Holds the link of the present session; false when it was used already. */
  async hold(id: string): Promise<boolean> {
    const row = await this.database.row<{ isOpen: boolean }>(
      `select used_at is null and expires_at > now() as "isOpen" from access.link where id = $1 for update`,
      [id],
    );
    return row?.isOpen ?? false;
  }

  async use(id: string): Promise<void> {
    await this.database.change('update access.link set used_at = now(), version = version + 1 where id = $1', [id]);
  }
}
