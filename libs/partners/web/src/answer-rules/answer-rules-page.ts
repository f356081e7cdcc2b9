import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@sanad/access/web';
import { AnswerRuleList, weekdayNames, type AnswerRule } from '@sanad/partners/core';
import { OneSetting, oneSetting, useWords } from '@sanad/ui';
import { AnswerRuleForm } from './answer-rule-form';
import { answerRulesWords } from './answer-rules.words';

/** Within which delay agencies answer, in the whole country, and what was said of it before. */
@Component({
  selector: 'sanad-answer-rules-page',
  imports: [AnswerRuleForm, OneSetting],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-one-setting
      [heading]="t('heading')"
      [lead]="t('lead')"
      [setting]="setting"
      [said]="said"
      [mayChange]="session.may('answerRule.change')"
    >
      @if (setting.now(); as now) {
        <p above role="status" [class.muted]="now.mailIsOn">{{ now.mailIsOn ? t('mailOn') : t('mailOff') }}</p>
      }
      @if (setting.now(); as now) {
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
      }
      @if (setting.isChanging() && setting.now(); as now) {
        <sanad-answer-rule-form
          form
          [rule]="now"
          (changed)="setting.follow()"
          (cancelled)="setting.isChanging.set(false)"
        />
      }
    </sanad-one-setting>
  `,
})
export class AnswerRulesPage {
  protected readonly t = useWords(answerRulesWords);
  protected readonly session = inject(Session);
  protected readonly setting = oneSetting(
    '/answer-rules',
    AnswerRuleList,
    computed(() => this.t('saved')),
  );
  private readonly weekday = useWords(weekdayNames);
  protected readonly said = ({ answerDays }: AnswerRule): string => this.t('days', { days: answerDays });

  protected dayName({ digestDay }: AnswerRule): string {
    return this.weekday(String(digestDay) as keyof typeof weekdayNames);
  }
}
