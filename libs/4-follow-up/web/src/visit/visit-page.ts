import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import {
  activityNames,
  FollowUpView,
  problemNames,
  turnoverNames,
  VisitCorrection,
  visitMonthNames,
  VisitReport,
} from '@sanad/follow-up/core';
import { today } from '@sanad/kernel';
import { Api, FailureNotice, LoadingRows, PageFrame, Toasts, useWords } from '@sanad/ui';
import {
  ChipsField,
  choicesOf,
  ChoicesField,
  DayField,
  form,
  FormField,
  formSending,
  NoteField,
  NumberField,
  validateStandardSchema,
} from '@sanad/ui/forms';
import { KeptVisit } from './kept-visit';
import { visitPageWords } from './visit-page.words';
import { emptyVisit, typedFrom, type VisitTyped } from './visit-typed';

/** What was seen on a visit: one page, for a thumb, and for places without network. */
@Component({
  selector: 'sanad-visit-page',
  imports: [
    ChipsField,
    ChoicesField,
    DayField,
    FailureNotice,
    FormField,
    LoadingRows,
    NoteField,
    NumberField,
    PageFrame,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  providers: [KeptVisit],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.scss',
})
export class VisitPage {
  /** From the address: of which cooperative, and `6`, `12`, `24` or `extra`. */
  readonly id = input.required<string>();
  readonly due = input.required<string>();
  /** The visit that is corrected, from the query. */
  readonly correct = input<string>();

  protected readonly t = useWords(visitPageWords);
  private readonly monthName = useWords(visitMonthNames);
  private readonly activityName = useWords(activityNames);
  private readonly turnoverName = useWords(turnoverNames);
  private readonly problemName = useWords(problemNames);
  protected readonly now = today();
  protected readonly online = signal(globalThis.navigator.onLine);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly kept = inject(KeptVisit);

  protected readonly reading = this.api.get(() => `/cooperatives/${this.id()}/follow-up`, FollowUpView);
  protected readonly view = this.reading.value;
  protected readonly corrected = computed(() => this.view()?.visits.find(({ id }) => id === this.correct()));
  private readonly months = computed(() => (this.due() === 'extra' ? null : (Number(this.due()) as 6 | 12 | 24)));
  /** The visit of this date has been made: it is corrected, not made again. */
  protected readonly isMade = computed(
    () =>
      this.correct() === undefined &&
      this.months() !== null &&
      this.view()?.visits.some(({ months }) => months === this.months()) === true,
  );
  protected readonly heading = computed(() => {
    if (this.correct() !== undefined) return this.t('correctHeading');
    const months = this.months();
    return months === null
      ? this.t('extraHeading')
      : this.t('heading', { visit: this.monthName(String(months) as '6') });
  });

  protected readonly activities = computed(() => choicesOf(activityNames, this.activityName));
  protected readonly bands = computed(() => choicesOf(turnoverNames, this.turnoverName));
  protected readonly problems = computed(() => choicesOf(problemNames, this.problemName));
  protected readonly model = signal<VisitTyped>(emptyVisit(today(), null));
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, () => (this.correct() === undefined ? VisitReport : VisitCorrection)),
  );
  protected readonly sending = formSending(
    this.form,
    ({ reason, ...report }) => {
      const visit = this.corrected();
      return visit
        ? this.api.send(
            'PUT',
            `/visits/${visit.id}`,
            { ...report, reason },
            { version: visit.version, schema: FollowUpView },
          )
        : this.api.send(
            'POST',
            `/cooperatives/${this.id()}/visits`,
            { ...report, months: this.months() },
            { schema: FollowUpView },
          );
    },
    () => void this.leave(),
  );
  /** What a correction begins from is there when the page is; a visit begins from the members of today. */
  private begun: string | null = null;

  constructor() {
    effect(() => {
      const view = this.view();
      const key = this.key();
      if (!view || this.begun === key) return;
      const visit = this.corrected();
      this.begun = key;
      untracked(() => {
        if (!this.kept.isRestored() && !this.form().touched())
          this.model.set(visit ? typedFrom(visit) : emptyVisit(today(), view.members || null));
      });
    });
    this.kept.follow(
      this.model,
      () => this.key(),
      () => this.form().touched() || this.form().dirty(),
    );
  }

  protected async discard(): Promise<void> {
    await this.kept.forget(this.key());
    const visit = this.corrected();
    this.form().reset(visit ? typedFrom(visit) : emptyVisit(today(), this.view()?.members || null));
  }

  private key(): string {
    return `${this.id()} ${this.correct() ?? this.due()}`;
  }

  private async leave(): Promise<void> {
    await this.kept.forget(this.key());
    this.toasts.done(this.t('saved'));
    await this.router.navigate(['/cooperatives', this.id()], { queryParams: { tab: 'follow-up' } });
  }
}
