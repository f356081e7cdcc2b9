import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FeastList, type FeastView } from '@sanad/calendar/core';
import { Api, DayOfInstantPipe, DayPipe, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { feastsWords } from './feasts.words';

/** Everything that was ever said of a feast, the last first. */
@Component({
  selector: 'sanad-feast-history',
  imports: [DayOfInstantPipe, DayPipe, FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.loading()) {
      <sanad-loading [rows]="2" />
    }
    <ul class="plain">
      @for (line of reading.value()?.rows ?? []; track line.version) {
        <li>
          <p class="strong">
            @if (line.firstDay; as day) {
              {{ day | day: 'full' }}
            } @else {
              <bdi class="num">{{ line.day }}/{{ line.month }}</bdi>
            }
            · {{ t('length', { days: line.days }) }} ·
            {{ line.isWithdrawn ? t('withdrawn') : line.isConfirmed ? t('confirmed') : t('expected') }}
          </p>
          <p class="small">
            <bdi>{{ line.reason ?? line.source }}</bdi>
          </p>
          <p class="small muted num">
            @if (line.setBy; as name) {
              <bdi>{{ name }}</bdi>
            } @else {
              {{ t('cameWith') }}
            }
            · {{ line.setAt | dayOfInstant }}
          </p>
        </li>
      }
    </ul>
    <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
  `,
  styles: `
    li {
      padding-block: 8px;
      border-block-end: 1px solid var(--line);
    }
  `,
})
export class FeastHistory {
  readonly feast = input.required<FeastView>();

  protected readonly t = useWords(feastsWords);
  protected readonly reading = inject(Api).get(() => `/feasts/${this.feast().id}/history`, FeastList);
}
