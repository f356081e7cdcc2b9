import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { ResistanceFileDraft, ResistanceFileView } from '@sanad/people/core';
import { Api, FailureNotice, Icon, LoadingRows, pagedList, settled, useLanguage, useWords } from '@sanad/ui';
import {
  ChoiceField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { useOwnUnits } from '../person/own-units';
import { kinshipWords } from './kinship.words';

const shown = 6;

interface TypedFile {
  readonly number: string;
  readonly memberGivenAr: string;
  readonly memberFamilyAr: string;
  readonly unitId: string;
}

/** What was looked for, as the start of a new file: a number or a name. */
function typedFrom(query: string): Omit<TypedFile, 'unitId'> {
  if (/\p{N}/u.test(query)) return { number: query, memberGivenAr: '', memberFamilyAr: '' };
  const [memberGivenAr = '', ...family] = query.split(/\s+/);
  return { number: '', memberGivenAr, memberFamilyAr: family.join(' ') };
}

/** The file of the member: looked for first, opened when there is none. */
@Component({
  selector: 'sanad-resistance-file-picker',
  imports: [ChoiceField, FailureNotice, FormField, FormFoot, Icon, LoadingRows, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resistance-file-picker.html',
  styleUrl: './resistance-file-picker.scss',
})
export class ResistanceFilePicker {
  readonly picked = output<ResistanceFileView>();

  protected readonly t = useWords(kinshipWords);
  protected readonly language = useLanguage();
  protected readonly own = useOwnUnits();
  private readonly api = inject(Api);
  protected readonly typed = signal('');
  protected readonly opening = signal(false);
  private readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly isAsked = computed(() => this.asked().length > 1);
  protected readonly list = pagedList(
    () => (this.isAsked() ? '/resistance-files' : undefined),
    ResistanceFileView,
    () => ({ query: this.asked(), limit: shown }),
  );

  private readonly model = linkedSignal<TypedFile>(() => ({
    ...typedFrom(this.typed().trim()),
    unitId: this.own.units()[0]?.id ?? '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ResistanceFileDraft));
  protected readonly sending = formSending(
    this.form,
    (draft) =>
      this.api.send('POST', '/resistance-files', ResistanceFileDraft.parse(draft), { schema: ResistanceFileView }),
    (file) => this.picked.emit(file),
  );
}
