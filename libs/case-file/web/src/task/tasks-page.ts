import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { bandOf, taskBandNames, taskBands, TaskPage, TaskView, taskWords } from '@sanad/case-file/core';
import { daysBetween, say, showDay, today, type PlainDay } from '@sanad/kernel';
import { paperTypeNames, type PaperType } from '@sanad/people/core';
import { usePersonName } from '@sanad/people/web';
import {
  Api,
  apiFailure,
  Chip,
  CountedTabs,
  DayPipe,
  EmptyState,
  FailureNotice,
  Icon,
  PagedFrame,
  pagedListOf,
  PageFrame,
  Sheet,
  Toasts,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { addressOf } from './task-address';
import { TaskDelayForm } from './task-delay-form';
import { tasksWords } from './tasks.words';

/** The day of whoever keeps files: what is late, what is for today, what comes. */
@Component({
  selector: 'sanad-tasks-page',
  imports: [
    Chip,
    CountedTabs,
    DayPipe,
    EmptyState,
    FailureNotice,
    Icon,
    May,
    PagedFrame,
    PageFrame,
    RouterLink,
    Sheet,
    TaskDelayForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'move($event)' },
  templateUrl: './tasks-page.html',
  styleUrl: './tasks-page.scss',
})
export class TasksPage {
  /** From the query of the address. */
  readonly band = input<string>();
  readonly mine = input<string>();

  protected readonly t = useWords(tasksWords);
  protected readonly bandName = useWords(taskBandNames);
  protected readonly nameOf = usePersonName();
  protected readonly address = addressOf;
  private readonly language = useLanguage();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly isMine = computed(() => this.mine() === 'true');
  protected readonly isFiltered = computed(() => this.isMine() || this.band() !== undefined);
  protected readonly list = pagedListOf(
    () => '/tasks',
    TaskPage,
    () => ({ band: this.band(), mine: this.isMine() ? 'true' : null }),
  );
  private readonly counts = computed(() => new Map(this.list.page()?.bands.map(({ band, count }) => [band, count])));
  protected readonly tabs = computed(() =>
    taskBands.map((band) => ({ value: band, name: this.bandName(band), count: this.counts().get(band) ?? 0 })),
  );
  protected readonly groups = computed(() => {
    const on = today();
    return this.tabs()
      .map(({ value, ...tab }) => ({
        ...{ ...tab, band: value },
        tasks: this.list.rows().filter(({ dueOn }) => bandOf(dueOn, on) === value),
      }))
      .filter(({ tasks }) => tasks.length > 0);
  });
  protected readonly busy = signal<string | null>(null);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly chosen = signal<TaskView | null>(null);
  private readonly sheet = viewChild.required(Sheet);
  private readonly board = viewChild<ElementRef<HTMLElement>>('board');

  protected sentence({ kind, details }: TaskView): string {
    const { paper, label, since } = details;
    const name = label ?? (paper ? say(this.language(), paperTypeNames[paper as PaperType]) : null);
    const day = since ? showDay(this.language(), since as PlainDay) : null;
    return say(this.language(), taskWords[kind], { request: null, ...details, paper: name, since: day });
  }

  /** Days past the due one; null when it is not late. */
  protected lateBy({ dueOn }: TaskView): number | null {
    const days = daysBetween(dueOn, today());
    return days > 0 ? days : null;
  }

  protected async complete(task: TaskView): Promise<void> {
    const done = await this.send(task, 'completion');
    if (!done) return;
    this.toasts.done(this.t('doneWord'), () => void this.takeBack(done));
    await this.refresh();
  }

  protected putOff(task: TaskView): void {
    this.chosen.set(task);
    this.sheet().open();
  }

  protected follow(word: 'delayed' | 'takenBack'): void {
    this.sheet().close();
    this.toasts.done(this.t(word));
    void this.refresh();
  }

  protected again(): void {
    this.failure.set(null);
    void this.list.reload();
  }

  /** Arrows go from one task to the next, whatever in the row has the focus. */
  protected move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = (event.target as HTMLElement).closest('li');
    if (step === undefined || !row) return;
    const tasks = this.rows();
    const at = tasks.findIndex((task) => task.closest('li') === row);
    const next = tasks[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private async takeBack(task: TaskView): Promise<void> {
    if (await this.send(task, 'reopening')) this.follow('takenBack');
  }

  private async send(task: TaskView, act: 'completion' | 'reopening'): Promise<TaskView | null> {
    this.busy.set(task.id);
    this.failure.set(null);
    try {
      return await this.api.send('POST', `/tasks/${task.id}/${act}`, {}, { version: task.version, schema: TaskView });
    } catch (thrown) {
      this.failure.set(apiFailure(thrown));
      return null;
    } finally {
      this.busy.set(null);
    }
  }

  /** The list as it is now; the focus stays at its place, on the task that has moved up. */
  private async refresh(): Promise<void> {
    const focused = document.activeElement?.closest('li') ?? null;
    const at = this.rows().findIndex((task) => task.closest('li') === focused);
    await this.list.reload();
    if (at < 0) return;
    setTimeout(() => {
      const tasks = this.rows();
      tasks[Math.min(at, tasks.length - 1)]?.focus();
    });
  }

  private rows(): HTMLElement[] {
    return [...(this.board()?.nativeElement.querySelectorAll<HTMLElement>('.task') ?? [])];
  }
}
