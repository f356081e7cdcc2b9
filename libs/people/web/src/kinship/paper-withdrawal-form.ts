import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ResistanceFilePage, ResistancePaperWithdrawal, type ResistancePaperView } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** Why a paper leaves the file of a family, and what that sets back. */
@Component({
  selector: 'sanad-resistance-paper-withdrawal',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p>{{ t('withdrawNote', { count: paper().verifiedLinks }) }}</p>
      <sanad-note-field [formField]="form.reason" [label]="t('withdrawReason')" [longest]="500" />
      <sanad-form-foot [sending]="sending" [act]="t('withdraw')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ResistancePaperWithdrawalForm {
  readonly paper = input.required<ResistancePaperView>();
  readonly withdrawn = output<ResistanceFilePage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly api = inject(Api);
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ResistancePaperWithdrawal));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/resistance-papers/${this.paper().id}/withdrawal`, sent, {
        version: this.paper().version,
        schema: ResistanceFilePage,
      }),
    (page) => this.withdrawn.emit(page),
  );
}
