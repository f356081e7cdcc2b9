import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormationView, NameFiling, type NameRequestView } from '@sanad/cooperative/core';
import { today } from '@sanad/kernel';
import { Api, Toasts, useWords } from '@sanad/ui';
import { DayField, form, FormField, FormFoot, formSending, validateStandardSchema } from '@sanad/ui/forms';
import { nameCardWords } from './name.words';

/** The signed form has been handed to the office. */
@Component({
  selector: 'sanad-file-name-form',
  imports: [DayField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted">{{ t('fileHint') }}</p>
      <sanad-day-field [formField]="form.requestedOn" [label]="t('requestedOn')" [until]="today" />
      <sanad-form-foot [sending]="sending" [act]="t('file')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class FileNameForm {
  readonly request = input.required<NameRequestView>();
  readonly saved = output<FormationView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(nameCardWords);
  protected readonly today = today();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly model = signal({ requestedOn: today() as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => NameFiling));
  protected readonly sending = formSending(
    this.form,
    (value) =>
      this.api.send('POST', `/name-requests/${this.request().id}/filing`, value, {
        version: this.request().version,
        schema: FormationView,
      }),
    (formation) => {
      this.toasts.done(this.t('filed'));
      this.saved.emit(formation);
    },
  );
}
