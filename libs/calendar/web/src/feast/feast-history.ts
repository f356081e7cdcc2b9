import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FeastList, type FeastView } from '@sanad/calendar/core';
import { showDay } from '@sanad/kernel';
import { Api, FailureNotice, LoadingRows, SettingHistory, useLanguage, useWords } from '@sanad/ui';
import { feastsWords } from './feasts.words';

/** Everything that was ever said of a feast, the last first. */
@Component({
  selector: 'sanad-feast-history',
  imports: [FailureNotice, LoadingRows, SettingHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.loading()) {
      <sanad-loading [rows]="2" />
    }
    <sanad-setting-history [lines]="lines()" [said]="said" />
    <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
  `,
})
export class FeastHistory {
  readonly feast = input.required<FeastView>();

  private readonly t = useWords(feastsWords);
  private readonly language = useLanguage();
  protected readonly reading = inject(Api).get(() => `/feasts/${this.feast().id}/history`, FeastList);
  /** What came with the house rests on its source. */
  protected readonly lines = computed(() =>
    (this.reading.value()?.rows ?? []).map((line) => ({ ...line, reason: line.reason ?? line.source })),
  );
  protected readonly said = (line: FeastView): string => {
    const day = line.firstDay ? showDay(this.language(), line.firstDay, 'full') : `${line.day}/${line.month}`;
    const state = line.isWithdrawn ? 'withdrawn' : line.isConfirmed ? 'confirmed' : 'expected';
    return [day, this.t('length', { days: line.days }), this.t(state)].join(' · ');
  };
}
