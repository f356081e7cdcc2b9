import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import {
  ReferralPage,
  type ReferralRow,
  referralTabNames,
  referralTabs,
  referralTabWords,
  type OfferedSessionId,
  type ReferralTab,
  type RowResult,
} from '@sanad/partners/core';
import {
  Api,
  EmptyState,
  FailureNotice,
  listAddress,
  PagedFrame,
  pagedListOf,
  PageFrame,
  QuantityPipe,
  SearchBox,
  Sheet,
  uiWords,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ManyBar } from '../many/many-bar';
import { RecentStrip } from '../many/recent-strip';
import { NumbersStrip } from '../numbers/numbers-strip';
import { numbersWords } from '../numbers/numbers.words';
import { ReasonForm } from '../referral/reason-form';
import { ReferralActs } from '../referral/referral-acts';
import { referralWords } from '../referral/referral.words';
import { SharedPartCard } from '../referral/shared-part-card';
import { SessionChoiceForm } from '../session/session-choice-form';
import { sessionChoiceWords } from '../session/session-choice.words';
import { inboxWords } from './inbox.words';
import { useOwnUnits } from './own-units';
import { ReferralTable } from './referral-table';

const emptyWords = {
  waiting: 'emptyWaiting',
  inProgress: 'emptyInProgress',
  done: 'emptyDone',
} as const satisfies Record<ReferralTab, keyof typeof inboxWords>;

/** The first page of a partner, and the delegation's view of what it has sent. Tab and filters live in the address. */
@Component({
  selector: 'sanad-inbox-page',
  imports: [
    EmptyState,
    ExportButton,
    FailureNotice,
    ManyBar,
    May,
    NumbersStrip,
    PagedFrame,
    PageFrame,
    QuantityPipe,
    ReasonForm,
    RecentStrip,
    ReferralTable,
    RouterLink,
    SearchBox,
    SessionChoiceForm,
    SharedPartCard,
    Sheet,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  readonly tab = input<ReferralTab, string | undefined>('waiting', {
    transform: (asked) => referralTabNames.find((known) => known === asked) ?? 'waiting',
  });
  readonly query = input<string>();
  readonly unit = input<string>();

  protected readonly t = useWords(inboxWords);
  protected readonly numbersT = useWords(numbersWords);
  protected readonly referralT = useWords(referralWords);
  protected readonly sessionT = useWords(sessionChoiceWords);
  protected readonly tabName = useWords(referralTabWords);
  protected readonly tabs = referralTabNames;
  protected readonly language = useLanguage();
  protected readonly units = useOwnUnits();
  protected readonly acts = inject(ReferralActs);
  private readonly api = inject(Api);
  private readonly uiT = useWords(uiWords);
  protected readonly search = listAddress(this.query);
  private readonly filter = computed(() => ({ query: this.search.asked(), unitId: this.unit() }));
  protected readonly list = pagedListOf(
    () => '/referrals',
    ReferralPage,
    () => ({ tab: this.tab(), ...this.filter() }),
  );
  private readonly latest = computed(() => this.list.page(), { equal: (one, other) => one?.tabs === other?.tabs });
  /** How many lie in each list, as the server counted last with the same search. */
  protected readonly counted = linkedSignal(() => this.latest());
  protected readonly isLong = computed(() => this.counted()?.longTabs.includes(this.tab()) === true);
  protected readonly emptyWord = computed(() =>
    this.search.asked() || this.unit() ? this.uiT('nothingFound') : this.t(emptyWords[this.tab()]),
  );
  protected readonly lead = computed(() => {
    const lead = this.t(this.acts.isReceiver() ? 'receivedLead' : 'sentLead');
    return this.tab() === 'waiting' ? `${lead} ${this.t('oldestFirst')}` : lead;
  });
  protected readonly asked = signal<ReferralRow | null>(null);
  protected readonly form = signal<'decline' | 'session'>('decline');
  protected readonly acceptWith = async (sessionId: OfferedSessionId) =>
    this.answeredOne(await this.acts.accept(this.asked()!, sessionId));
  protected readonly busyId = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  /** Identifiers of the rows that are answered together, and those rows as they are shown. */
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.list.rows().filter(({ id }) => this.selected().has(id)));
  /** How often something was answered here. */
  protected readonly turn = signal(0);
  /** Only what was counted last is told, and nothing that the list itself has told since. */
  private counting = 0;
  private readonly sheet = viewChild.required<Sheet>('sheet');

  constructor() {
    let seen = this.acts.takenBack();
    effect(() => {
      const now = this.acts.takenBack();
      if (now !== seen) untracked(() => this.refresh());
      seen = now;
    });
    const before = this.acts.gone();
    effect(() => {
      const gone = this.acts.gone();
      if (!gone || gone === before) return;
      untracked(() => this.lose(gone.failure));
    });
    // What was selected in one list is not answered from another.
    effect(() => {
      this.tab();
      this.filter();
      untracked(() => this.selected.set(new Set()));
    });
  }

  protected async accept(row: ReferralRow): Promise<void> {
    this.busyId.set(row.id);
    this.failure.set(null);
    try {
      this.moved(await this.acts.accept(row));
    } catch (thrown) {
      const failure = this.acts.failureOf(thrown);
      this.failure.set(failure);
      // Answered already, or theirs no more: what is shown is out of date.
      if (failure.status === 422) this.refresh();
    } finally {
      this.busyId.set(null);
    }
  }

  /** Theirs no more: what became of it is said, and the list is asked again. */
  private lose(failure: ApiFailure): void {
    if (this.sheet().isOpen()) this.sheet().close();
    this.failure.set(failure);
    this.refresh();
  }

  protected ask(row: ReferralRow, form: 'decline' | 'session'): void {
    this.asked.set(row);
    this.form.set(form);
    this.sheet().open();
  }

  protected answeredOne(row: ReferralRow): void {
    this.sheet().close();
    this.moved(row);
  }

  /** What was done is no longer selected; the rest stays, with what it says now. */
  protected answered(results: readonly RowResult[]): void {
    const done = new Set<string>(results.filter(({ outcome }) => outcome === 'DONE').map(({ id }) => id));
    this.selected.update((ids) => new Set([...ids].filter((id) => !done.has(id))));
    this.refresh();
    this.turn.update((count) => count + 1);
  }

  protected clear(): void {
    this.selected.set(new Set());
  }

  protected reload(): void {
    this.failure.set(null);
    this.refresh();
  }

  private refresh(): void {
    this.counting += 1;
    void this.list.reload();
  }

  /** An answered row leaves the list that it was in. */
  private moved(row: ReferralRow): void {
    this.list.change((one) => (one.id === row.id ? (this.staysIn(row) ? row : null) : one));
    void this.count();
    this.turn.update((count) => count + 1);
  }

  /** The pages that are shown stay; a count that fails leaves the last one. */
  private async count(): Promise<void> {
    const filter = this.filter();
    const turn = ++this.counting;
    const counted = await this.api.fetch('/referrals', ReferralPage, { limit: 1, ...filter }).catch(() => null);
    if (counted && turn === this.counting && filter === this.filter()) this.counted.set(counted);
  }

  private staysIn({ state }: ReferralRow): boolean {
    return referralTabs[this.tab()].some((one) => one === state);
  }
}
