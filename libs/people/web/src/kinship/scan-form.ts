import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { KinshipView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { FileField, form, FormField, FormFoot, formSending, required } from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** The scan of the proof of a link: the first one, or a better one until somebody has decided. */
@Component({
  selector: 'sanad-kinship-scan-form',
  imports: [FileField, FormField, FormFoot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-file-field [formField]="form.scan" [label]="t('scan')" />
      <sanad-form-foot [sending]="sending" [act]="t('attach')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class KinshipScanForm {
  readonly link = input.required<KinshipView>();
  readonly attached = output<KinshipView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly api = inject(Api);
  private readonly model = signal({ scan: null as File | null });
  protected readonly form = form(this.model, (path) => required(path.scan, { message: 'required' }));
  protected readonly sending = formSending(
    this.form,
    ({ scan }) =>
      this.api.upload(`/kinship-links/${this.link().id}/evidence`, scan!, {
        method: 'PUT',
        version: this.link().version,
        params: { name: scan!.name },
        schema: KinshipView,
      }),
    (link) => this.attached.emit(link),
  );
}
