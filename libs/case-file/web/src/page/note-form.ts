import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { NoteDraft, noteKinds, timelineWords, type CaseFileView, type NoteKind } from '@sanad/case-file/core';
import { today } from '@sanad/kernel';
import { Api, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { caseFileWords } from './case-file.words';

/** A call, a visit, anything worth keeping; also a day on which nobody answered. */
@Component({
  selector: 'sanad-note-form',
  imports: [ChipsField, DayField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.kind" [label]="t('noteKind')" [choices]="kinds()" />
      <sanad-note-field [formField]="form.note" [label]="t('details')" />
      <sanad-day-field [formField]="form.factOn" [label]="t('noteDay')" [until]="now" />
      <sanad-form-foot [sending]="sending" [act]="t('addNote')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class NoteForm {
  readonly file = input.required<CaseFileView>();
  readonly noted = output<void>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  protected readonly now = today();
  private readonly api = inject(Api);
  private readonly kindName = useWords(timelineWords);
  protected readonly kinds = computed(() => choicesOf(timelineWords, this.kindName, noteKinds));
  private readonly model = signal({ kind: 'NOTE' as NoteKind | '', note: '', factOn: today() as string });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => NoteDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => this.api.send('POST', `/case-files/${this.file().id}/notes`, draft),
    () => this.noted.emit(),
  );
}
