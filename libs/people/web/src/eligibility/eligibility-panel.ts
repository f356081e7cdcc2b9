import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { May, Session } from '@sanad/access/web';
import { showDay, today, type PlainDay } from '@sanad/kernel';
import {
  EligibilityView,
  eligibilityVerdictNames,
  peopleRefusals,
  watchedFactNames,
  type EligibilityDecisionView,
  type EligibilityVerdict,
} from '@sanad/people/core';
import {
  Api,
  Chip,
  DayOfInstantPipe,
  FailureNotice,
  FailureSentences,
  Icon,
  LoadingRows,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type Tint,
} from '@sanad/ui';
import { DayField } from '@sanad/ui/forms';
import { EligibilityDecisionForm } from './decision-form';
import { eligibilityWords } from './eligibility.words';
import { EligibilityRuleLine } from './rule-line';

const tints: Readonly<Record<EligibilityVerdict, Tint>> = { ELIGIBLE: 'ok', NOT_ELIGIBLE: 'bad', TO_COMPLETE: 'warn' };

/** Whether somebody is a right-holder: what the program proposes and why, and what was decided by whom. */
@Component({
  selector: 'sanad-eligibility-panel',
  imports: [
    Chip,
    DayField,
    DayOfInstantPipe,
    EligibilityDecisionForm,
    EligibilityRuleLine,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  templateUrl: './eligibility-panel.html',
  styleUrl: './eligibility-panel.scss',
})
export class EligibilityPanel {
  readonly personId = input.required<string>();
  readonly changed = output<void>();

  protected readonly t = useWords(eligibilityWords);
  protected readonly verdictName = useWords(eligibilityVerdictNames);
  protected readonly tints = tints;
  protected readonly today = today();
  protected readonly language = useLanguage();
  private readonly factName = useWords(watchedFactNames);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  /** The day of the filing; today at first. */
  protected readonly asOf = signal<string>(today());
  protected readonly mayRead = computed(() => this.session.may('eligibility.read'));
  protected readonly view = inject(Api).get(
    () =>
      this.mayRead() ? `/people/${encodeURIComponent(this.personId())}/eligibility?asOf=${this.asOf()}` : undefined,
    EligibilityView,
  );
  private readonly sheet = viewChild.required(Sheet);

  constructor() {
    inject(FailureSentences).register(peopleRefusals);
  }

  protected day(day: string): string {
    return showDay(this.language(), day as PlainDay);
  }

  protected choose(day: string): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day <= this.today) this.asOf.set(day);
  }

  protected letter({ id }: EligibilityDecisionView): string {
    return `/api/v1/eligibility-decisions/${id}/document`;
  }

  protected changedFacts({ changed }: EligibilityDecisionView): string {
    const names = changed.map((fact) => this.factName(fact));
    return this.t('toReview', { facts: new Intl.ListFormat(this.language(), { type: 'conjunction' }).format(names) });
  }

  protected appeal({ appeal }: EligibilityDecisionView): string | null {
    return appeal && this.t('appeal', { to: appeal.to[this.language()], days: appeal.days });
  }

  protected decided(view: EligibilityView): void {
    this.sheet().close();
    this.view.put(view);
    this.toasts.done(this.t('recorded'));
    this.changed.emit();
  }
}
