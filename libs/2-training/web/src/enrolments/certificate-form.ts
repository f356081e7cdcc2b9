import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { showDay, today } from '@sanad/kernel';
import { CertificateDraft, EnrolmentView } from '@sanad/training/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { enrolmentsWords } from './enrolments.words';

/** The certificate, on its own day. */
@Component({
  selector: 'sanad-certificate-form',
  imports: [DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ completed() }}</p>
      <sanad-text-field [formField]="form.number" [label]="t('number')" [ltr]="true" />
      <sanad-day-field
        [formField]="form.on"
        [label]="t('issuedOn')"
        [from]="of().completedOn ?? undefined"
        [until]="now"
      />
      <sanad-form-foot [sending]="sending" [act]="t('certify')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class CertificateForm {
  readonly of = input.required<EnrolmentView>();
  readonly recorded = output<EnrolmentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(enrolmentsWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly language = useLanguage();
  private readonly model = signal({ number: '', on: today() as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => CertificateDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => {
      const { id, version } = this.of();
      return this.api.send('POST', `/enrolments/${id}/certificate`, draft, { schema: EnrolmentView, version });
    },
    (enrolment) => this.recorded.emit(enrolment),
  );

  protected completed(): string {
    const day = this.of().completedOn;
    return day ? this.t('completedOn', { day: showDay(this.language(), day) }) : '';
  }
}
