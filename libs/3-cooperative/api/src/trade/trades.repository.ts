import { Injectable } from '@nestjs/common';
import type { TradeChange, TradeEntry, TradeList, TradeLists } from '@sanad/cooperative/core';
import { newId, type PlainDay, type Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

const tables = {
  SECTOR: 'cooperative.sector',
  BRANCH: 'cooperative.branch',
  VALUE_CHAIN: 'cooperative.value_chain',
} as const satisfies Record<TradeList, string>;

const belongs = (list: TradeList) => (list === 'BRANCH' ? 'e.sector, e.value_chain' : 'null::text, null::text');

const lines = (list: TradeList) => `coalesce((
  select jsonb_agg(c.said || jsonb_build_object('version', c.version, 'reason', c.reason,
    'setBy', access.user_name(c.set_by), 'setAt', c.set_at) order by c.version desc)
  from cooperative.trade_change c where c.list = '${list}' and c.code = e.code), '[]')`;

const entries = (list: TradeList) => `select e.code, e.name_ar as ar, e.name_fr as fr, e.name_en as en, b.sector,
    b.value_chain as "valueChain", e.place, e.closed_on as "closedOn", e.version, ${lines(list)} as lines
  from ${tables[list]} e cross join lateral (select ${belongs(list)}) b (sector, value_chain)`;

/** The branch of a record in the three languages, as lists show it. */
export const branchNameOf = (
  record: string,
) => `(select jsonb_build_object('ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en)
  from cooperative.branch b where b.code = ${record}.branch)`;

@Injectable()
export class TradeRows {
  constructor(private readonly database: Database) {}

  async lists(): Promise<TradeLists> {
    const [sectors, branches, valueChains] = [
      await this.all('SECTOR'),
      await this.all('BRANCH'),
      await this.all('VALUE_CHAIN'),
    ];
    return { sectors, branches, valueChains };
  }

  one(list: TradeList, code: string): Promise<TradeEntry | undefined> {
    return this.database.row<TradeEntry>(`${entries(list)} where e.code = $1`, [code]);
  }

  /** Who writes an entry waits for who is writing one. */
  async inTurn(list: TradeList, code: string): Promise<void> {
    await this.database.row(`select e.code from ${tables[list]} e where e.code = $1 for update`, [code]);
  }

  async openBranchesOf(sector: string, on: PlainDay): Promise<number> {
    const row = await this.database.row<{ open: number }>(
      `select count(*)::int as open from cooperative.branch b
       where b.sector = $1 and (b.closed_on is null or b.closed_on > $2)`,
      [sector, on],
    );
    return row?.open ?? 0;
  }

  async write(within: Scope, list: TradeList, code: string, version: number, change: TradeChange): Promise<void> {
    const { ar, fr, en, sector, valueChain, place, closedOn, reason } = change;
    const record = {
      name_ar: ar,
      name_fr: fr,
      name_en: en,
      place,
      closed_on: closedOn,
      version: version + 1,
      ...(list === 'BRANCH' ? { sector, value_chain: valueChain } : {}),
    };
    if (version === 0) await this.database.insert(tables[list], { code, ...record });
    else {
      const columns = Object.keys(record).map((column, index) => `${column} = $${index + 2}`);
      await this.database.change(`update ${tables[list]} set ${columns.join(', ')} where code = $1`, [
        code,
        ...Object.values(record),
      ]);
    }
    await this.database.insert('cooperative.trade_change', {
      id: newId(),
      list,
      code,
      version: version + 1,
      said: JSON.stringify({ ar, fr, en, sector, valueChain, place, closedOn }),
      reason,
      set_by: within.user,
    });
  }

  private all(list: TradeList): Promise<TradeEntry[]> {
    const bySector =
      list === 'BRANCH' ? '(select s.place from cooperative.sector s where s.code = e.sector), e.sector, ' : '';
    return this.database.rows<TradeEntry>(`${entries(list)} order by ${bySector}e.place, e.code`);
  }
}
