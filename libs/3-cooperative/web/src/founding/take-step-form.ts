import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { factsOf, FormationView, lastDayOf, StepFields, takeStep, type Step } from '@sanad/cooperative/core';
import { PlainDay, showDay, today } from '@sanad/kernel';
import { Api, FailureSentences, Toasts, useLanguage, useWords } from '@sanad/ui';
import { nameAnswerWords } from '../name/name.words';
import { DayField, form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { attemptWords } from './attempt.words';
import { besideField } from './beside-field';
import { foundingWords } from './founding.words';

/** The day on which a step happened, and the number of its paper. */
@Component({
  selector: 'sanad-take-step-form',
  imports: [DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-day-field
        [formField]="form.doneOn"
        [label]="isCertificate() ? nameT('answeredOn') : t('doneOn')"
        [until]="today"
      />
      @if (warning(); as words) {
        <p class="warning" role="status">{{ words }}</p>
      }
      <sanad-text-field
        [formField]="form.reference"
        [label]="isCertificate() ? nameT('certificateNumber') : t('reference')"
        [optional]="true"
      />
      @if (isCertificate()) {
        <sanad-day-field
          [formField]="form.expiresOn"
          [label]="nameT('expiresOn')"
          [optional]="true"
          [hint]="endHint()"
        />
      }
      <sanad-form-foot [sending]="sending" [act]="t('take')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    .warning {
      color: var(--saffron);
    }
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
  private readonly sentences = inject(FailureSentences);
  private readonly attemptT = useWords(attemptWords);
  private readonly path = computed(() => `/formations/${this.formation().id}/steps`);
  protected readonly nameT = useWords(nameAnswerWords);
  private readonly language = useLanguage();
  private readonly model = signal({ doneOn: today() as string, reference: '', expiresOn: '' });
  /** A name certificate that comes on paper: it runs like one that the office has given here. */
  protected readonly isCertificate = computed(() => this.step() === 'NAME_APPROVED');
  protected readonly endHint = computed(() => {
    const on = PlainDay.safeParse(this.model().doneOn);
    const validity = this.formation().law.find(({ key }) => key === 'nameApprovalValidity')?.value ?? null;
    const last = on.success ? lastDayOf(on.data, validity, null) : null;
    return last ? this.nameT('expiresHint', { day: showDay(this.language(), last) }) : this.nameT('expiresUnknown');
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => StepFields));
  /** What the law says of that day, before anything is sent. */
  protected readonly warning = computed(() => {
    const doneOn = PlainDay.safeParse(this.model().doneOn);
    if (!doneOn.success) return '';
    const refusal = takeStep(factsOf(this.formation()), this.formation().law, {
      step: this.step(),
      doneOn: doneOn.data,
    });
    const reason = refusal && this.sentences.say(refusal.refused, refusal.values);
    return reason ? this.attemptT('dayWarning', { reason }) : '';
  });
  protected readonly sending = formSending(
    this.form,
    (value) =>
      besideField(this.api.send('POST', this.path(), { ...value, step: this.step() }, { schema: FormationView }), {
        certificateEndUnknown: 'expiresOn',
      }),
    (formation) => {
      this.toasts.done(this.t('stepSaved'));
      this.saved.emit(formation);
    },
  );
}
