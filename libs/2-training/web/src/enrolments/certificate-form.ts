import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { showDay, today } from '@sanad/kernel';
import { CertificateDraft, EnrolmentView } from '@sanad/training/core';
import { Api, apiFailure, FailureNotice, Icon, useLanguage, useWords, type ApiFailure } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, TextField, validateStandardSchema } from '@sanad/ui/forms';
import { certificateWords } from './certificate.words';
import { enrolmentsWords } from './enrolments.words';

/** The certificate, on its own day. */
@Component({
  selector: 'sanad-certificate-form',
  imports: [DayField, FailureNotice, FormField, FormFoot, Icon, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="stack">
      <p class="muted">{{ completed() }}</p>
      <button type="button" class="btn" [disabled]="handing()" (click)="handOut()">
        <sanad-icon name="file" />{{ c('handOut') }}
      </button>
      <p class="muted small">{{ c('handOutHint') }}</p>
      <sanad-failure [failure]="failure()" />
    </section>
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <h3>{{ c('ownNumber') }}</h3>
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
  protected readonly c = useWords(certificateWords);
  protected readonly handing = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
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

  /** The paper is made by the server, today. */
  protected async handOut(): Promise<void> {
    const { id, version } = this.of();
    this.handing.set(true);
    this.failure.set(null);
    try {
      const path = `/enrolments/${id}/certificate-document`;
      this.recorded.emit(await this.api.send('POST', path, {}, { schema: EnrolmentView, version }));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.handing.set(false);
    }
  }

  protected completed(): string {
    const day = this.of().completedOn;
    return day ? this.t('completedOn', { day: showDay(this.language(), day) }) : '';
  }
}
