import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, Session } from '@sanad/access/web';
import {
  dueBandNames,
  dueBands,
  DuePage as Due,
  dutyKindNames,
  dutyKinds,
  type DueRow,
  type VisitAhead,
} from '@sanad/follow-up/core';
import { daysBetween, provinces, today } from '@sanad/kernel';
import {
  Chip,
  CountedTabs,
  DayPipe,
  EmptyState,
  listAddress,
  PagedFrame,
  pagedListOf,
  PageFrame,
  ProvincePipe,
  SearchBox,
  useWords,
} from '@sanad/ui';
import { useDutyName } from '../duty/duty-name';
import { CarriedVisits } from '../visit/carried-visits';
import { VisitOutbox } from '../visit/visit-outbox';
import { WaitingVisits } from '../visit/waiting-visits';
import { waitingVisitsWords } from '../visit/waiting-visits.words';
import { listWords } from './list.words';

/** What is due anywhere, the first due first: the day of whoever goes with cooperatives. */
@Component({
  selector: 'sanad-due-page',
  imports: [
    Chip,
    CountedTabs,
    DayPipe,
    EmptyState,
    ExportButton,
    PagedFrame,
    PageFrame,
    ProvincePipe,
    RouterLink,
    SearchBox,
    WaitingVisits,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:online)': 'online.set(true); list.reload()', '(window:offline)': 'online.set(false)' },
  templateUrl: './due-page.html',
})
export class DuePage {
  /** From the query of the address. */
  readonly band = input<string>();
  readonly kind = input<string>();
  readonly province = input<string>();
  readonly query = input<string>();

  protected readonly t = useWords(listWords);
  protected readonly visitT = useWords(waitingVisitsWords);
  private readonly bandName = useWords(dueBandNames);
  protected readonly kindName = useWords(dutyKindNames);
  protected readonly nameOf = useDutyName();
  protected readonly kinds = dutyKinds;
  protected readonly provinces = provinces;
  protected readonly search = listAddress(this.query);
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('followUp.write'));
  protected readonly asked = computed(() => ({
    ...{ band: this.band(), kind: this.kind(), province: this.province(), query: this.search.asked() },
  }));
  protected readonly isFiltered = computed(() => Object.values(this.asked()).some(Boolean));
  protected readonly list = pagedListOf(() => '/follow-up', Due, this.asked);
  /** Once, when the list has come: not again for each narrowing of it. */
  private readonly isRead = computed(() => this.list.page() !== null);
  private readonly counts = computed(() => new Map(this.list.page()?.bands.map(({ band, count }) => [band, count])));
  protected readonly tabs = computed(() =>
    dueBands.map((band) => ({ value: band, name: this.bandName(band), count: this.counts().get(band) ?? 0 })),
  );

  private readonly carried = inject(CarriedVisits);
  private readonly outbox = inject(VisitOutbox);
  /** Those that were saved already wait in their own place. */
  protected readonly visits = computed(() => {
    const saved = new Set(this.outbox.waiting().map(({ cooperativeId, months }) => `${cooperativeId} ${months}`));
    return this.carried.visits().filter(({ cooperativeId, months }) => !saved.has(`${cooperativeId} ${months}`));
  });
  /** The server cannot be asked: what was carried along is there all the same. */
  protected readonly isAway = computed(() => this.list.failure()?.status === 0);
  /** Without a network, and nothing of the list has come before. It comes by itself: nothing to be tried again. */
  protected readonly hasNothing = computed(() => this.isAway() && !this.online() && this.list.rows().length === 0);
  protected readonly online = signal(globalThis.navigator.onLine);

  constructor() {
    const before = this.outbox.sent();
    effect(() => {
      if (this.outbox.sent() > before) untracked(() => void this.list.reload());
    });
    effect(() => {
      if (!this.mayWrite()) return;
      if (this.isAway()) untracked(() => void this.carried.bringBack());
      else if (this.isRead()) untracked(() => void this.carried.carry());
    });
  }

  protected visitOf({ months, registeredOn }: VisitAhead): string {
    return this.nameOf({ kind: 'VISIT', mark: String(months), period: registeredOn });
  }

  protected days({ dueOn }: DueRow): number {
    return daysBetween(today(), dueOn);
  }

  protected standing(row: DueRow): string {
    const days = this.days(row);
    if (days === 0) return this.t('today');
    return days < 0 ? this.t('late', { days: -days }) : this.t('remaining', { days });
  }

  protected clear(): void {
    this.search.clear({ band: null, kind: null, province: null });
  }
}
