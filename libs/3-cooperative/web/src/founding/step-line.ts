import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  evidenceNames,
  factsOf,
  followsName,
  isRefusable,
  settledBy,
  settledByRegistration,
  standingOn,
  stepNames,
  steps,
  stepsWithEvidence,
  type FormationView,
  type LiveStep,
  type StepView,
  type UndoneStep,
} from '@sanad/cooperative/core';
import { showDay } from '@sanad/kernel';
import { DayPipe, Icon, useLanguage, useWords, type IconName } from '@sanad/ui';
import { attemptWords } from './attempt.words';
import { foundingWords } from './founding.words';
import { MissingLinks } from './missing-links';
import { ScanUpload } from './scan-upload';

const icons = { done: 'check', possible: 'circle', blocked: 'lock' } as const satisfies Record<
  LiveStep['state'],
  IconName
>;

/** One step: done on a day with its paper, possible, or locked with the way to what it waits for. */
@Component({
  selector: 'sanad-step-line',
  imports: [DayPipe, Icon, May, MissingLinks, RouterLink, ScanUpload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'listitem', '[class]': 'live().state', '[id]': '"step-" + live().step', tabindex: '-1' },
  templateUrl: './step-line.html',
  styleUrl: './step-line.scss',
})
export class StepLine {
  readonly live = input.required<LiveStep>();
  readonly formation = input.required<FormationView>();
  readonly take = output<void>();
  readonly undo = output<StepView>();
  readonly refuse = output<StepView>();
  readonly register = output<void>();
  readonly changed = output<FormationView>();

  protected readonly t = useWords(foundingWords);
  protected readonly attemptT = useWords(attemptWords);
  protected readonly name = useWords(stepNames);
  private readonly language = useLanguage();
  private readonly evidenceName = useWords(evidenceNames);
  protected readonly uploading = signal(false);
  protected readonly icon = computed<IconName>(() => icons[this.live().state]);
  protected readonly place = computed(() => steps.indexOf(this.live().step) + 1);
  protected readonly taken = computed(() => this.formation().steps.find(({ step }) => step === this.live().step));
  protected readonly attempts = computed(() => this.formation().undone.filter(({ step }) => step === this.live().step));
  /** It follows the request for a name, and is not changed beside it. */
  protected readonly ofName = computed(() => followsName(factsOf(this.formation()), this.live().step));
  private readonly open = computed(() => this.formation().state === 'IN_PROGRESS');
  private readonly settled = computed(() => !this.open() && settledByRegistration.has(this.live().step));

  /** The paper that this step leaves, in words; the name of the step where no paper is prescribed. */
  protected readonly paper = computed(() => {
    const step = stepsWithEvidence.find((one) => one === this.live().step);
    return step ? this.evidenceName(step) : this.name(this.live().step);
  });
  protected readonly scanAwaited = computed(() => {
    const taken = this.taken();
    return taken !== undefined && taken.scan === null && stepsWithEvidence.some((step) => step === taken.step);
  });
  protected readonly mayAttach = computed(() => !this.settled() || this.taken()?.scan === null);
  /** What stands on another step is undone from the top. */
  protected readonly mayUndo = computed(
    () =>
      !this.settled() &&
      this.live().step !== 'REGISTERED' &&
      !this.ofName() &&
      !this.formation().steps.some(({ step }) => standingOn(this.live().step).includes(step)),
  );

  /** The body of this step may still say no. */
  protected readonly mayRefuse = computed(() => {
    const { step } = this.live();
    return (
      this.open() &&
      !this.ofName() &&
      isRefusable(step) &&
      !this.formation().steps.some((one) => one.step === settledBy[step])
    );
  });
  /** Only an ended certificate stands in the way: what was filed before may still be entered. */
  protected readonly mayEnterLate = computed(() => {
    const { state, missing } = this.live();
    return (
      this.open() && state === 'blocked' && missing.every((one) => one.kind === 'rule' && one.code === 'nameInDate')
    );
  });

  protected told({ how, attempt, doneOn, endedOn, endedBy, reason }: UndoneStep): string {
    const day = (value: typeof endedOn) => value && showDay(this.language(), value);
    const key = how === 'REFUSED' ? (endedBy === 'CLERK' ? 'REFUSED_CLERK' : 'REFUSED_ODCO') : how;
    return this.attemptT(key, { attempt, day: day(doneOn), ended: day(endedOn), reason });
  }

  protected attached(formation: FormationView): void {
    this.uploading.set(false);
    this.changed.emit(formation);
  }
}
