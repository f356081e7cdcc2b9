import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@sanad/access/web';
import { TrainingRuleList, type TrainingRule } from '@sanad/training/core';
import { OneSetting, oneSetting, useWords } from '@sanad/ui';
import { TrainingRuleForm } from './training-rule-form';
import { trainingRulesWords } from './training-rules.words';

/** The hours that complete, the days for a correction and for a certificate, in the whole country. */
@Component({
  selector: 'sanad-training-rules-page',
  imports: [OneSetting, TrainingRuleForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sanad-one-setting
      [heading]="t('heading')"
      [lead]="t('lead')"
      [setting]="setting"
      [said]="said"
      [mayChange]="session.may('trainingRule.change')"
    >
      @if (setting.now(); as now) {
        <dl class="facts">
          <dt>{{ t('completionPercent') }}</dt>
          <dd class="num">{{ t('share', { percent: now.completionPercent }) }}</dd>
          <dt>{{ t('correctionDays') }}</dt>
          <dd>{{ t('days', { days: now.correctionDays }) }}</dd>
          <dt>{{ t('certificateDays') }}</dt>
          <dd>{{ t('days', { days: now.certificateDays }) }}</dd>
        </dl>
      }
      @if (setting.isChanging() && setting.now(); as now) {
        <sanad-training-rule-form
          form
          [rule]="now"
          (changed)="setting.follow()"
          (cancelled)="setting.isChanging.set(false)"
        />
      }
    </sanad-one-setting>
  `,
})
export class TrainingRulesPage {
  protected readonly t = useWords(trainingRulesWords);
  protected readonly session = inject(Session);
  protected readonly setting = oneSetting(
    '/training-rules',
    TrainingRuleList,
    computed(() => this.t('saved')),
  );
  protected readonly said = ({ completionPercent, correctionDays, certificateDays }: TrainingRule): string => {
    const days = [correctionDays, certificateDays].map((count) => this.t('days', { days: count }));
    return [this.t('share', { percent: completionPercent }), ...days].join(' · ');
  };
}
