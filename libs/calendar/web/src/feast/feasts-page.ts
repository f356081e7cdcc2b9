import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { daysOfFeast, FeastList, type FeastChanged, type FeastView } from '@sanad/calendar/core';
import { today } from '@sanad/kernel';
import {
  Api,
  Chip,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  SettingActs,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { FeastForm } from './feast-form';
import { FeastHistory } from './feast-history';
import { feastsWords } from './feasts.words';

/** The days of a year on which no office works: what they rest on, and which of them are only expected. */
@Component({
  selector: 'sanad-feasts-page',
  imports: [
    Chip,
    DayPipe,
    EmptyState,
    FailureNotice,
    FeastForm,
    FeastHistory,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    SettingActs,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './feasts-page.html',
  styles: `
    .year {
      min-inline-size: 5ch;
      text-align: center;
    }
    .source {
      max-inline-size: 40ch;
      overflow-wrap: anywhere;
    }
  `,
})
export class FeastsPage {
  protected readonly t = useWords(feastsWords);
  protected readonly reading = inject(Api).get(() => '/feasts', FeastList);
  protected readonly year = signal(Number(today().slice(0, 4)));
  /** The feasts that are kept in the year, by their first day. */
  protected readonly rows = computed(() =>
    (this.reading.value()?.rows ?? [])
      .flatMap((feast) =>
        daysOfFeast(feast, this.year())
          .slice(0, 1)
          .map((day) => ({ day, feast })),
      )
      .toSorted((one, other) => one.day.localeCompare(other.day)),
  );
  protected readonly chosen = signal<FeastView | null>(null);
  protected readonly part = signal<'form' | 'history'>('form');
  protected readonly heading = computed(() => {
    const feast = this.chosen();
    return feast ? this.nameOf(feast) : this.t('add');
  });
  protected readonly session = inject(Session);
  private readonly language = useLanguage();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required(Sheet);

  protected nameOf(feast: FeastView): string {
    return feast[this.language()];
  }

  protected show(part: 'form' | 'history', feast: FeastView | null): void {
    this.chosen.set(feast);
    this.part.set(part);
    this.sheet().open();
  }

  protected follow({ moved }: FeastChanged): void {
    this.sheet().close();
    this.reading.reload();
    this.toasts.done(this.t('saved', { count: moved.reduce((sum, { count }) => sum + count, 0) }));
  }
}
