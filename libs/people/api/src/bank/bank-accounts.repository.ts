import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { BankAccountView } from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** The account in force as screens see it: of the number its end alone. */
const inForce = `
  select b.id, b.rib_end as "end", b.bank, b.is_whole as "isWhole", people.rib_is_shared(b.rib_index, b.person_id) as "isShared",
    access.user_name(b.created_by) as "createdByName", b.created_at as "createdAt"
  from people.bank_account b where b.person_id = p.id and b.replaced_at is null`;

@Injectable()
export class BankAccountsRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. With `hold`, others who write wait their turn. */
  of(
    within: Scope,
    personId: string,
    hold = false,
  ): Promise<{ unitId: string; account: BankAccountView | null } | undefined> {
    return this.database.row(
      `select p.unit_id as "unitId", (select to_jsonb(one) from (${inForce}) one) as account
       from people.person p where p.id = $1 and p.unit_id = any ($2::uuid[])${hold ? ' for no key update of p' : ''}`,
      [personId, within.units],
    );
  }

  sealed(within: Scope, personId: string): Promise<{ id: string; cipher: string; unitId: string } | undefined> {
    return this.database.row(
      `select b.id, b.rib_cipher as cipher, b.unit_id as "unitId" from people.bank_account b
       where b.person_id = $1 and b.unit_id = any ($2::uuid[]) and b.replaced_at is null`,
      [personId, within.units],
    );
  }

  async replace(id: string): Promise<void> {
    await this.database.change(
      'update people.bank_account set replaced_at = now(), version = version + 1 where id = $1 and replaced_at is null',
      [id],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.bank_account', record);
  }
}
