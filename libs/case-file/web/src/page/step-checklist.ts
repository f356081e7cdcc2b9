import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@sanad/access/web';
import { conditionNames, type CaseFileView, type GuardCode, type StepView } from '@sanad/case-file/core';
import { PlainDay, showDay } from '@sanad/kernel';
import { Icon, useLanguage, useWords } from '@sanad/ui';
import { caseFileWords } from './case-file.words';
import { fieldsFor } from './mending';
import { isReady, useStepWords } from './step-words';

/** A step, its conditions, the ways to mend what is missing, and the act itself. */
@Component({
  selector: 'sanad-step-checklist',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'heading()' },
  templateUrl: './step-checklist.html',
  styleUrl: './step-checklist.scss',
})
export class StepChecklist {
  readonly file = input.required<CaseFileView>();
  readonly step = input.required<StepView>();
  readonly busy = input(false);
  readonly take = output<void>();
  readonly fillIn = output<void>();
  readonly giveConsent = output<void>();
  readonly waive = output<void>();

  protected readonly t = useWords(caseFileWords);
  private readonly words = useStepWords();
  private readonly conditionName = useWords(conditionNames);
  private readonly language = useLanguage();
  private readonly session = inject(Session);
  protected readonly heading = computed(() => this.words.heading(this.file(), this.step()));
  protected readonly act = computed(() => this.words.act(this.file(), this.step()));
  protected readonly isReady = computed(() => isReady(this.step()));
  protected readonly mayRecord = computed(
    () => this.session.may('caseFile.write') && fieldsFor(this.step()).length > 0,
  );
  protected readonly mayConsent = computed(() => this.session.may('consent.give') && this.lacks('partnerConsented'));
  protected readonly mayWaive = computed(() => this.session.may('caseFile.waive') && this.lacks('trainingDone'));
  /** Who takes the step, for those who do not. */
  protected readonly who = computed(() => {
    const { by } = this.step();
    if (by === 'house') return this.t('byItself');
    if (this.file().stage === 'CLOSED' && !this.isReady()) return this.t('tooLate');
    return this.t(by === 'delegate' ? 'theirs' : 'ofTheCaseworker');
  });

  protected nameOf({ code, values }: StepView['conditions'][number]): string {
    const said = Object.entries(values).map(([name, value]) => {
      const day = PlainDay.safeParse(value);
      return [name, day.success ? showDay(this.language(), day.data) : value] as const;
    });
    return this.conditionName(code, Object.fromEntries(said));
  }

  private lacks(code: GuardCode): boolean {
    return this.step().conditions.some((condition) => condition.code === code && !condition.met);
  }
}
