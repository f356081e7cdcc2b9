import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  isOpenTrade,
  tradeListNames,
  TradeLists,
  tradeLists,
  type TradeEntry,
  type TradeList,
} from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import {
  Api,
  Chip,
  DayOfInstantPipe,
  DayPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  SettingActs,
  Sheet,
  Tabs,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { TradeForm } from './trade-form';
import { tradePageWords } from './trade-page.words';

/** Sectors, branches and value chains, as an administrator keeps them. */
@Component({
  selector: 'sanad-trade-page',
  imports: [
    Chip,
    DayOfInstantPipe,
    DayPipe,
    FailureNotice,
    Icon,
    LoadingRows,
    PageFrame,
    RouterLink,
    SettingActs,
    Sheet,
    Tabs,
    TradeForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trade-page.html',
  styles: `
    li {
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
  `,
})
export class TradePage {
  readonly list = input<string>();

  protected readonly t = useWords(tradePageWords);
  protected readonly listName = useWords(tradeListNames);
  protected readonly language = useLanguage();
  protected readonly all = tradeLists;
  protected readonly reading = inject(Api).get(() => '/cooperative-trades', TradeLists);
  protected readonly here = computed<TradeList>(() => tradeLists.find((one) => one === this.list()) ?? 'SECTOR');
  protected readonly entries = computed(() => {
    const lists = this.reading.value();
    const here = this.here();
    if (!lists) return [];
    return here === 'SECTOR' ? lists.sectors : here === 'BRANCH' ? lists.branches : lists.valueChains;
  });
  /** The entry that is looked at; null for a new one. */
  protected readonly entry = signal<TradeEntry | null>(null);
  protected readonly part = signal<'write' | 'history'>('write');
  private readonly sheet = viewChild.required(Sheet);

  protected heading(): string {
    const name = this.entry()?.[this.language()];
    if (!name) return this.t('add');
    return this.t(this.part() === 'write' ? 'changeOf' : 'historyOf', { name });
  }

  protected nameOf(code: string | null, list: 'sectors' | 'valueChains'): string {
    return this.reading.value()?.[list].find((one) => one.code === code)?.[this.language()] ?? '';
  }

  protected isOpen(entry: TradeEntry): boolean {
    return isOpenTrade(entry, today());
  }

  protected open(part: 'write' | 'history', entry: TradeEntry | null): void {
    this.part.set(part);
    this.entry.set(entry);
    this.sheet().open();
  }

  protected saved(lists: TradeLists): void {
    this.sheet().close();
    this.reading.put(lists);
  }
}
