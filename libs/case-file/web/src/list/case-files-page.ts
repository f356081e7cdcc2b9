import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import {
  CaseFilePage,
  conditionNames,
  pathNames,
  paths,
  stageNames,
  stages,
  type CaseFileRow,
  type NextStep,
  type Stage,
} from '@sanad/case-file/core';
import { cardNumberFromTyped } from '@sanad/people/core';
import { usePersonName } from '@sanad/people/web';
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
  useWords,
  type ApiFailure,
} from '@sanad/ui';
import { idleDays } from '../idle-days';
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
  private readonly conditionName = useWords(conditionNames);
  protected readonly nameOf = usePersonName();
  protected readonly idleDays = idleDays;
  protected readonly paths = paths;
  protected readonly tints = stageTints;
  protected readonly typed = signal('');
  protected readonly rows = signal<readonly CaseFileRow[]>([]);
  protected readonly page = signal<CaseFilePage | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly isFiltered = computed(() => Object.values(this.asked()).some(Boolean));
  protected readonly tabs = computed(() => {
    const counts = new Map(this.page()?.stages.map(({ stage, count }) => [stage, count]));
    return stages
      .filter((one) => counts.has(one) || one === this.stage())
      .map((one) => ({ stage: one, count: counts.get(one) ?? 0 }));
  });
  protected readonly all = computed(() => this.page()?.stages.reduce((sum, { count }) => sum + count, 0) ?? 0);
  private readonly asked = computed(() => ({
    query: this.card() || this.query(),
    stage: this.stage(),
    path: this.path(),
    mine: this.mine(),
  }));
  private readonly router = inject(Router);
  private readonly api = inject(Api);
  /** A whole card number that is looked for. */
  private readonly card = signal('');
  private written = '';
  private turn = 0;

  constructor() {
    const still = settled(computed(() => this.typed().trim()));
    // Coming back, or following a link: what is asked stands in the address. What this page wrote itself is known already.
    effect(() => {
      const query = this.query() ?? '';
      if (query !== this.written) untracked(() => this.typed.set(query));
      this.written = query;
    });
    effect(() => {
      const query = still();
      untracked(() => this.search(query));
    });
    effect(() => {
      this.asked();
      untracked(() => void this.ask(false));
    });
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    // Who has already gone on to a file is not called back by what they typed before.
    if (untracked(() => this.router.currentNavigation()) !== null) return;
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear(): void {
    this.typed.set('');
    this.narrow({ query: null, stage: null, path: null, mine: null });
  }

  /** What stands in the way of the next step, the first thing by its name. */
  protected waitsFor({ by, unmet }: NextStep): string {
    const [first] = unmet;
    if (!first) return this.t(by === 'caseworker' ? 'ready' : 'delegateDecides');
    return this.t('unmet', { first: this.conditionName(first, { until: '' }), others: unmet.length - 1 });
  }

  private search(query: string): void {
    // Not yet what stands in the box.
    if (query !== this.typed().trim()) return;
    // A card number stays out of the address, which others may see.
    const shown = cardNumberFromTyped(query) ? '' : query;
    this.card.set(shown ? '' : query);
    if (shown === (this.query() ?? '')) return;
    this.written = shown;
    this.narrow({ query: shown || null });
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
