import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  CaseFileRecord,
  CaseFileView,
  fundingChoiceNames,
  leadsToCooperative,
  pathNames,
  recordNames,
} from '@sanad/case-file/core';
import { today } from '@sanad/kernel';
import { useAgencies } from '@sanad/people/web';
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
  required,
  TextField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { caseFileWords } from './case-file.words';
import type { RecordField } from './mending';

/** A plan does without a partner; of the rest, what a step waits for has to be given. */
const awaited = [
  'missingAnswer',
  'interviewOn',
  'interviewRecord',
  'path',
  'planSignedOn',
  'businessPlanOn',
  'fundingChoice',
  'legalOutcome',
] as const;

/** What the path asks to be noted: all of it, or only what a step still waits for. An empty field is nothing noted. */
@Component({
  selector: 'sanad-record-form',
  imports: [ChoiceField, DayField, FormField, FormFoot, NoteField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-form.html',
})
export class RecordForm {
  readonly file = input.required<CaseFileView>();
  /** Fields to show; all when none is named. */
  readonly only = input<readonly RecordField[]>([]);
  readonly saved = output<CaseFileView>();
  readonly cancelled = output<void>();

  protected readonly t = useWords(caseFileWords);
  protected readonly name = useWords(recordNames);
  protected readonly now = today();
  private readonly pathName = useWords(pathNames);
  private readonly fundingName = useWords(fundingChoiceNames);
  protected readonly paths = computed(() => choicesOf(pathNames, this.pathName));
  protected readonly fundings = computed(() => choicesOf(fundingChoiceNames, this.fundingName));
  protected readonly agencies = useAgencies();
  private readonly api = inject(Api);
  private readonly model = linkedSignal(() => {
    const file = this.file();
    return {
      missingAnswer: file.missingAnswer ?? '',
      interviewOn: (file.interviewOn ?? '') as string,
      interviewRecord: file.interviewRecord ?? '',
      path: file.path ?? ('' as const),
      planSignedOn: (file.planSignedOn ?? '') as string,
      planAgencyId: file.planAgencyId ?? '',
      businessPlanOn: (file.businessPlanOn ?? '') as string,
      fundingChoice: file.fundingChoice ?? ('' as const),
      legalOutcome: file.legalOutcome ?? '',
    };
  });
  protected readonly isWhole = computed(() => this.only().length === 0);
  protected readonly form = form(this.model, (path) => {
    validateStandardSchema(path, () => CaseFileRecord);
    for (const field of awaited)
      required(path[field], { when: () => this.only().includes(field), message: 'required' });
  });
  protected readonly sending = formSending(
    this.form,
    (record) => {
      const { id, version } = this.file();
      const shown = Object.entries(record).filter(([field]) => this.shows(field as RecordField));
      const change = Object.fromEntries(shown);
      return this.api.send('PATCH', `/case-files/${id}`, change, { schema: CaseFileView, version });
    },
    (file) => this.saved.emit(file),
  );

  protected shows(field: RecordField): boolean {
    if (field === 'missingAnswer' && this.file().missingItems === null) return false;
    if (field === 'planAgencyId' && this.agencies().length === 0) return false;
    // The registration of a cooperative notes its own number.
    if (field === 'legalOutcome' && leadsToCooperative(this.model().path || null)) return false;
    return this.isWhole() || this.only().includes(field);
  }
}
