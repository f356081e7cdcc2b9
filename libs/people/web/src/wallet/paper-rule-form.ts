import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { PaperRule, PaperRuleChange } from '@sanad/people/core';
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
import { walletWords } from './wallet.words';

/** For how many months papers of a type are accepted from now on, and on what ground. */
@Component({
  selector: 'sanad-paper-rule-form',
  imports: [FormField, FormFoot, NoteField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-number-field [formField]="form.months" [label]="t('months')" [hint]="t('monthsHint')" [optional]="true" />
      <sanad-note-field [formField]="form.reason" [label]="t('ruleReason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('change')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PaperRuleForm {
  readonly rule = input.required<PaperRule>();
  readonly changed = output<PaperRule>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(walletWords);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({ months: this.rule().months, reason: '' }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PaperRuleChange as never));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('PUT', `/paper-rules/${this.rule().type}`, sent, {
        version: this.rule().version,
        schema: PaperRule,
      }),
    (rule) => this.changed.emit(rule),
  );
}
