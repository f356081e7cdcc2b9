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
import { Api, apiFailure, FailureNotice, LoadingRows, PageFrame, Toasts, useWords } from '@sanad/ui';
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
import { CarriedVisits } from './carried-visits';
import { KeptVisit } from './kept-visit';
import { VisitOutbox } from './visit-outbox';
import { visitPageWords } from './visit-page.words';
import { emptyVisit, typedFrom, type VisitTyped } from './visit-typed';
import { addressOf, type WaitingVisit } from './waiting-visit';
import { WaitingVisits } from './waiting-visits';

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
    WaitingVisits,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:online)': 'reconnect()', '(window:offline)': 'online.set(false)' },
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
  private readonly carried = inject(CarriedVisits);
  private readonly outbox = inject(VisitOutbox);

  protected readonly reading = this.api.get(() => `/cooperatives/${this.id()}/follow-up`, FollowUpView);
  protected readonly view = this.reading.value;
  /** What is known of it where the cooperative cannot be asked for: what was carried along. */
  private readonly ahead = computed(() =>
    this.carried.visits().find(({ cooperativeId }) => cooperativeId === this.id()),
  );
  protected readonly name = computed(() => this.view()?.name ?? this.ahead()?.name);
  protected readonly isAway = computed(() => this.reading.failure()?.status === 0 && !this.view());
  /** It was saved without network: the form is not filled in a second time. */
  protected readonly isWaiting = computed(() =>
    this.outbox.waiting().some((one) => `${one.cooperativeId} ${addressOf(one)}` === this.key()),
  );
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
    (typed) => this.send(typed),
    (isSent) => void this.leave(isSent),
  );
  /** What a correction begins from is there when the page is; a visit begins from the members of today. */
  private begun: string | null = null;
  private readonly members = computed(() => (this.view() ?? this.ahead())?.members || null);

  constructor() {
    effect(() => {
      if (this.isAway()) untracked(() => void this.carried.bringBack());
    });
    effect(() => {
      const members = this.members();
      const key = this.key();
      if ((!this.view() && !this.ahead()) || this.begun === key) return;
      const visit = this.corrected();
      this.begun = key;
      untracked(() => {
        if (!this.kept.isRestored() && !this.form().touched())
          this.model.set(visit ? typedFrom(visit) : emptyVisit(today(), members));
      });
    });
    this.kept.follow(
      this.model,
      () => this.key(),
      () => this.form().touched() || this.form().dirty(),
    );
  }

  protected reconnect(): void {
    this.online.set(true);
    if (this.isAway()) this.reading.reload();
  }

  protected async discard(): Promise<void> {
    await this.kept.forget(this.key());
    const visit = this.corrected();
    this.form().reset(visit ? typedFrom(visit) : emptyVisit(today(), this.members()));
  }

  private key(): string {
    return `${this.id()} ${this.correct() ?? this.due()}`;
  }

  /** Without network it is kept under the key of the act that was tried, and sent when there is one again. */
  private async send(typed: VisitTyped): Promise<boolean> {
    const { reason, ...report } = typed;
    const visit = this.corrected();
    const act = this.outbox.keyed(this.waiting(typed));
    const { key } = act;
    try {
      await (visit
        ? this.api.send('PUT', `/visits/${visit.id}`, { ...report, reason }, { key, version: visit.version })
        : this.api.send('POST', `/cooperatives/${this.id()}/visits`, { ...report, months: this.months() }, { key }));
      this.outbox.answered(act);
      return true;
    } catch (thrown) {
      const failure = apiFailure(thrown);
      if (!failure.isUnanswered) this.outbox.answered(act);
      if (failure.status !== 0 || (this.correct() !== undefined && !visit)) throw thrown;
      await this.outbox.add(act);
      return false;
    }
  }

  private waiting(typed: VisitTyped): Omit<WaitingVisit, 'key'> {
    const visit = this.corrected();
    const corrects = visit ? { id: visit.id, version: visit.version } : null;
    return { cooperativeId: this.id(), name: this.name() ?? '', months: this.months(), corrects, typed, refused: null };
  }

  private async leave(isSent: boolean): Promise<void> {
    await this.kept.forget(this.key());
    this.toasts.done(this.t(isSent ? 'saved' : 'savedHere'));
    await (isSent
      ? this.router.navigate(['/cooperatives', this.id()], { queryParams: { tab: 'follow-up' } })
      : this.router.navigate(['/follow-up']));
  }
}
