import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { CaseFileView, TrainingWaiver } from '@sanad/case-file/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { caseFileWords } from './case-file.words';

/** Why somebody does without training. */
@Component({
  selector: 'sanad-waiver-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.reason" [label]="t('reason')" />
      <sanad-form-foot [sending]="sending" [act]="t('waive')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class WaiverForm {
  readonly file = input.required<CaseFileView>();
  readonly waived = output<CaseFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => TrainingWaiver));
  protected readonly sending = formSending(
    this.form,
    (waiver) => {
      const { id, version } = this.file();
      return this.api.send('POST', `/case-files/${id}/training-waiver`, waiver, { schema: CaseFileView, version });
    },
    (file) => this.waived.emit(file),
  );
}
