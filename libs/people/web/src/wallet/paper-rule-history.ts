import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { PaperRuleList, type PaperRule } from '@sanad/people/core';
import { Api, DayOfInstantPipe, FailureNotice, LoadingRows, useWords } from '@sanad/ui';
import { walletWords } from './wallet.words';

/** Everything that was ever said of how long papers of a type are accepted. */
@Component({
  selector: 'sanad-paper-rule-history',
  imports: [DayOfInstantPipe, FailureNotice, LoadingRows],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.loading()) {
      <sanad-loading [rows]="2" />
    }
    <ul class="plain">
      @for (rule of reading.value()?.rows ?? []; track rule.version) {
        <li>
          <p class="strong">
            {{ rule.months === null ? t('endless') : t('monthsShown', { months: rule.months }) }}
          </p>
          <p class="small muted num">
            @if (rule.setBy; as name) {
              <bdi>{{ name }}</bdi> ·
            } @else {
              {{ t('cameWith') }} ·
            }
            {{ rule.setAt | dayOfInstant }}
          </p>
          @if (rule.reason; as reason) {
            <p class="small">{{ reason }}</p>
          }
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
export class PaperRuleHistory {
  readonly rule = input.required<PaperRule>();

  protected readonly t = useWords(walletWords);
  protected readonly reading = inject(Api).get(() => `/paper-rules/${this.rule().type}/history`, PaperRuleList);
}
