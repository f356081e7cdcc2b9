import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CaseFileRecord, CaseFileView, fundingChoiceNames, pathNames } from '@sanad/case-file/core';
import { today } from '@sanad/kernel';
import { Api, useWords } from '@sanad/ui';
import {
  choicesOf,
  ChoiceField,
  DayField,
  form,
  FormField,
  FormFoot,
  formSending,
  NoteField,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { caseFileWords } from './case-file.words';

/** Everything that the path asks to be noted, on one sheet; an empty field is nothing noted. */
@Component({
  selector: 'sanad-record-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      @if (file().missingItems) {
        <sanad-note-field
          [formField]="form.missingAnswer"
          [label]="t('missingAnswer')"
          [hint]="file().missingItems!"
          [optional]="true"
        />
      }
      <sanad-day-field [formField]="form.interviewOn" [label]="t('interviewOn')" [optional]="true" />
      <sanad-note-field [formField]="form.interviewRecord" [label]="t('interviewRecord')" [optional]="true" />
      <sanad-choice-field [formField]="form.path" [label]="t('path')" [choices]="paths()" [optional]="true" />
      <sanad-day-field [formField]="form.planSignedOn" [label]="t('planSignedOn')" [until]="now" [optional]="true" />
      <sanad-day-field
        [formField]="form.businessPlanOn"
        [label]="t('businessPlanOn')"
        [until]="now"
        [optional]="true"
      />
      <sanad-choice-field
        [formField]="form.fundingChoice"
        [label]="t('fundingChoice')"
        [choices]="fundings()"
        [optional]="true"
      />
      <sanad-text-field
        [formField]="form.legalOutcome"
        [label]="t('legalOutcome')"
        [hint]="t('legalOutcomeHint')"
        [optional]="true"
      />
      <sanad-form-foot [sending]="sending" (cancelled)="cancelled.emit()" />
    </form>
  `,
})
export class RecordForm {
  readonly file = input.required<CaseFileView>();
  readonly saved = output<CaseFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  protected readonly now = today();
  private readonly pathName = useWords(pathNames);
  private readonly fundingName = useWords(fundingChoiceNames);
  protected readonly paths = computed(() => choicesOf(pathNames, this.pathName));
  protected readonly fundings = computed(() => choicesOf(fundingChoiceNames, this.fundingName));
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const {
      missingAnswer,
      interviewOn,
      interviewRecord,
      path,
      planSignedOn,
      businessPlanOn,
      fundingChoice,
      legalOutcome,
    } = this.file();
    return {
      missingAnswer: missingAnswer ?? '',
      interviewOn: (interviewOn ?? '') as string,
      interviewRecord: interviewRecord ?? '',
      path: path ?? ('' as const),
      planSignedOn: (planSignedOn ?? '') as string,
      businessPlanOn: (businessPlanOn ?? '') as string,
      fundingChoice: fundingChoice ?? ('' as const),
      legalOutcome: legalOutcome ?? '',
    };
  });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, () => CaseFileRecord));
  protected readonly sending = formSending(
    this.form,
    (record) => {
      const { id, version } = this.file();
      return this.api.send('PATCH', `/case-files/${id}`, record, { schema: CaseFileView, version });
    },
    (file) => this.saved.emit(file),
  );
}
