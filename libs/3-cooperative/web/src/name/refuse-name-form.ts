import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { NameRefusal, NameRequestView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { nameAnswerWords } from './name.words';

/** The office has said no: on which day, and why. */
@Component({
  selector: 'sanad-refuse-name-form',
  imports: [DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-day-field
        [formField]="form.answeredOn"
        [label]="t('refusedOn')"
        [from]="request().requestedOn ?? undefined"
        [until]="today"
      />
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('refuse')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RefuseNameForm {
  readonly request = input.required<NameRequestView>();
  readonly answered = output<NameRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(nameAnswerWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly model = signal({ answeredOn: today() as string, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => NameRefusal));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/name-requests/${this.request().id}/refusal`, value, {
        version: this.request().version,
        schema: NameRequestView,
      }),
    (request) => this.answered.emit(request),
  );
}
