import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MergeView, UndoingDraft } from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import { form, FormField, FormFoot, formSending, NoteField, validateStandardSchema } from '@sanad/ui/forms';
import { duplicatesWords } from './duplicates.words';

/** Takes a merge apart again, with the reason. */
@Component({
  selector: 'sanad-undo-merge-form',
  imports: [FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-note-field [formField]="form.note" [label]="t('undoNote')" [longest]="4000" />
      <sanad-form-foot [sending]="sending" [act]="t('undo')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class UndoMergeForm {
  readonly merge = input.required<MergeView>();
  readonly done = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(duplicatesWords);
  private readonly api = inject(Api);
  private readonly model = signal({ note: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => UndoingDraft));
  protected readonly sending = formSending(
    this.form,
    (sent) =>
      this.api.send('POST', `/merges/${this.merge().id}/undoing`, sent, {
        version: this.merge().version,
        schema: MergeView,
      }),
    () => this.done.emit(),
  );
}
