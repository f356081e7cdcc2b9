import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { May } from '@sanad/access/web';
import { AnswerRuleList, weekdayNames, type AnswerRule } from '@sanad/partners/core';
import { Api, DayOfInstantPipe, FailureNotice, LoadingRows, PageFrame, Toasts, useWords } from '@sanad/ui';
import { AnswerRuleForm } from './answer-rule-form';
import { answerRulesWords } from './answer-rules.words';

/** Within which delay agencies answer, in the whole country, and what was said of it before. */
@Component({
  selector: 'sanad-answer-rules-page',
  imports: [AnswerRuleForm, DayOfInstantPipe, FailureNotice, LoadingRows, May, PageFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-page [heading]="t('heading')" [lead]="t('lead')">
      @if (reading.loading()) {
        <sanad-loading [rows]="2" />
      }
      @if (rule(); as now) {
        <p role="status" [class.muted]="now.mailIsOn">{{ now.mailIsOn ? t('mailOn') : t('mailOff') }}</p>
        <section class="card">
          <dl class="facts">
            <dt>{{ t('answerDays') }}</dt>
            <dd>{{ t('days', { days: now.answerDays }) }}</dd>
            <dt>{{ t('remindBefore') }}</dt>
            <dd>{{ t('days', { days: now.remindBefore }) }}</dd>
            <dt>{{ t('digestDay') }}</dt>
            <dd>{{ dayName(now) }}</dd>
            <dt>{{ t('paperDays') }}</dt>
            <dd>{{ t('days', { days: now.paperDays }) }}</dd>
          </dl>
          @if (isChanging()) {
            <sanad-answer-rule-form [rule]="now" (changed)="follow()" (cancelled)="isChanging.set(false)" />
          } @else {
            <button *sanadMay="'answerRule.change'" type="button" class="btn ghost" (click)="isChanging.set(true)">
              {{ t('change') }}
            </button>
          }
        </section>
        <section class="card" [attr.aria-label]="t('history')">
          <h2>{{ t('history') }}</h2>
          <ul class="plain">
            @for (line of reading.value()?.rows ?? []; track line.version) {
              <li>
                <p>{{ t('days', { days: line.answerDays }) }} · {{ line.reason ?? t('cameWith') }}</p>
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
export class AnswerRulesPage {
  protected readonly t = useWords(answerRulesWords);
  protected readonly reading = inject(Api).get(() => '/answer-rules', AnswerRuleList);
  protected readonly rule = computed(() => this.reading.value()?.rows[0]);
  protected readonly isChanging = signal(false);
  private readonly weekday = useWords(weekdayNames);
  private readonly toasts = inject(Toasts);

  protected dayName({ digestDay }: AnswerRule): string {
    return this.weekday(String(digestDay) as keyof typeof weekdayNames);
  }

  protected follow(): void {
    this.isChanging.set(false);
    this.toasts.done(this.t('saved'));
    this.reading.reload();
  }
}
