import { Injectable } from '@nestjs/common';
import type { LawBookRule, LawKey, LawLine, LawRuleDraft } from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

/** A line of the law as a JSON object; `r` is a row of `cooperative.law_rule`. */
export const lawRuleSaid = `jsonb_build_object('key', r.key, 'version', r.version, 'value', r.value, 'unit', r.unit,
  'effectiveFrom', r.effective_from, 'effectiveTo', r.effective_to, 'text', r.text, 'article', r.article, 'body', r.body,
  'requirementAr', r.requirement_ar, 'requirementFr', r.requirement_fr, 'requirementEn', r.requirement_en, 'step', r.step,
  'countsFrom', r.counts_from, 'papers', r.papers, 'source', r.source, 'confidence', r.confidence,
  'doubtAr', r.doubt_ar, 'doubtFr', r.doubt_fr)`;

const books = `select r.key, max(r.version) as version, jsonb_agg(${lawRuleSaid} || jsonb_build_object('reason', r.reason,
    'setBy', access.user_name(r.set_by), 'setAt', r.set_at) order by r.version desc) as lines
  from cooperative.law_rule r`;

@Injectable()
export class LawLines {
  constructor(private readonly database: Database) {}

  /** Some forty rules, which a screen sorts by itself. */
  all(): Promise<LawBookRule[]> {
    return this.database.rows<LawBookRule>(`${books} group by r.key order by r.key`);
  }

  one(key: LawKey): Promise<LawBookRule | undefined> {
    return this.database.row<LawBookRule>(`${books} where r.key = $1 group by r.key`, [key]);
  }

  /** Who writes a line waits for who is writing one. */
  async inTurn(key: LawKey): Promise<void> {
    await this.database.row(`select pg_advisory_xact_lock(hashtext('law_rule' || $1))::text`, [key]);
  }

  /** The unit and what the rule is about go on from the line before. */
  add(within: Scope, before: LawLine, draft: LawRuleDraft): Promise<void> {
    return this.database.insert('cooperative.law_rule', {
      ...{ key: before.key, version: before.version + 1, value: draft.value, unit: before.unit },
      ...{ effective_from: draft.effectiveFrom, effective_to: draft.effectiveTo },
      ...{
        text: draft.text,
        article: draft.article,
        body: draft.body,
        step: before.step,
        counts_from: before.countsFrom,
      },
      ...{
        requirement_ar: draft.requirementAr,
        requirement_fr: draft.requirementFr,
        requirement_en: draft.requirementEn,
      },
      ...{ papers: JSON.stringify(draft.papers), source: draft.source, confidence: draft.confidence },
      ...{ doubt_ar: draft.doubtAr, doubt_fr: draft.doubtFr, reason: draft.reason, set_by: within.user },
    });
  }
}
