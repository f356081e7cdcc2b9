import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { showDay, type PlainDay } from '@sanad/kernel';
import {
  markNames,
  resultNames,
  workbookFieldNames,
  type WorkbookChange,
  type WorkbookDifference,
  type WorkbookFault,
} from '@sanad/training/core';
import { Chip, EmptyState, FailureSentences, useLanguage, useWords } from '@sanad/ui';
import { workbookPageWords } from './workbook-page.words';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a workbook would change, cell by cell, and which cells cannot be taken. */
@Component({
  selector: 'sanad-workbook-difference',
  imports: [Chip, EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './workbook-difference.html',
})
export class WorkbookDifferenceView {
  readonly of = input.required<WorkbookDifference>();

  protected readonly t = useWords(workbookPageWords);
  protected readonly fieldName = useWords(workbookFieldNames);
  private readonly language = useLanguage();
  private readonly sentences = inject(FailureSentences);

  protected what({ field, day }: WorkbookChange | WorkbookFault): string {
    const name = this.fieldName(field);
    return day ? `${name} · ${showDay(this.language(), day, 'short')}` : name;
  }

  /** Codes in words; an empty cell is said to be one. */
  protected shown({ field }: WorkbookChange, value: string | null): string {
    if (value === null) return this.t('nothing');
    if (field === 'RESULT_ON' || field === 'CERTIFICATE_ON')
      return showDay(this.language(), value as PlainDay, 'short');
    const names: Words = field === 'MARK' ? markNames : field === 'RESULT' ? resultNames : {};
    return names[value]?.[this.language()] ?? value;
  }

  protected why({ code, values }: WorkbookFault): string {
    return this.sentences.say(code, values);
  }
}
