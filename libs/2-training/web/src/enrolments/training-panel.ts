import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseFileView } from '@sanad/case-file/core';
import { CaseEnrolmentView, enrolmentStateNames } from '@sanad/training/core';
import { Api, Chip, DayPipe, EmptyState, FailureNotice, LoadingRows, useLanguage, useWords } from '@sanad/ui';
import * as z from 'zod';
import { CertificateChip } from './certificate-chip';
import { enrolmentsWords } from './enrolments.words';
import { stateTints } from './state-tints';

/** The trainings of a file: hours, state and certificate of each. */
@Component({
  selector: 'sanad-training-panel',
  imports: [CertificateChip, Chip, DayPipe, EmptyState, FailureNotice, LoadingRows, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './training-panel.html',
  styleUrl: './training-panel.scss',
})
export class TrainingPanel {
  readonly caseFile = input.required<CaseFileView>();
  readonly changed = output<void>();

  protected readonly t = useWords(enrolmentsWords);
  protected readonly stateName = useWords(enrolmentStateNames);
  protected readonly language = useLanguage();
  protected readonly tints = stateTints;
  private readonly api = inject(Api);
  protected readonly reading = this.api.get(
    () => `/case-files/${this.caseFile().id}/enrolments`,
    z.array(CaseEnrolmentView),
  );
  protected readonly rows = computed(() => this.reading.value() ?? []);
}
