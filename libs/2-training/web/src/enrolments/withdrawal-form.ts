import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { today } from '@sanad/kernel';
import { EnrolmentView, WithdrawalDraft } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { enrolmentsWords } from './enrolments.words';

/** Somebody gives the place back, or waits no longer. */
@Component({
  selector: 'sanad-withdrawal-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (of().state === 'ENROLLED') {
        <p class="muted">{{ t('withdrawHint') }}</p>
      }
      <sanad-day-field [formField]="form.on" [label]="t('withdrawnOn')" [from]="of().enrolledOn" [until]="now" />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" />
      <sanad-form-foot [sending]="sending" [act]="t('withdraw')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class WithdrawalForm {
  readonly of = input.required<EnrolmentView>();
  readonly recorded = output<EnrolmentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(enrolmentsWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly model = signal({ on: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => WithdrawalDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => {
      const { id, version } = this.of();
      return this.api.send('POST', `/enrolments/${id}/withdrawal`, draft, { schema: EnrolmentView, version });
    },
    (enrolment) => this.recorded.emit(enrolment),
  );
}
