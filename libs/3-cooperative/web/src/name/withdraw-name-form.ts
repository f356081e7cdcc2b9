import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormationView, NameWithdrawal, type NameRequestView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { nameCardWords } from './name.words';

/** The group takes its request back before it is answered. */
@Component({
  selector: 'sanad-withdraw-name-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('withdrawHint') }}</p>
      <sanad-day-field
        [formField]="form.withdrawnOn"
        [label]="t('withdrawnDay')"
        [from]="request().requestedOn ?? undefined"
        [until]="today"
      />
      <sanad-note-field [formField]="form.reason" [label]="t('withdrawReason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('withdraw')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class WithdrawNameForm {
  readonly request = input.required<NameRequestView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(nameCardWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ withdrawnOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => NameWithdrawal));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/name-requests/${this.request().id}/withdrawal`, value, {
        version: this.request().version,
        schema: FormationView,
      }),
    (formation) => {
      this.toasts.done(this.t('withdrawn'));
      this.saved.emit(formation);
    },
  );
}
