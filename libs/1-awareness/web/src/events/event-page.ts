import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May, Session } from '@sanad/access/web';
import { Counters, eventKindNames, eventStateNames, EventView } from '@sanad/awareness/core';
import {
  Api,
  Chip,
  DayPipe,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  ProvincePipe,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { AttendanceList } from '../attendance/attendance-list';
import { PresenceBar } from '../attendance/presence-bar';
import { EventMoves } from './event-moves';
import { eventPageWords } from './event-page.words';
import { eventTints } from './event-tints';
import { ValueChainChip } from './value-chain-chip';

/** One event: its programme as it was announced, and who came. */
@Component({
  selector: 'sanad-event-page',
  imports: [
    AttendanceList,
    Chip,
    DayPipe,
    EventMoves,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    PresenceBar,
    ProvincePipe,
    RouterLink,
    ValueChainChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './event-page.html',
  styleUrl: './event-page.scss',
})
export class EventPage {
  /** From the address and its query. */
  readonly id = input.required<string>();
  readonly show = input<string>();

  protected readonly t = useWords(eventPageWords);
  protected readonly kindName = useWords(eventKindNames);
  protected readonly stateName = useWords(eventStateNames);
  protected readonly tints = eventTints;
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly access = inject(Session);

  protected readonly reading = this.api.get(() => `/events/${this.id()}`, EventView);
  protected readonly event = this.reading.value;
  private readonly counted = this.api.get(() => `/events/${this.id()}/counters`, Counters);
  protected readonly counters = computed(() => this.counted.value() ?? this.event()?.counters);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly mayWrite = computed(() => this.access.may('event.write'));
  protected readonly mayMark = computed(() => this.event()?.state === 'OPEN' && this.access.may('attendance.write'));
  protected readonly mayChange = computed(() => {
    const state = this.event()?.state;
    return this.mayWrite() && (state === 'PLANNED' || state === 'OPEN');
  });
  /** With the counters of this moment: they decide which moves are offered. */
  protected readonly counting = computed(() => {
    const [event, counters] = [this.event(), this.counters()];
    return event && counters ? { ...event, counters } : undefined;
  });

  protected moved(event: EventView): void {
    this.failure.set(null);
    this.reading.put(event);
    this.counted.reload();
  }

  protected again(): void {
    this.failure.set(null);
    this.reading.reload();
    this.counted.reload();
  }

  protected recount(): void {
    this.counted.reload();
  }

  protected choose(show: string | null): void {
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
