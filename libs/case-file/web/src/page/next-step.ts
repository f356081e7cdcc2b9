import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { CaseFileView, stageNames, type StepView } from '@sanad/case-file/core';
import { ConsentForm } from '@sanad/people/web';
import { Api, apiFailure, FailureNotice, Sheet, Toasts, useWords, type ApiFailure } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { fieldsFor, type RecordField } from './mending';
import { RecordForm } from './record-form';
import { StepChecklist } from './step-checklist';
import { StepForm } from './step-form';
import { isForward, isReady, useStepWords } from './step-words';
import { WaiverForm } from './waiver-form';

/** What comes next, why not yet, and where to mend it. */
@Component({
  selector: 'sanad-next-step',
  imports: [ConsentForm, FailureNotice, RecordForm, Sheet, StepChecklist, StepForm, WaiverForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './next-step.html',
  styleUrl: './next-step.scss',
})
export class NextStep {
  readonly file = input.required<CaseFileView>();
  readonly taken = output<CaseFileView>();
  /** The file is no longer what it was: it is to be asked for again. */
  readonly outdated = output<void>();

  protected readonly t = useWords(caseFileWords);
  private readonly stageName = useWords(stageNames);
  private readonly words = useStepWords();
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly asking = signal<StepView | null>(null);
  /** The fields of the record that are asked for. */
  protected readonly asked = signal<readonly RecordField[]>([]);
  private readonly forward = computed(() => this.file().steps.filter((step) => isForward(this.file(), step)));
  /** The step with which the file goes on. */
  protected readonly main = computed(
    () => this.forward().find(({ to }) => to === this.file().next?.to) ?? this.forward()[0],
  );
  /** Another way forward. */
  protected readonly branches = computed(() => this.forward().filter((step) => step !== this.main()));
  /** What leads back or out. */
  protected readonly others = computed(() =>
    this.file().steps.filter((step) => !isForward(this.file(), step) && step.mine && isReady(step)),
  );
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');
  private readonly record = viewChild.required<Sheet>('record');

  protected heading(step: StepView): string {
    return this.words.heading(this.file(), step);
  }

  protected act(step: StepView): string {
    return this.words.act(this.file(), step);
  }

  protected fillIn(step: StepView): void {
    this.asked.set(fieldsFor(step));
    this.record().open();
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

  protected changed(file: CaseFileView, sheet: Sheet, word: 'saved' | 'waived'): void {
    sheet.close();
    this.toasts.done(this.t(word));
    this.taken.emit(file);
  }

  protected consented(sheet: Sheet): void {
    sheet.close();
    this.toasts.done(this.t('consentRecorded'));
    this.outdated.emit();
  }

  protected reload(): void {
    this.failure.set(null);
    this.outdated.emit();
  }
}
