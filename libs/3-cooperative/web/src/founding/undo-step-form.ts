import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormationView, StepUndoing, type StepView } from '@sanad/cooperative/core';
import { Api, Toasts, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { foundingWords } from './founding.words';

/** Why a step is undone: the attempt stays told below the step. */
@Component({
  selector: 'sanad-undo-step-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [hint]="t('reasonHint')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('undoAct')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class UndoStepForm {
  readonly step = input.required<StepView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(foundingWords);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StepUndoing));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/steps/${this.step().id}/undoing`, value, {
        version: this.step().version,
        schema: FormationView,
      }),
    (formation) => {
      this.toasts.done(this.t('stepUndone'));
      this.saved.emit(formation);
    },
  );
}
