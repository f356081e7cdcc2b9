import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, Session } from '@sanad/access/web';
import {
  attendanceShowNames,
  attendanceShows,
  AttendanceView,
  interestNames,
  type EventView,
  type FileOpened,
} from '@sanad/awareness/core';
import { relationNames } from '@sanad/people/core';
import { MaskedCardPipe, usePersonName } from '@sanad/people/web';
import {
  apiFailure,
  Chip,
  ClockPipe,
  EmptyState,
  FailureNotice,
  Icon,
  PagedFrame,
  pagedList,
  settled,
  Sheet,
  Toasts,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { ValueChainChip } from '../events/value-chain-chip';
import { ArrivalTime } from './arrival-time';
import { AttendanceClient, momentOf } from './attendance-client';
import { attendanceWords } from './attendance.words';
import { InterestsForm } from './interests-form';
import { OpenFileForm } from './open-file-form';

/** Who is on the list of an event and who came: marked, their wishes noted, their file opened. */
@Component({
  selector: 'sanad-attendance-list',
  imports: [
    ArrivalTime,
    Chip,
    ClockPipe,
    EmptyState,
    ExportButton,
    FailureNotice,
    Icon,
    InterestsForm,
    MaskedCardPipe,
    OpenFileForm,
    PagedFrame,
    RouterLink,
    Sheet,
    ValueChainChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attendance-list.html',
  styleUrl: './attendance-list.scss',
})
export class AttendanceList {
  readonly event = input.required<EventView>();
  /** What the address asks for. */
  readonly query = input('');
  readonly show = input<string | null>(null);
  readonly showChosen = output<string | null>();
  /** Something was recorded: the counters of the page are older now. */
  readonly changed = output<void>();

  protected readonly t = useWords(attendanceWords);
  protected readonly showName = useWords(attendanceShowNames);
  protected readonly interestName = useWords(interestNames);
  protected readonly relationName = useWords(relationNames);
  protected readonly nameOf = usePersonName();
  protected readonly shows = attendanceShows;
  private readonly access = inject(Session);
  private readonly client = inject(AttendanceClient);
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild.required<Sheet>('sheet');

  protected readonly chosen = computed(() => attendanceShows.find((one) => one === this.show()) ?? null);
  protected readonly typed = linkedSignal(() => this.query());
  protected readonly asked = settled(computed(() => this.typed().trim()));
  protected readonly isAsked = computed(() => this.asked() !== '' || this.chosen() !== null);
  protected readonly list = pagedList(
    () => `/events/${this.event().id}/attendances`,
    AttendanceView,
    () => ({ query: this.asked(), show: this.chosen(), limit: 50 }),
  );

  protected readonly mayWrite = computed(() => this.access.may('attendance.write'));
  protected readonly mayOpenFile = computed(() => this.access.may('attendance.openFile'));
  protected readonly mayMark = computed(() => this.mayWrite() && this.event().state === 'OPEN');
  protected readonly time = linkedSignal<string>(() => this.event().startsAt);
  protected readonly busy = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly noted = signal<{ act: 'interests' | 'openFile'; row: AttendanceView } | null>(null);
  protected readonly sheetHeading = computed(() => {
    const open = this.noted();
    if (!open) return '';
    return this.t(open.act === 'interests' ? 'interestsOf' : 'openFileOf', { name: this.nameOf(open.row.person) });
  });

  protected mark(row: AttendanceView): Promise<void> {
    return this.act(row, async () => {
      const { already, ...marked } = await this.client.mark(row.id, momentOf(this.event(), this.time()));
      this.put(marked);
      if (!already) this.toasts.done(this.t('marked', { name: this.nameOf(row.person) }));
    });
  }

  protected undo(row: AttendanceView): Promise<void> {
    return this.act(row, async () => {
      this.put(await this.client.undo(row));
      this.toasts.done(this.t('undone', { name: this.nameOf(row.person) }));
    });
  }

  protected ask(act: 'interests' | 'openFile', row: AttendanceView): void {
    this.noted.set({ act, row });
    this.sheet().open();
  }

  protected interestsNoted(attendance: AttendanceView): void {
    this.sheet().close();
    this.put(attendance);
    this.toasts.done(this.t('interestsNoted'));
  }

  protected fileOpened(row: AttendanceView, file: FileOpened): void {
    this.sheet().close();
    this.put({ ...row, caseFile: file, version: row.version + 1 });
    this.toasts.done(this.t('fileOpened', { number: file.number }));
  }

  protected again(): void {
    this.failure.set(null);
    void this.list.reload();
    this.changed.emit();
  }

  private put(attendance: AttendanceView): void {
    this.list.change((row) => (row.id === attendance.id ? attendance : row));
  }

  private async act(row: AttendanceView, work: () => Promise<void>): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(row.id);
    this.failure.set(null);
    try {
      await work();
      this.changed.emit();
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
    } finally {
      this.busy.set(null);
    }
  }
}
