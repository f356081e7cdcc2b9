import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import type { TrainingRule, TrainingRuleChange } from '@sanad/training/core';

const columns = `r.completion_percent as "completionPercent", r.correction_days as "correctionDays",
  r.certificate_days as "certificateDays", r.reason, access.user_name(r.set_by) as "setBy", r.set_at as "setAt", r.version`;

/** What no law says of trainings. Every change is kept; a programme keeps the share of hours that it was given. */
@Injectable()
export class TrainingRules {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Everything that was ever said, the last first: that one holds. */
  list(): Promise<TrainingRule[]> {
    return this.database.rows<TrainingRule>(`select ${columns} from training.rule r order by r.version desc`);
  }

  async current(): Promise<TrainingRule> {
    return found((await this.list())[0]);
  }

  async change(within: Scope, version: number, { reason, ...set }: TrainingRuleChange): Promise<TrainingRule> {
    const before = await this.current();
    if (before.version !== version) throw new Stale(version, before.version);
    const { completionPercent, correctionDays, certificateDays } = set;
    await this.database.insert('training.rule', {
      version: version + 1,
      completion_percent: completionPercent,
      correction_days: correctionDays,
      certificate_days: certificateDays,
      reason,
      set_by: within.user,
    });
    await this.audit.record({
      action: 'trainingRule.change',
      entity: 'trainingRule',
      entityId: null,
      before: {
        completionPercent: before.completionPercent,
        correctionDays: before.correctionDays,
        certificateDays: before.certificateDays,
      },
      after: set,
      why: reason,
    });
    return this.current();
  }
}
