import { Injectable } from '@nestjs/common';
import type { ApiTokenView } from '@sanad/access/core';
import type { PlainDay } from '@sanad/kernel';
import { Database } from '@sanad/platform';

export interface NewToken {
  readonly id: string;
  readonly branchId: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly issuedOn: PlainDay;
  readonly expiresOn: PlainDay;
  readonly by: string;
}

const columns = /* sql */ `t.id, t.branch_id as "branchId", t.name, t.prefix, t.scopes, access.user_name(t.created_by) as "createdBy",
  t.created_at as "createdAt", t.expires_on as "expiresOn", t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt", t.version`;

@Injectable()
export class ApiTokensRepository {
  constructor(private readonly database: Database) {}

  /** Those that live first, the newest first. */
  ofBranch(branchId: string): Promise<ApiTokenView[]> {
    return this.database.rows<ApiTokenView>(
      `select ${columns} from access.api_token t where t.branch_id = $1
       order by t.revoked_at is not null, t.created_at desc, t.id desc limit 200`,
      [branchId],
    );
  }

  one(id: string): Promise<ApiTokenView | undefined> {
    return this.database.row<ApiTokenView>(`select ${columns} from access.api_token t where t.id = $1`, [id]);
  }

  /** Those that open something on the day; held, so that two cannot both be the last one. */
  async living(branchId: string, day: PlainDay): Promise<number> {
    const rows = await this.database.rows(
      `select t.id from access.api_token t where t.branch_id = $1 and t.revoked_at is null and t.expires_on >= $2 for update`,
      [branchId, day],
    );
    return rows.length;
  }

  /** With an account of its own, so that everything it does bears its name; nobody can sign in with it. */
  async add({ id, branchId, name, prefix, hash, scopes, issuedOn, expiresOn, by }: NewToken): Promise<void> {
    await this.database.insert('access.user_account', {
      ...{ id, name, email: `${prefix}@token.invalid`, password_hash: '-' },
      ...{ status: 'SUSPENDED', is_machine: true },
    });
    await this.database.insert('access.api_token', {
      ...{ id, branch_id: branchId, name, prefix, token_hash: hash, scopes },
      ...{ issued_on: issuedOn, expires_on: expiresOn, created_by: by },
    });
  }

  async revoke(id: string, version: number, by: string): Promise<void> {
    await this.database.update('access.api_token', {
      ...{ id, version },
      set: { revoked_at: new Date(), revoked_by: by },
    });
  }
}
