import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  isOpenTrade,
  type TradeChange,
  type TradeDraft,
  type TradeEntry,
  type TradeList,
  type TradeLists,
} from '@sanad/cooperative/core';
import { refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { found, Invalid, Stale } from '@sanad/platform';
import { TradeRows } from './trades.repository';

/** Sectors, branches and value chains as an administrator keeps them: nothing is deleted, each change stays told. */
@Injectable()
export class Trades {
  constructor(
    private readonly rows: TradeRows,
    private readonly audit: Audit,
  ) {}

  lists(): Promise<TradeLists> {
    return this.rows.lists();
  }

  /** A branch may be chosen for a record; one that it carries already stays. @throws {Invalid} for one that is not there. */
  async choose(branch: string, before?: string): Promise<Refusal | undefined> {
    const entry = await this.rows.one('BRANCH', branch);
    if (!entry) throw new Invalid([{ path: '/branch', code: 'chooseOne' }]);
    return branch === before || isOpenTrade(entry, today()) ? undefined : refuse('tradeClosed');
  }

  async add(within: Scope, list: TradeList, { code, ...draft }: TradeDraft): Promise<TradeLists | Refusal> {
    const refused = await this.fits(list, draft);
    if (refused) return refused;
    if (await this.rows.one(list, code)) return refuse('tradeCodeTaken');
    return this.write(within, list, code, draft);
  }

  async change(
    within: Scope,
    list: TradeList,
    { code, version }: { readonly code: string; readonly version: number },
    sent: TradeChange,
  ): Promise<TradeLists | Refusal> {
    await this.rows.inTurn(list, code);
    const before = found(await this.rows.one(list, code));
    if (before.version !== version) throw new Stale(version, before.version);
    const refused = (await this.fits(list, sent)) ?? (await this.closes(list, code, sent));
    return refused ?? this.write(within, list, code, sent, before);
  }

  /** A branch stands in a sector that is there; nothing else has one. */
  private async fits(list: TradeList, { sector, valueChain }: TradeChange): Promise<undefined> {
    if (list !== 'BRANCH') return;
    if (!sector || !(await this.rows.one('SECTOR', sector)))
      throw new Invalid([{ path: '/sector', code: 'chooseOne' }]);
    if (valueChain && !(await this.rows.one('VALUE_CHAIN', valueChain)))
      throw new Invalid([{ path: '/valueChain', code: 'chooseOne' }]);
  }

  private async closes(list: TradeList, code: string, { closedOn }: TradeChange): Promise<Refusal | undefined> {
    if (list !== 'SECTOR' || closedOn === null) return undefined;
    return (await this.rows.openBranchesOf(code, closedOn)) > 0 ? refuse('sectorHasBranches') : undefined;
  }

  private async write(
    within: Scope,
    list: TradeList,
    code: string,
    sent: TradeChange,
    before?: TradeEntry,
  ): Promise<TradeLists> {
    await this.rows.write(within, list, code, before?.version ?? 0, sent);
    const { reason, ...after } = sent;
    const { lines: _lines, ...was } = before ?? { lines: [] };
    await this.audit.record({
      action: before ? 'trade.change' : 'trade.add',
      entity: 'trade',
      entityId: null,
      before: before ? { list, ...was } : undefined,
      after: { list, code, ...after },
      why: reason,
    });
    return this.rows.lists();
  }
}
