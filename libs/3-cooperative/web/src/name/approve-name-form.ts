import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { lastDayOf, NameApproval, NameRequestView } from '@sanad/cooperative/core';
import { PlainDay, showDay, today } from '@sanad/kernel';
import { Api, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { nameAnswerWords } from './name.words';

/** What the certificate says: which name, its number and its days. */
@Component({
  selector: 'sanad-approve-name-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-choice-field [formField]="form.approvedName" [label]="t('approvedName')" [choices]="choices()" />
      <sanad-text-field [formField]="form.certificateNumber" [label]="t('certificateNumber')" />
      <sanad-day-field
        [formField]="form.answeredOn"
        [label]="t('answeredOn')"
        [from]="request().requestedOn ?? undefined"
        [until]="today"
      />
      <sanad-day-field [formField]="form.expiresOn" [label]="t('expiresOn')" [optional]="true" [hint]="hint()" />
      <sanad-form-foot [sending]="sending" [act]="t('approve')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ApproveNameForm {
  readonly request = input.required<NameRequestView>();
  /** How many days the law gives a certificate, as it is known. */
  readonly validityDays = input.required<number | null>();
  readonly answered = output<NameRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(nameAnswerWords);
  protected readonly today = today();
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({
    approvedName: this.request().proposals[0] ?? '',
    certificateNumber: '',
    answeredOn: today() as string,
    expiresOn: '',
  }));
  protected readonly choices = computed(() => this.request().proposals.map((name) => ({ value: name, name })));
  protected readonly hint = computed(() => {
    const on = PlainDay.safeParse(this.model().answeredOn);
    const last = on.success ? lastDayOf(on.data, this.validityDays(), null) : null;
    return last ? this.t('expiresHint', { day: showDay(this.language(), last) }) : this.t('expiresUnknown');
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => NameApproval as never));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/name-requests/${this.request().id}/approval`, value, {
        version: this.request().version,
        schema: NameRequestView,
      }),
    (request) => this.answered.emit(request),
  );
}
