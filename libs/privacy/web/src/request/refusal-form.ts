import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { PrivacyRequestView, RequestRefusal } from '@sanad/privacy/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { privacyWords } from '../privacy.words';

/** Why a request is refused, in words that the person reads. */
@Component({
  selector: 'sanad-privacy-refusal-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [hint]="t('reasonHint')" [longest]="2000" />
      <sanad-form-foot [sending]="sending" [act]="t('refuse')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RefusalForm {
  readonly request = input.required<PrivacyRequestView>();
  readonly refused = output<PrivacyRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(privacyWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => RequestRefusal));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/privacy-requests/${this.request().id}/refusal`, sent, {
        version: this.request().version,
        schema: PrivacyRequestView,
      }),
    (request) => this.refused.emit(request),
  );
}
