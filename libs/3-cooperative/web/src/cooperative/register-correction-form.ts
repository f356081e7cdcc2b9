import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { CooperativeView, RegisterCorrection } from '@sanad/cooperative/core';
import { Api, Toasts, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { cooperativeWords, numbersWords } from './cooperative.words';

/** The entry at the court as it has to be read, with why it was written otherwise. */
@Component({
  selector: 'sanad-register-correction-form',
  imports: [FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.registerNumber" [label]="t('registerNumber')" [ltr]="true" />
      <sanad-text-field [formField]="form.court" [label]="t('court')" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RegisterCorrectionForm {
  readonly cooperative = input.required<CooperativeView>();
  readonly saved = output<CooperativeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(cooperativeWords);
  private readonly numbers = useWords(numbersWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = linkedSignal(() => {
    const { registerNumber, court } = this.cooperative();
    return { registerNumber, court, reason: '' };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => RegisterCorrection));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('PUT', `/cooperatives/${this.cooperative().id}/register-entry`, value, {
        version: this.cooperative().version,
        schema: CooperativeView,
      }),
    (cooperative) => {
      this.toasts.done(this.numbers('saved'));
      this.saved.emit(cooperative);
    },
  );
}
