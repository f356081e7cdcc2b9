import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  CaseFilePage,
  pathNames,
  paths,
  stageNames,
  stages,
  type CaseFileRow,
  type Stage,
} from '@sanad/case-file/core';
import {
  Api,
  apiFailure,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  settled,
  uiWords,
  useLanguage,
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { stageTints } from '../stage-tints';
import { caseFilesWords } from './case-files.words';

/** All files in one's scope; what is asked for lies in the address. */
@Component({
  selector: 'sanad-case-files-page',
  imports: [Chip, DayOfInstantPipe, EmptyState, FailureNotice, Icon, LoadingRows, May, PageFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-files-page.html',
  styleUrl: './case-files-page.scss',
})
export class CaseFilesPage {
  /** From the query of the address. */
  readonly query = input<string>();
  readonly stage = input<string>();
  readonly path = input<string>();
  readonly mine = input<string>();

  protected readonly t = useWords(caseFilesWords);
  protected readonly ui = useWords(uiWords);
  protected readonly stageName = useWords(stageNames);
  protected readonly pathName = useWords(pathNames);
  protected readonly language = useLanguage();
  protected readonly paths = paths;
  protected readonly tints = stageTints;
  protected readonly typed = linkedSignal(() => this.query() ?? '');
  protected readonly rows = signal<readonly CaseFileRow[]>([]);
  protected readonly page = signal<CaseFilePage | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly isFiltered = computed(() => Boolean(this.query() || this.stage() || this.path() || this.mine()));
  protected readonly tabs = computed(() => {
    const counts = new Map(this.page()?.stages.map(({ stage, count }) => [stage, count]));
    return stages
      .filter((one) => counts.has(one) || one === this.stage())
      .map((one) => ({ stage: one, count: counts.get(one) ?? 0 }));
  });
  protected readonly all = computed(() => this.page()?.stages.reduce((sum, { count }) => sum + count, 0) ?? 0);
  private readonly asked = computed(() => ({
    query: this.query(),
    stage: this.stage(),
    path: this.path(),
    mine: this.mine(),
  }));
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  private turn = 0;

  constructor() {
    const still = settled(this.typed);
    effect(() => {
      if (still() !== (this.query() ?? '')) this.narrow({ query: still() || null });
    });
    effect(() => {
      this.asked();
      void this.ask(false);
    });
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected isStage(stage: Stage): boolean {
    return this.stage() === stage;
  }

  protected async ask(more: boolean): Promise<void> {
    const turn = ++this.turn;
    const after = more ? this.page()?.next : null;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const page = await this.api.fetch('/case-files', CaseFilePage, { ...this.asked(), after });
      if (turn !== this.turn) return;
      this.page.set(page);
      this.rows.update((rows) => (more ? [...rows, ...page.rows] : page.rows));
    } catch (thrown) {
      if (turn === this.turn) this.failure.set(apiFailure(thrown));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }
}
