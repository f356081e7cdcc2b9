import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { TrainingRule, TrainingRuleChange } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import {
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  NumberField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { trainingRulesWords } from './training-rules.words';

/** Other values from now on, and on what ground. */
@Component({
  selector: 'sanad-training-rule-form',
  imports: [FormField, FormFoot, NoteField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-number-field unit="%" [formField]="form.completionPercent" [label]="t('completionPercent')" />
      <sanad-number-field [formField]="form.correctionDays" [label]="t('correctionDays')" [unit]="t('unit')" />
      <sanad-number-field [formField]="form.certificateDays" [label]="t('certificateDays')" [unit]="t('unit')" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('change')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class TrainingRuleForm {
  readonly rule = input.required<TrainingRule>();
  readonly changed = output<TrainingRule>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(trainingRulesWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { completionPercent, correctionDays, certificateDays } = this.rule();
    return {
      completionPercent: completionPercent as number | null,
      correctionDays: correctionDays as number | null,
      certificateDays: certificateDays as number | null,
      reason: '',
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => TrainingRuleChange));
  protected readonly sending = formSending(
    this.form,
    (draft) => this.api.send('PUT', '/training-rules', draft, { schema: TrainingRule, version: this.rule().version }),
    (rule) => this.changed.emit(rule),
  );
}
