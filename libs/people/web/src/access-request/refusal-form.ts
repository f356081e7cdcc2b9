import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { AccessRefusal, AccessRequestView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { accessRequestWords } from './access-request.words';

/** Why a look is not granted; read by the one who asked. */
@Component({
  selector: 'sanad-access-refusal-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field
        [formField]="form.reason"
        [label]="t('refusalReason')"
        [hint]="t('refusalHint')"
        [longest]="500"
      />
      <sanad-form-foot [sending]="sending" [act]="t('refuse')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class AccessRefusalForm {
  readonly request = input.required<AccessRequestView>();
  readonly refused = output<AccessRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(accessRequestWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => AccessRefusal));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/access-requests/${this.request().id}/refusal`, sent, {
        version: this.request().version,
        schema: AccessRequestView,
      }),
    (request) => this.refused.emit(request),
  );
}
