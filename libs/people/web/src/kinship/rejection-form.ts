import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { KinshipRejection, KinshipView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** Why a link is not accepted, or accepted no longer. */
@Component({
  selector: 'sanad-kinship-rejection-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field
        [formField]="form.reason"
        [label]="t(what() === 'ending' ? 'endReason' : 'reason')"
        [hint]="t('reasonHint')"
        [longest]="1000"
      />
      <sanad-form-foot
        [sending]="sending"
        [act]="t(what() === 'ending' ? 'end' : 'reject')"
        (cancelled)="cancelled.emit()"
      />
    </form>
  `,
})
export class KinshipRejectionForm {
  readonly link = input.required<KinshipView>();
  /** A claim is rejected, a verified link is ended. */
  readonly what = input<'rejection' | 'ending'>('rejection');
  readonly rejected = output<KinshipView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => KinshipRejection));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/kinship-links/${this.link().id}/${this.what()}`, sent, {
        version: this.link().version,
        schema: KinshipView,
      }),
    (link) => this.rejected.emit(link),
  );
}
