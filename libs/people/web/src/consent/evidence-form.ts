import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ConsentView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { FileField, form, FormField, FormFoot, formSending, required } from '@sanad/ui/forms';
import { consentWords } from './consents.words';

/** The scan of the form that was signed, or of the record with the fingerprint: the proof of a consent. */
@Component({
  selector: 'sanad-consent-evidence-form',
  imports: [FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="muted small">{{ t(consent().channel === 'PAPER' ? 'evidencePaper' : 'evidenceSpoken') }}</p>
      <sanad-file-field [formField]="form.scan" [label]="t('evidence')" />
      <sanad-form-foot [sending]="sending" [act]="t('attach')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class EvidenceForm {
  readonly consent = input.required<ConsentView>();
  readonly attached = output<ConsentView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(consentWords);
  private readonly api = inject(Api);
  private readonly model = signal({ scan: null as File | null });
  protected readonly form = form(this.model, (path) => required(path.scan, { message: 'required' }));
  protected readonly sending = formSending(
    this.form,
    ({ scan }) =>
      this.api.upload(`/consents/${this.consent().id}/evidence`, scan!, {
        method: 'PUT',
        version: this.consent().version,
        params: { name: scan!.name },
        schema: ConsentView,
      }),
    (consent) => this.attached.emit(consent),
  );
}
