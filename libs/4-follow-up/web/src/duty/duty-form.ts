import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  DutyCorrection,
  DutyReport,
  dutyStateNames,
  FollowUpView,
  type DutyState,
  type DutyView,
} from '@sanad/follow-up/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { dutyFormWords } from './duty.words';

/** What came of a duty: recorded for the first time, or corrected with a reason. */
@Component({
  selector: 'sanad-duty-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.outcome" [label]="t('outcome')" [choices]="choices()" />
      <sanad-day-field [formField]="form.doneOn" [label]="t('doneOn')" [until]="now" />
      @if (model().outcome === 'DONE') {
        <sanad-text-field [formField]="form.reference" [label]="t('reference')" [optional]="true" />
      }
      <sanad-note-field
        [formField]="form.note"
        [label]="t(model().outcome === 'NOT_DUE' ? 'whyNotDue' : 'note')"
        [optional]="model().outcome !== 'NOT_DUE'"
        [longest]="2000"
      />
      @if (isCorrection()) {
        <sanad-note-field
          [formField]="form.reason"
          [label]="t('reason')"
          [hint]="t('reasonHint')"
          [longest]="500"
          [rows]="2"
        />
      }
      <sanad-form-foot [sending]="sending" [act]="t('save')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class DutyForm {
  readonly cooperativeId = input.required<string>();
  readonly duty = input.required<DutyView>();
  readonly saved = output<FollowUpView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(dutyFormWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly stateName = useWords(dutyStateNames);
  protected readonly isCorrection = computed(() => this.duty().version > 0);
  protected readonly choices = computed(() =>
    choicesOf(dutyStateNames, this.stateName, this.isCorrection() ? ['DONE', 'NOT_DUE', 'OPEN'] : ['DONE', 'NOT_DUE']),
  );
  protected readonly model = linkedSignal(() => {
    const { version, state, doneOn, reference, note } = this.duty();
    const outcome: DutyState | '' = version > 0 ? state : 'DONE';
    return { outcome, doneOn: doneOn ?? today(), reference: reference ?? '', note: note ?? '', reason: '' };
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.isCorrection() ? DutyCorrection : DutyReport)),
  );
  protected readonly sending = formSending(
    this.form,
    ({ reason, ...said }) => {
      const { id, key, version } = this.duty();
      return version > 0
        ? this.api.send('POST', `/duties/${id}/corrections`, { ...said, reason }, { version, schema: FollowUpView })
        : this.api.send(
            'POST',
            `/cooperatives/${this.cooperativeId()}/duty-records`,
            { ...said, key },
            { schema: FollowUpView },
          );
    },
    (view) => {
      this.toasts.done(this.t('saved'));
      this.saved.emit(view);
    },
  );
}
