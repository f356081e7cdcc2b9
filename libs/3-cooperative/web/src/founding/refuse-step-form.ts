import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormationView, StepRefusal, type StepView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { attemptWords } from './attempt.words';

/** The agency or the clerk has said no: on which day, and why. All other steps stay. */
@Component({
  selector: 'sanad-refuse-step-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('refuseHint') }}</p>
      <sanad-day-field [formField]="form.endedOn" [label]="t('endedOn')" [from]="step().doneOn" [until]="today" />
      <sanad-note-field [formField]="form.reason" [label]="t('refusalReason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('refuseAct')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RefuseStepForm {
  readonly step = input.required<StepView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(attemptWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ endedOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StepRefusal));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/steps/${this.step().id}/refusal`, value, {
        version: this.step().version,
        schema: FormationView,
      }),
    (formation) => {
      this.toasts.done(this.t('refused'));
      this.saved.emit(formation);
    },
  );
}
