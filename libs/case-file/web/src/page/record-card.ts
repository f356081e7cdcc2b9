import { ChangeDetectionStrategy, Component, computed, input, output, inject } from '@angular/core';
import { May } from '@sanad/access/web';
import {
  fundingChoiceNames,
  originNames,
  pathNames,
  trainingStateNames,
  type CaseFileView,
} from '@sanad/case-file/core';
import { DayPipe, Icon, Sheet, Toasts, useLanguage, useWords } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { RecordForm } from './record-form';

/** What is noted on a file between two steps. */
@Component({
  selector: 'sanad-record-card',
  imports: [DayPipe, Icon, May, RecordForm, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-card.html',
})
export class RecordCard {
  readonly file = input.required<CaseFileView>();
  readonly saved = output<CaseFileView>();

  protected readonly t = useWords(caseFileWords);
  protected readonly pathName = useWords(pathNames);
  protected readonly originName = useWords(originNames);
  protected readonly fundingName = useWords(fundingChoiceNames);
  protected readonly trainingName = useWords(trainingStateNames);
  protected readonly language = useLanguage();
  protected readonly isClosed = computed(() => this.file().stage === 'CLOSED');
  private readonly toasts = inject(Toasts);

  protected take(file: CaseFileView, sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('saved'));
    this.saved.emit(file);
  }
}
