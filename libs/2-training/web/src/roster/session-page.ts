import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May, Session } from '@sanad/access/web';
import { showDay, type PlainDay } from '@sanad/kernel';
import {
  cancelSession,
  holdsPlace,
  isResult,
  neededHours,
  phaseNames,
  SessionCancellation,
  standing,
  SessionView,
  type CorrectionView,
  type EnrolmentView,
} from '@sanad/training/core';
import {
  Api,
  apiFailure,
  Chip,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ReasonedForm } from '@sanad/ui/forms';
import { CertificateForm } from '../enrolments/certificate-form';
import { CorrectionForm } from '../enrolments/correction-form';
import { certificateWords } from '../enrolments/certificate.words';
import { EnrolList } from '../enrolments/enrol-list';
import { ResultForm } from '../enrolments/result-form';
import { WithdrawalForm } from '../enrolments/withdrawal-form';
import { CertificateChip } from '../enrolments/certificate-chip';
import { phaseOf, phaseTints } from '../sessions/phase';
import { KeptRoll } from './kept-roll';
import { KeptRoster } from './kept-roster';
import { RollDraft } from './roll-draft';
import { RosterGrid } from './roster-grid';
import { rosterWords } from './roster.words';
import { sessionPageWords } from './session-page.words';
import type { HoldsChanges } from './unsaved';

type Act = 'conclude' | 'certify' | 'withdraw' | 'correct';

const headings = {
  conclude: 'concludeHeading',
  certify: 'certifyHeading',
  withdraw: 'withdrawHeading',
  correct: 'correctHeading',
} as const satisfies Record<Act, string>;

/** One session: who has a place, who was there, who waits. Partners write here; delegations read. */
@Component({
  selector: 'sanad-session-page',
  imports: [
    CertificateChip,
    CertificateForm,
    CorrectionForm,
    Chip,
    DayPipe,
    EmptyState,
    EnrolList,
    ExportButton,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    ReasonedForm,
    ResultForm,
    RosterGrid,
    RouterLink,
    Sheet,
    WithdrawalForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(window:beforeunload)': 'keep($event)',
    '(window:online)': 'reconnect()',
    '(window:offline)': 'online.set(false)',
  },
  providers: [KeptRoll, KeptRoster],
  templateUrl: './session-page.html',
  styleUrl: './session-page.scss',
})
export class SessionPage implements HoldsChanges {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(sessionPageWords);
  protected readonly r = useWords(rosterWords);
  protected readonly c = useWords(certificateWords);
  protected readonly isResult = isResult;
  protected readonly phaseName = useWords(phaseNames);
  protected readonly language = useLanguage();
  protected readonly phaseOf = phaseOf;
  protected readonly tints = phaseTints;
  protected readonly needed = neededHours;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly access = inject(Session);
  private readonly actSheet = viewChild<Sheet>('actSheet');
  private readonly callOffSheet = viewChild<Sheet>('callOffSheet');

  protected readonly reading = this.api.get(() => `/training-sessions/${this.id()}`, SessionView);
  protected readonly session = this.reading.value;
  protected readonly mayEnrol = computed(() => this.access.may('training.enrol'));
  protected readonly mayReport = computed(() => this.access.may('training.report'));

  protected readonly draft = new RollDraft();
  protected readonly online = signal(globalThis.navigator.onLine);
  protected readonly saving = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly heading = computed(() => {
    const asked = this.asked();
    return asked ? this.t(headings[asked.act]) : '';
  });
  protected readonly asked = signal<{ act: Act; row: EnrolmentView } | null>(null);

  protected readonly cancellation = SessionCancellation;
  /** Nothing of it took place: it may still be called off, by the rule that the server asks. */
  protected readonly isUntouched = computed(() => {
    const session = this.session();
    return session ? cancelSession(session, session.enrolments) === null : false;
  });
  /** Who loses a place or a turn. */
  protected readonly hoping = computed(
    () => this.rowsWhere(({ state }) => state === 'ENROLLED' || state === 'WAITLISTED').length,
  );
  protected readonly callOff = (reason: string) => {
    const { id, version } = this.session()!;
    return this.api.send('POST', `/training-sessions/${id}/cancellation`, { reason }, { schema: SessionView, version });
  };
  protected readonly seated = computed(() => this.rowsWhere(({ state }) => holdsPlace(state)));
  protected readonly waiting = computed(() => this.rowsWhere(({ state }) => state === 'WAITLISTED'));
  protected readonly withdrawn = computed(() => this.rowsWhere(({ state }) => state === 'WITHDRAWN'));
  protected readonly pending = computed(() => this.rowsWhere(({ certificate }) => certificate === 'PENDING').length);
  /** Of those who have no result yet: who is behind the rule but may still reach it, and who cannot any more. */
  protected readonly behind = computed(() => {
    const session = this.session();
    if (!session) return { atRisk: 0, lost: 0 };
    const ids = session.days.map(({ id }) => id);
    const standings = this.rowsWhere(({ state }) => state === 'ENROLLED').map((row) =>
      standing(session.days, this.draft.marksOf(row, ids), session.programme),
    );
    return {
      atRisk: standings.filter(({ atRisk, canReach }) => atRisk && canReach).length,
      lost: standings.filter(({ canReach }) => !canReach).length,
    };
  });

  constructor() {
    inject(KeptRoll).follow(this.draft, this.session);
    inject(KeptRoster).follow(this.reading, this.id);
  }

  /** The network is back: what was marked meanwhile is sent at once. */
  protected reconnect(): void {
    this.online.set(true);
    if (this.mayReport() && this.draft.count() > 0) void this.save();
  }

  unsaved(): number {
    return this.draft.count();
  }

  protected keep(event: BeforeUnloadEvent): void {
    if (this.unsaved() > 0) event.preventDefault();
  }

  /** All changed cells in one go; what is changed meanwhile stays for the next. */
  protected async save(): Promise<void> {
    const session = this.session();
    const cells = this.draft.cells();
    if (!session || cells.length === 0 || this.saving()) return;
    this.saving.set(true);
    this.failure.set(null);
    try {
      const path = `/training-sessions/${session.id}/roll-call`;
      const saved = await this.api.send('PUT', path, { cells }, { schema: SessionView, version: session.version });
      this.reading.put(saved);
      this.draft.settle(cells);
      this.toasts.done(this.r('saved'));
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.saving.set(false);
    }
  }

  /** What somebody else has saved comes in; the own changes stay. */
  protected reload(): void {
    this.failure.set(null);
    this.reading.reload();
  }

  protected ask(act: Act, row: EnrolmentView): void {
    this.asked.set({ act, row });
    this.actSheet()?.open();
  }

  protected recorded(): void {
    this.actSheet()?.close();
    this.toasts.done(this.t('recorded'));
    this.reading.reload();
  }

  protected calledOff(session: SessionView): void {
    this.callOffSheet()?.close();
    this.reading.put(session);
    this.toasts.done(this.t('calledOff'));
  }

  protected dayOf(day: PlainDay): string {
    return showDay(this.language(), day);
  }

  /** Done at once, or asked for: the server has said which. */
  protected corrected({ state }: CorrectionView): void {
    this.actSheet()?.close();
    this.toasts.done(this.c(state === 'ASKED' ? 'asked' : 'applied'));
    this.reading.reload();
  }

  protected nameOf({ person }: EnrolmentView): string {
    return `${person.givenAr} ${person.familyAr}`;
  }

  protected wordOf(act: Act, row: EnrolmentView): string {
    return this.t('actOf', { act: this.t(act), name: this.nameOf(row) });
  }

  protected period({ startsOn, endsOn }: SessionView): string {
    const [from, to] = [startsOn, endsOn].map((day) => showDay(this.language(), day));
    return startsOn === endsOn ? from! : this.t('fromTo', { from, to });
  }

  protected since(row: EnrolmentView): string {
    return this.t('since', { day: showDay(this.language(), row.enrolledOn) });
  }

  private rowsWhere(is: (row: EnrolmentView) => boolean): EnrolmentView[] {
    return this.session()?.enrolments.filter(is) ?? [];
  }
}
