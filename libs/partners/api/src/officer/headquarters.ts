import { Injectable } from '@nestjs/common';
import { Database } from '@sanad/platform';

/** Where what happens to the accounts of agencies is read: an agency has no unit of its own. */
@Injectable()
export class Headquarters {
  constructor(private readonly database: Database) {}

  async id(): Promise<string | null> {
    const row = await this.database.row<{ id: string }>(
      `select id from access.unit where kind = 'HEADQUARTERS' order by code limit 1`,
    );
    return row?.id ?? null;
  }
}
