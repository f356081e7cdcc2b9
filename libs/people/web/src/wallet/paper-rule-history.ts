import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { PaperRuleList, type PaperRule } from '@sanad/people/core';
import { Api, FailureNotice, LoadingRows, SettingHistory, useWords } from '@sanad/ui';
import { walletWords } from './wallet.words';

/** Everything that was ever said of how long papers of a type are accepted. */
@Component({
  selector: 'sanad-paper-rule-history',
  imports: [FailureNotice, LoadingRows, SettingHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (reading.loading()) {
      <sanad-loading [rows]="2" />
    }
    <sanad-setting-history [lines]="reading.value()?.rows ?? []" [said]="said" />
    <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
  `,
})
export class PaperRuleHistory {
  readonly rule = input.required<PaperRule>();

  private readonly t = useWords(walletWords);
  protected readonly reading = inject(Api).get(() => `/paper-rules/${this.rule().type}/history`, PaperRuleList);
  protected readonly said = ({ months }: PaperRule): string =>
    months === null ? this.t('endless') : this.t('monthsShown', { months });
}
