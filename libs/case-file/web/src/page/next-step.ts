import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { CaseFileView, conditionNames, stageNames, stages, type StepView } from '@sanad/case-file/core';
import { PlainDay, showDay } from '@sanad/kernel';
import { Api, apiFailure, FailureNotice, Icon, Sheet, Toasts, useLanguage, useWords, type ApiFailure } from '@sanad/ui';
import { SharingConsentForm } from '../consent/sharing-consent-form';
import { caseFileWords } from './case-file.words';
import { fieldsFor, type RecordField } from './mending';
import { RecordForm } from './record-form';
import { StepForm } from './step-form';
import { WaiverForm } from './waiver-form';

/** What comes next, why not yet, and where to mend it. */
@Component({
  selector: 'sanad-next-step',
  imports: [FailureNotice, Icon, RecordForm, RouterLink, SharingConsentForm, Sheet, StepForm, WaiverForm],
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
  private readonly conditionName = useWords(conditionNames);
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly asking = signal<StepView | null>(null);
  /** The fields of the record that are asked for. */
  protected readonly asked = signal<readonly RecordField[]>([]);
  /** Forward on the road; what leads back or out stands below. */
  protected readonly forward = computed(() => this.file().steps.filter((step) => this.isForward(step)));
  protected readonly others = computed(() =>
    this.file().steps.filter((step) => !this.isForward(step) && step.mine && isReady(step)),
  );
  protected readonly mayRecord = computed(() => this.session.may('caseFile.write'));
  protected readonly isReady = isReady;
  protected readonly missing = fieldsFor;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');
  private readonly record = viewChild.required<Sheet>('record');

  protected nameOf({ code, values }: StepView['conditions'][number]): string {
    const said = Object.entries(values).map(([name, value]) => {
      const day = PlainDay.safeParse(value);
      return [name, day.success ? showDay(this.language(), day.data) : value];
    });
    return this.conditionName(code, Object.fromEntries(said) as Record<string, string>);
  }

  protected who(step: StepView): string {
    if (step.by === 'house') return this.t('byItself');
    if (this.file().stage === 'CLOSED' && !isReady(step)) return this.t('tooLate');
    return this.t(step.by === 'delegate' ? 'theirs' : 'ofTheCaseworker');
  }

  /** Where a step leads. */
  protected label({ to }: StepView): string {
    return this.file().stage === 'CLOSED' ? this.t('reopen') : this.stageName(to);
  }

  /** The words on its button. */
  protected act(step: StepView): string {
    const { to } = step;
    if (to === 'CLOSED') return this.t('close');
    if (this.file().stage === 'CLOSED') return this.t('reopen');
    if (to === 'RETURNED') return this.t('returnIt');
    return this.t(this.isForward(step) ? 'moveTo' : 'backTo', { stage: this.stageName(to) });
  }

  protected mayWaive(step: StepView): boolean {
    return this.session.may('caseFile.waive') && lacks(step, 'trainingDone');
  }

  protected mayConsent(step: StepView): boolean {
    return this.session.may('consent.give') && lacks(step, 'partnerConsented');
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

  private isForward({ to }: StepView): boolean {
    const { stage } = this.file();
    if (stage === 'CLOSED' || stage === 'RETURNED') return to !== 'CLOSED';
    return to !== 'CLOSED' && to !== 'RETURNED' && stages.indexOf(to) > stages.indexOf(stage);
  }
}

function isReady({ conditions }: StepView): boolean {
  return conditions.every(({ met }) => met);
}

function lacks({ conditions }: StepView, code: StepView['conditions'][number]['code']): boolean {
  return conditions.some((condition) => condition.code === code && !condition.met);
}
