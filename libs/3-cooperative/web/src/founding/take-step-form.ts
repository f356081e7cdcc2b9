import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormationView, StepDraft, type Step } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { foundingWords } from './founding.words';

const StepFields = StepDraft.omit({ step: true });

/** The day on which a step happened, and the number of its paper. */
@Component({
  selector: 'sanad-take-step-form',
  imports: [DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-day-field [formField]="form.doneOn" [label]="t('doneOn')" [until]="today" />
      <sanad-text-field [formField]="form.reference" [label]="t('reference')" [optional]="true" />
      <sanad-form-foot [sending]="sending" [act]="t('take')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class TakeStepForm {
  readonly formation = input.required<FormationView>();
  readonly step = input.required<Step>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(foundingWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly path = computed(() => `/formations/${this.formation().id}/steps`);
  private readonly model = signal({ doneOn: today() as string, reference: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StepFields));
  protected readonly sending = formSending(
    this.form,
    (value) => this.api.send('POST', this.path(), { ...value, step: this.step() }, { schema: FormationView }),
    (formation) => {
      this.toasts.done(this.t('stepSaved'));
      this.saved.emit(formation);
    },
  );
}
