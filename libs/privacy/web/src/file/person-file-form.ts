import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { fileAskerNames, PersonFileDraft, PersonFileView, type FileAsker } from '@sanad/privacy/core';
import { Api, useLanguage, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  validateStandardSchema,
  type Choice,
} from '@sanad/ui/forms';
import { privacyWords } from '../privacy.words';

const languageChoices: readonly Choice<'ar' | 'fr' | 'en'>[] = [
  { value: 'ar', name: 'العربية' },
  { value: 'fr', name: 'Français' },
  { value: 'en', name: 'English' },
];

/** Who asks for all that is held on a person, and how they were known. */
@Component({
  selector: 'sanad-person-file-form',
  imports: [ChipsField, FormField, FormFoot, NoteField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-chips-field [formField]="form.askedBy" [label]="t('askedBy')" [choices]="askers" />
      <sanad-note-field
        [formField]="form.identityCheck"
        [label]="t('identityCheck')"
        [hint]="t('identityHint')"
        [longest]="500"
        [rows]="2"
      />
      <sanad-chips-field [formField]="form.language" [label]="t('language')" [choices]="languages" />
      <sanad-form-foot [sending]="sending" [act]="t('make')" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class PersonFileForm {
  readonly personId = input.required<string>();
  readonly made = output<PersonFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(privacyWords);
  protected readonly askers = choicesOf(fileAskerNames, useWords(fileAskerNames));
  protected readonly languages = languageChoices;
  private readonly own = useLanguage();
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => ({
    personId: this.personId(),
    askedBy: '' as FileAsker | '',
    identityCheck: '',
    language: this.own(),
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => PersonFileDraft));
  protected readonly sending = formSending(
    this.form,
    (typed) => this.api.send('POST', '/person-files', typed, { schema: PersonFileView }),
    (file) => this.made.emit(file),
  );
}
