import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { ImportDays, type ProtectionChange, type ProtectionName, type ProtectionSetting } from '@sanad/people/core';
import { Database, found, Invalid, Stale } from '@sanad/platform';

const columns = `s.name, s.value, s.reason, access.user_name(s.set_by) as "setBy", s.set_at as "setAt", s.version`;

/** What the house says of the protection of data. Every line is kept, with who said so and why. */
@Injectable()
export class Protection {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(): Promise<ProtectionSetting[]> {
    return this.database.rows<ProtectionSetting>(
      `select ${columns} from people.protection_setting s order by s.name, s.version desc`,
    );
  }

  async receipt(): Promise<string | null> {
    const { value } = await this.current('cndpReceipt');
    return typeof value === 'string' ? value : null;
  }

  async change(
    within: Scope,
    name: ProtectionName,
    version: number,
    { receipt, days, reason }: ProtectionChange,
  ): Promise<ProtectionSetting[]> {
    const before = await this.current(name);
    if (before.version !== version) throw new Stale(version, before.version);
    const value = name === 'cndpReceipt' ? receipt : days;
    if (name === 'importDays' && !ImportDays.safeParse(value).success)
      throw new Invalid([{ path: '/days', code: 'required' }]);
    await this.database.insert('people.protection_setting', {
      name,
      version: version + 1,
      value: JSON.stringify(value),
      reason,
      set_by: within.user,
    });
    await this.audit.record({
      action: 'protection.change',
      entity: 'protectionSetting',
      entityId: null,
      before: { name, value: before.value },
      after: { name, value },
      why: reason,
    });
    return this.list();
  }

  private async current(name: ProtectionName): Promise<ProtectionSetting> {
    return found(
      await this.database.row<ProtectionSetting>(
        `select ${columns} from people.protection_setting s where s.name = $1 order by s.version desc limit 1`,
        [name],
      ),
    );
  }
}
