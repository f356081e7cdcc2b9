import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  settingOn,
  settingValues,
  type AppealNotice,
  type EligibilitySetting,
  type EligibilitySettingDraft,
  type PolicyFacts,
} from '@sanad/people/core';
import { EligibilityRepository } from './eligibility.repository';

/** What the High Commission has decided by itself, and from which day on. Each line is kept; the next one follows it. */
@Injectable()
export class EligibilityPolicy {
  constructor(
    private readonly rows: EligibilityRepository,
    private readonly audit: Audit,
  ) {}

  list(): Promise<EligibilitySetting[]> {
    return this.rows.settings();
  }

  /** A past day keeps the policy that it had: a new line begins today or later. */
  async set(within: Scope, draft: EligibilitySettingDraft): Promise<EligibilitySetting[] | Refusal> {
    const { seen, ...line } = draft;
    if (draft.effectiveFrom < today()) return refuse('settingInPast');
    await this.rows.inTurn();
    const lines = await this.rows.settings();
    if (seen !== undefined && lines.filter(({ name }) => name === draft.name).length !== seen)
      return refuse('settingChanged');
    const before = settingOn(lines, draft.name, draft.effectiveFrom);
    const id = newId();
    const value: unknown = settingValues[draft.name].parse(draft.value);
    await this.rows.addSetting({
      id,
      name: draft.name,
      value: JSON.stringify(value),
      is_confirmed: draft.isConfirmed,
      reason: draft.reason,
      effective_from: draft.effectiveFrom,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'eligibilitySetting.set',
      entity: 'eligibilitySetting',
      entityId: id,
      before: before && { value: before.value, isConfirmed: before.isConfirmed },
      after: { ...line, value },
      why: draft.reason,
    });
    return this.rows.settings();
  }

  /** What holds on a day, for the rules. */
  async on(day: PlainDay): Promise<PolicyFacts> {
    const lines = await this.rows.settings();
    const age = (name: 'minimumAge' | 'maximumAge') => {
      const line = settingOn(lines, name, day);
      return { years: settingValues[name].parse(line?.value ?? null), isConfirmed: line?.isConfirmed ?? false };
    };
    return {
      relations: settingValues.relations.parse(settingOn(lines, 'relations', day)?.value),
      minimumAge: age('minimumAge'),
      maximumAge: age('maximumAge'),
    };
  }

  /** To whom and until when somebody who is refused on a day may appeal. */
  async appealOn(day: PlainDay): Promise<AppealNotice> {
    const lines = await this.rows.settings();
    const [days, to] = [settingOn(lines, 'appealDays', day), settingOn(lines, 'appealTo', day)];
    return {
      days: settingValues.appealDays.parse(days?.value),
      to: settingValues.appealTo.parse(to?.value),
      isConfirmed: Boolean(days?.isConfirmed && to?.isConfirmed),
    };
  }
}
