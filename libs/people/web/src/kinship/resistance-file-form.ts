import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  memberVitalStatuses,
  memberVitalStatusNames,
  ResistanceFileChange,
  ResistanceFilePage,
} from '@sanad/people/core';
import { Api, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { kinshipWords } from './kinship.words';

/** What is corrected of a file, and whether the member lives. */
@Component({
  selector: 'sanad-resistance-file-form',
  imports: [ChipsField, DayField, FormField, FormFoot, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <sanad-text-field [formField]="form.number" [label]="t('number')" [hint]="t('numberHint')" />
      <sanad-text-field [formField]="form.memberGivenAr" [label]="t('memberGivenAr')" />
      <sanad-text-field [formField]="form.memberFamilyAr" [label]="t('memberFamilyAr')" />
      <sanad-chips-field [formField]="form.memberVitalStatus" [label]="t('memberLife')" [choices]="lives()" />
      @if (isDeceased()) {
        <sanad-day-field [formField]="form.memberDiedOn" [label]="t('memberDiedOn')" [optional]="true" />
      }
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class ResistanceFileForm {
  readonly file = input.required<ResistanceFilePage>();
  readonly saved = output<ResistanceFilePage>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(kinshipWords);
  private readonly lifeName = useWords(memberVitalStatusNames);
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const { number, memberGivenAr, memberFamilyAr, memberVitalStatus, memberDiedOn } = this.file();
    return { number, memberGivenAr, memberFamilyAr, memberVitalStatus, memberDiedOn: (memberDiedOn ?? '') as string };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => ResistanceFileChange));
  protected readonly lives = computed(() => choicesOf(memberVitalStatusNames, this.lifeName, memberVitalStatuses));
  protected readonly isDeceased = computed(() => this.model().memberVitalStatus === 'DECEASED');
  protected readonly sending = formSending(
    this.form,
    (typed) => {
      const memberDiedOn = this.isDeceased() ? typed.memberDiedOn : '';
      return this.api.send(
        'PATCH',
        `/resistance-files/${this.file().id}`,
        ResistanceFileChange.parse({ ...typed, memberDiedOn }),
        { version: this.file().version, schema: ResistanceFilePage },
      );
    },
    (page) => this.saved.emit(page),
  );
}
