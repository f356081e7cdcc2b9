import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { May } from '@sanad/access/web';
import { TrainingRuleList, type TrainingRule } from '@sanad/training/core';
import { Api, DayOfInstantPipe, FailureNotice, LoadingRows, PageFrame, Toasts, useWords } from '@sanad/ui';
import { TrainingRuleForm } from './training-rule-form';
import { trainingRulesWords } from './training-rules.words';

/** The hours that complete, the days for a correction and for a certificate, in the whole country. */
@Component({
  selector: 'sanad-training-rules-page',
  imports: [DayOfInstantPipe, FailureNotice, LoadingRows, May, PageFrame, TrainingRuleForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')">
      @if (reading.loading()) {
        <sanad-loading [rows]="2" />
      }
      @if (rule(); as now) {
        <section class="card">
          <dl class="facts">
            <dt>{{ t('completionPercent') }}</dt>
            <dd class="num">{{ t('share', { percent: now.completionPercent }) }}</dd>
            <dt>{{ t('correctionDays') }}</dt>
            <dd>{{ t('days', { days: now.correctionDays }) }}</dd>
            <dt>{{ t('certificateDays') }}</dt>
            <dd>{{ t('days', { days: now.certificateDays }) }}</dd>
          </dl>
          @if (isChanging()) {
            <sanad-training-rule-form [rule]="now" (changed)="follow()" (cancelled)="isChanging.set(false)" />
          } @else {
            <button *sanadMay="'trainingRule.change'" type="button" class="btn ghost" (click)="isChanging.set(true)">
              {{ t('change') }}
            </button>
          }
        </section>
        <section class="card" [attr.aria-label]="t('history')">
          <h2>{{ t('history') }}</h2>
          <ul class="plain">
            @for (line of reading.value()?.rows ?? []; track line.version) {
              <li>
                <p>{{ said(line) }} · {{ line.reason ?? t('cameWith') }}</p>
                <p class="small muted num">
                  <bdi>{{ line.setBy }}</bdi> {{ line.setAt | dayOfInstant }}
                </p>
              </li>
            }
          </ul>
        </section>
      }
      <sanad-failure [failure]="reading.failure()" [canRetry]="true" (retry)="reading.reload()" />
    </sanad-page>
  `,
})
export class TrainingRulesPage {
  protected readonly t = useWords(trainingRulesWords);
  protected readonly reading = inject(Api).get(() => '/training-rules', TrainingRuleList);
  protected readonly rule = computed(() => this.reading.value()?.rows[0]);
  protected readonly isChanging = signal(false);
  private readonly toasts = inject(Toasts);

  protected said({ completionPercent, correctionDays, certificateDays }: TrainingRule): string {
    const days = [correctionDays, certificateDays].map((count) => this.t('days', { days: count }));
    return [this.t('share', { percent: completionPercent }), ...days].join(' · ');
  }

  protected follow(): void {
    this.isChanging.set(false);
    this.toasts.done(this.t('saved'));
    this.reading.reload();
  }
}
