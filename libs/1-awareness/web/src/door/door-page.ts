import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AttendanceView, Counters, EventView } from '@sanad/awareness/core';
import { showDay, today } from '@sanad/kernel';
import { PersonRow } from '@sanad/people/core';
import { usePersonName } from '@sanad/people/web';
import {
  Api,
  apiFailure,
  Chip,
  EmptyState,
  FailureNotice,
  LoadingRows,
  pagedList,
  PageFrame,
  settled,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ArrivalTime } from '../attendance/arrival-time';
import { AttendanceClient, momentOf, type Said } from '../attendance/attendance-client';
import { attendanceWords } from '../attendance/attendance.words';
import { PresenceBar } from '../attendance/presence-bar';
import { arrivals, listedArrival, nameFrom, unlistedArrival, type Arrival } from './arrival';
import { ArrivalCard } from './arrival-card';
import { doorWords } from './door.words';
import { WalkInForm } from './walk-in-form';

const most = 12;

/** The door on a phone: three letters and one tap for whoever is known, one short form for whoever is not. */
@Component({
  selector: 'sanad-door-page',
  imports: [
    ArrivalCard,
    ArrivalTime,
    Chip,
    EmptyState,
    FailureNotice,
    LoadingRows,
    PageFrame,
    PresenceBar,
    RouterLink,
    WalkInForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  templateUrl: './door-page.html',
  styleUrl: './door-page.scss',
})
export class DoorPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(doorWords);
  protected readonly a = useWords(attendanceWords);
  private readonly api = inject(Api);
  private readonly client = inject(AttendanceClient);
  private readonly toasts = inject(Toasts);
  private readonly language = useLanguage();
  private readonly nameOf = usePersonName();

  protected readonly reading = this.api.get(() => `/events/${this.id()}`, EventView);
  protected readonly event = this.reading.value;
  private readonly counted = this.api.get(() => `/events/${this.id()}/counters`, Counters);
  protected readonly counters = computed(() => this.counted.value() ?? this.event()?.counters);

  protected readonly typed = signal('');
  private readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly isAsked = computed(() => this.asked().length > 1);
  protected readonly listed = pagedList(
    () => `/events/${this.id()}/attendances`,
    AttendanceView,
    () => ({ query: this.isAsked() ? this.asked() : '', limit: most }),
  );
  protected readonly known = pagedList(
    () => (this.isAsked() ? '/people' : undefined),
    PersonRow,
    () => ({ query: this.asked(), limit: most }),
  );
  protected readonly shown = computed(() => arrivals(this.listed.rows(), this.isAsked() ? this.known.rows() : []));
  protected readonly searching = computed(() => this.listed.loading() || (this.isAsked() && this.known.loading()));
  protected readonly hasMore = computed(() => this.isAsked() && (this.listed.hasMore() || this.known.hasMore()));
  protected readonly newName = computed(() => nameFrom(this.typed()));

  protected readonly online = signal(globalThis.navigator.onLine);
  protected readonly adding = signal(false);
  protected readonly busy = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  /** Persons whose presence somebody else had recorded before the tap on this phone. */
  protected readonly twice = signal<ReadonlySet<string>>(new Set());
  protected readonly time = linkedSignal<string>(() => this.event()?.startsAt ?? '');
  private failed: (() => Promise<void>) | null = null;

  protected readonly lead = computed(() => {
    const event = this.event();
    if (!event) return '';
    const { day, startsAt: time } = event;
    const when =
      day === today() ? this.t('today', { time }) : this.t('onDay', { day: showDay(this.language(), day), time });
    return `${event.venue} · ${when}`;
  });

  protected mark(arrival: Arrival, said: Said = {}): Promise<void> {
    return this.act(arrival, async (event) => {
      const at = momentOf(event, this.time());
      const { attendance } = arrival;
      const already = attendance
        ? await this.markListed(attendance.id, at)
        : await this.enter(event, arrival, { ...said, at });
      if (already) this.twice.update((old) => new Set(old).add(arrival.personId));
    });
  }

  protected undo(arrival: Arrival): Promise<void> {
    return this.act(arrival, async () => {
      if (!arrival.attendance) return;
      this.put(await this.client.undo(arrival.attendance));
      this.twice.update((old) => new Set([...old].filter((id) => id !== arrival.personId)));
    });
  }

  /** Somebody new was registered: the search is free for the next, and one tap takes it back. */
  protected registered(attendance: AttendanceView): void {
    this.adding.set(false);
    this.typed.set('');
    this.put(attendance);
    this.counted.reload();
    const arrival = listedArrival(attendance);
    this.toasts.done(this.a('marked', { name: this.nameOf(arrival) }), () => void this.undo(arrival));
  }

  protected chosen({ person, said }: { person: PersonRow; said: Said }): void {
    this.adding.set(false);
    void this.mark(unlistedArrival(person), said);
  }

  /** The same act again, under the same key; after somebody else's change first their state. */
  protected again(): void {
    const failed = this.failed;
    this.failure.set(null);
    if (failed) void failed();
    else this.reload();
  }

  private reload(): void {
    void this.listed.reload();
    this.counted.reload();
    this.reading.reload();
  }

  private async markListed(id: string, at: string | undefined): Promise<boolean> {
    const { already, ...attendance } = await this.client.mark(id, at);
    this.put(attendance);
    return already;
  }

  /** Whoever turns out to be on the list is marked there. */
  private async enter(
    event: EventView,
    { personId }: Arrival,
    said: Said & { at: string | undefined },
  ): Promise<boolean> {
    try {
      this.put(await this.client.register(event.id, { ...said, personId, present: true }));
      return false;
    } catch (thrown) {
      const { code, problem } = apiFailure(thrown);
      const listed = problem?.values?.['id'];
      if (code === 'alreadyRegistered' && typeof listed === 'string') return this.markListed(listed, said.at);
      throw thrown;
    }
  }

  private put(attendance: AttendanceView): void {
    if (this.listed.rows().some(({ id }) => id === attendance.id))
      this.listed.change((row) => (row.id === attendance.id ? attendance : row));
    else this.listed.prepend(attendance);
  }

  private async act(arrival: Arrival, work: (event: EventView) => Promise<void>): Promise<void> {
    const event = this.event();
    if (!event || this.busy() !== null) return;
    this.busy.set(arrival.personId);
    this.failure.set(null);
    try {
      await work(event);
      this.counted.reload();
    } catch (thrown) {
      const failure = apiFailure(thrown);
      this.failed = failure.isUnanswered ? () => this.act(arrival, work) : null;
      this.failure.set(failure);
    } finally {
      this.busy.set(null);
    }
  }
}
