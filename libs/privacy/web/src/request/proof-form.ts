import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { PrivacyRequestView } from '@sanad/privacy/core';
import { Api, useWords } from '@sanad/ui';
import { FileField, form, FormField, FormFoot, formSending, required } from '@sanad/ui/forms';
import { privacyWords } from '../privacy.words';

/** The paper that proves what is right, or that carries the request. */
@Component({
  selector: 'sanad-privacy-proof-form',
  imports: [FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-file-field [formField]="form.scan" [label]="t('proof')" />
      <sanad-form-foot [sending]="sending" [act]="t('attach')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ProofForm {
  readonly request = input.required<PrivacyRequestView>();
  readonly attached = output<PrivacyRequestView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(privacyWords);
  private readonly api = inject(Api);
  private readonly model = signal({ scan: null as File | null });
  protected readonly form = form(this.model, (path) => required(path.scan, { message: 'required' }));
  protected readonly sending = formSending(
    this.form,
    ({ scan }) =>
      this.api.upload(`/privacy-requests/${this.request().id}/evidence`, scan!, {
        method: 'PUT',
        version: this.request().version,
        params: { name: scan!.name },
        schema: PrivacyRequestView,
      }),
    (request) => this.attached.emit(request),
  );
}
