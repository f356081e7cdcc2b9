import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { articleUnread, type LawBookRule, type LawKey, type LawRuleDraft } from '@sanad/cooperative/core';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { found, Invalid, Stale } from '@sanad/platform';
import { LawLines } from './law-lines.repository';

/** The law of cooperatives as lines that are only ever added to: what was said before goes on being told. */
@Injectable()
export class LawBook {
  constructor(
    private readonly lines: LawLines,
    private readonly audit: Audit,
  ) {}

  all(): Promise<LawBookRule[]> {
    return this.lines.all();
  }

  /** A new line follows the one that was seen. @throws {Stale} when another one has followed it. */
  async change(within: Scope, key: LawKey, version: number, draft: LawRuleDraft): Promise<LawBookRule | Refusal> {
    await this.lines.inTurn(key);
    const rule = found(await this.lines.one(key));
    if (rule.version !== version) throw new Stale(version, rule.version);
    const before = rule.lines[0]!;
    if ((before.unit === null) !== (draft.value === null)) throw new Invalid([{ path: '/value', code: 'required' }]);
    // What nobody has read binds nobody: it is confirmed with its article.
    if (draft.confidence === 'CONFIRMED' && before.confidence === 'TO_CONFIRM' && draft.article === articleUnread) {
      return refuse('articleUnread');
    }
    await this.lines.add(within, before, draft);
    const { reason, ...after } = draft;
    await this.audit.record({
      action: 'law.change',
      entity: 'lawRule',
      entityId: null,
      before,
      after: { key, version: version + 1, ...after },
      why: reason,
    });
    return found(await this.lines.one(key));
  }
}
