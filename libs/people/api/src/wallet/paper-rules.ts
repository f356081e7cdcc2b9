import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import type { PaperRule, PaperRuleChange, PaperType } from '@sanad/people/core';
import { Database, found, Stale } from '@sanad/platform';

const columns = `r.type, r.months, r.is_confirmed as "isConfirmed", r.reason, access.user_name(r.set_by) as "setBy", r.set_at as "setAt", r.version`;

/** For how many months papers are accepted. Every change is kept, with who said so and why. */
@Injectable()
export class PaperRules {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The rule of each type as it holds now. */
  list(): Promise<PaperRule[]> {
    return this.database.rows<PaperRule>(
      `select distinct on (r.type) ${columns} from people.paper_rule r order by r.type, r.version desc`,
    );
  }

  /** Everything that was ever said of a type, the last first. */
  history(type: PaperType): Promise<PaperRule[]> {
    return this.database.rows<PaperRule>(
      `select ${columns} from people.paper_rule r where r.type = $1 order by r.version desc`,
      [type],
    );
  }

  async monthsOf(type: PaperType): Promise<number | null> {
    return (await this.current(type)).months;
  }

  async change(
    within: Scope,
    type: PaperType,
    version: number,
    { months, reason }: PaperRuleChange,
  ): Promise<PaperRule> {
    const before = await this.current(type);
    if (before.version !== version) throw new Stale(version, before.version);
    await this.database.insert('people.paper_rule', {
      type,
      version: version + 1,
      months,
      reason,
      set_by: within.user,
    });
    await this.audit.record({
      action: 'paperRule.change',
      entity: 'paperRule',
      entityId: null,
      before: { type, months: before.months },
      after: { type, months },
      why: reason,
    });
    return this.current(type);
  }

  private async current(type: PaperType): Promise<PaperRule> {
    return found(
      await this.database.row<PaperRule>(
        `select ${columns} from people.paper_rule r where r.type = $1 order by r.version desc limit 1`,
        [type],
      ),
    );
  }
}
