import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { CaseFileView, conditionNames, stageNames, stages, type StepView } from '@sanad/case-file/core';
import { Api, apiFailure, FailureNotice, Icon, Sheet, Toasts, useWords, type ApiFailure } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { StepForm } from './step-form';
import { WaiverForm } from './waiver-form';

/** What comes next, why not yet, and where to mend it. */
@Component({
  selector: 'sanad-next-step',
  imports: [FailureNotice, Icon, RouterLink, Sheet, StepForm, WaiverForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './next-step.html',
  styleUrl: './next-step.scss',
})
export class NextStep {
  readonly file = input.required<CaseFileView>();
  readonly taken = output<CaseFileView>();

  protected readonly t = useWords(caseFileWords);
  protected readonly stageName = useWords(stageNames);
  protected readonly conditionName = useWords(conditionNames);
  protected readonly session = inject(Session);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly asking = signal<StepView | null>(null);
  /** Forward on the road; what leads back or out stands below. */
  protected readonly forward = computed(() => this.file().steps.filter((step) => this.isForward(step)));
  protected readonly others = computed(() =>
    this.file().steps.filter((step) => !this.isForward(step) && step.mine && isReady(step)),
  );
  protected readonly mayWaive = computed(
    () =>
      this.session.may('caseFile.waive') &&
      this.forward().some(({ conditions }) => conditions.some(({ code, met }) => code === 'trainingDone' && !met)),
  );
  protected readonly isReady = isReady;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  protected who({ by }: StepView): string {
    if (by === 'house') return this.t('byItself');
    return this.t(by === 'delegate' ? 'theirs' : 'ofTheCaseworker');
  }

  protected label({ to }: StepView): string {
    if (to === 'CLOSED') return this.t('close');
    if (this.file().stage === 'CLOSED') return this.t('reopen');
    return this.t('backTo', { stage: this.stageName(to) });
  }

  protected async take(step: StepView): Promise<void> {
    if (step.asks) {
      this.asking.set(step);
      this.sheet().open();
      return;
    }
    const { id, version } = this.file();
    this.busy.set(true);
    this.failure.set(null);
    try {
      this.done(
        await this.api.send('POST', `/case-files/${id}/steps`, { to: step.to }, { schema: CaseFileView, version }),
      );
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  protected done(file: CaseFileView): void {
    this.sheet().close();
    this.toasts.done(this.t('moved', { stage: this.stageName(file.stage) }));
    this.taken.emit(file);
  }

  protected waived(file: CaseFileView, sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('waived'));
    this.taken.emit(file);
  }

  private isForward({ to }: StepView): boolean {
    const { stage } = this.file();
    if (to === 'CLOSED' || to === 'RETURNED' || stage === 'CLOSED') return false;
    return stage === 'RETURNED' || stages.indexOf(to) > stages.indexOf(stage);
  }
}

function isReady({ conditions }: StepView): boolean {
  return conditions.every(({ met }) => met);
}
