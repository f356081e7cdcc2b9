import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { CorrectionRefusal, CorrectionView } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { correctionsWords } from './corrections.words';

/** Why a correction is refused: the branch reads it. */
@Component({
  selector: 'sanad-correction-refusal-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('refuse')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class CorrectionRefusalForm {
  readonly of = input.required<CorrectionView>();
  readonly refused = output<CorrectionView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(correctionsWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => CorrectionRefusal));
  protected readonly sending = formSending(
    this.form,
    (draft) => {
      const { id, version } = this.of();
      return this.api.send('POST', `/training-corrections/${id}/refusal`, draft, { schema: CorrectionView, version });
    },
    (correction) => this.refused.emit(correction),
  );
}
