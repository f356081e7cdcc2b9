import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { today } from '@sanad/kernel';
import { CompletionDraft, EnrolmentView, resultNames, type Result } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { enrolmentsWords } from './enrolments.words';

/** How a training ended for one person. The hours against the rule are in view before anything is sent. */
@Component({
  selector: 'sanad-result-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p [class.short]="of().hours < of().needed">{{ t('attended', { hours: of().hours, needed: of().needed }) }}</p>
      <sanad-chips-field [formField]="form.result" [label]="t('result')" [choices]="choices()" />
      <sanad-day-field [formField]="form.on" [label]="t('resultOn')" [until]="now" />
      @if (model().result === 'INCOMPLETE' || model().result === 'NO_SHOW') {
        <sanad-note-field [formField]="form.reason" [label]="t('reason')" [optional]="true" />
      }
      <p class="muted small">{{ t('final') }}</p>
      <sanad-form-foot [sending]="sending" [act]="t('conclude')" (cancelled)="cancelled.emit()" />
    </form>
  `,
  styles: `
    .short {
      color: var(--terra);
      font-weight: 600;
    }
  `,
})
export class ResultForm {
  readonly of = input.required<EnrolmentView>();
  readonly recorded = output<EnrolmentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(enrolmentsWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly name = useWords(resultNames);
  protected readonly choices = computed(() => choicesOf(resultNames, this.name));
  protected readonly model = linkedSignal(() => this.start());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => CompletionDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => {
      const { id, version } = this.of();
      return this.api.send('POST', `/enrolments/${id}/completion`, draft, { schema: EnrolmentView, version });
    },
    (enrolment) => this.recorded.emit(enrolment),
  );

  /** Completion is proposed to whoever has the hours; otherwise the officer says what happened. */
  private start(): { result: Result | ''; on: string; reason: string } {
    const { hours, needed } = this.of();
    return { result: hours >= needed ? 'COMPLETED' : '', on: today(), reason: '' };
  }
}
