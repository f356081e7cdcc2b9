import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { May } from '@sanad/access/web';
import {
  fundingChoiceNames,
  isOpen,
  originNames,
  pathNames,
  recordNames,
  trainingStateNames,
  type CaseFileView,
} from '@sanad/case-file/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import { useAgencies } from '@sanad/people/web';
import { Chip, DayPipe, Icon, Sheet, Toasts, useLanguage, useWords } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import type { RecordField } from './mending';
import { RecordForm } from './record-form';

/** What is noted on a file between two steps. */
@Component({
  selector: 'sanad-record-card',
  imports: [Chip, DayPipe, Icon, May, RecordForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-card.html',
  styles: `
    .lines {
      white-space: pre-line;
    }
    sanad-chip {
      margin-inline-start: 8px;
    }
  `,
})
export class RecordCard {
  readonly file = input.required<CaseFileView>();
  readonly saved = output<CaseFileView>();

  protected readonly t = useWords(caseFileWords);
  protected readonly recordName = useWords(recordNames);
  protected readonly originName = useWords(originNames);
  protected readonly trainingName = useWords(trainingStateNames);
  protected readonly language = useLanguage();
  private readonly pathName = useWords(pathNames);
  private readonly fundingName = useWords(fundingChoiceNames);
  private readonly agencies = useAgencies();
  private readonly toasts = inject(Toasts);
  protected readonly isOpen = computed(() => isOpen(this.file().stage));
  protected readonly facts = computed((): { field: RecordField; value: string | null }[] => {
    const file = this.file();
    const day = (on: PlainDay | null) => on && showDay(this.language(), on);
    const agency = this.agencies().find(({ value }) => value === file.planAgencyId)?.name;
    const facts: Readonly<Record<RecordField, string | null>> = {
      missingAnswer: file.missingAnswer,
      interviewOn: day(file.interviewOn),
      interviewRecord: file.interviewRecord,
      path: file.path && this.pathName(file.path),
      planSignedOn: day(file.planSignedOn),
      planAgencyId: file.planAgencyId && (agency ?? file.planAgencyId),
      businessPlanOn: day(file.businessPlanOn),
      fundingChoice: file.fundingChoice && this.fundingName(file.fundingChoice),
      legalOutcome: file.legalOutcome,
    };
    const fields = Object.keys(facts) as RecordField[];
    return fields
      .filter((field) => field !== 'missingAnswer' || file.missingItems !== null)
      .filter((field) => field !== 'planAgencyId' || file.planAgencyId !== null)
      .map((field) => ({ field, value: facts[field] }));
  });

  protected take(file: CaseFileView, sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('saved'));
    this.saved.emit(file);
  }
}
