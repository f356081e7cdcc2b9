import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { ProgrammeDraft, ProgrammeView, usualCompletionPercent } from '@sanad/training/core';
import { Api, useWords } from '@sanad/ui';
import {
  form,
  FormField,
  FormFoot,
  formSending,
  NumberField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { sessionFormWords } from './session-form.words';

/** A new programme of the own agency. */
@Component({
  selector: 'sanad-programme-form',
  imports: [FormField, FormFoot, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.title" [label]="t('title')" />
      <sanad-number-field [formField]="form.hours" [label]="t('hours')" [unit]="t('hour')" />
      <sanad-number-field
        unit="%"
        [formField]="form.completionPercent"
        [label]="t('percent')"
        [hint]="t('percentHint')"
      />
      <sanad-form-foot [sending]="sending" [act]="t('addProgramme')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ProgrammeForm {
  readonly added = output<ProgrammeView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(sessionFormWords);
  private readonly api = inject(Api);
  private readonly model = signal({
    title: '',
    hours: null as number | null,
    completionPercent: usualCompletionPercent as number | null,
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ProgrammeDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) => this.api.send('POST', '/training-programmes', draft, { schema: ProgrammeView }),
    (programme) => this.added.emit(programme),
  );
}
