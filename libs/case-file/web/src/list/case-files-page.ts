import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, May } from '@sanad/access/web';
import {
  CaseFilePage,
  conditionNames,
  pathNames,
  paths,
  stageNames,
  stages,
  type NextStep,
} from '@sanad/case-file/core';
import { cardNumberFromTyped } from '@sanad/people/core';
import { usePersonName } from '@sanad/people/web';
import {
  Chip,
  CountedTabs,
  DayOfInstantPipe,
  EmptyState,
  Icon,
  listAddress,
  PagedFrame,
  pagedListOf,
  PageFrame,
  SearchBox,
  useWords,
} from '@sanad/ui';
import { idleDays } from '../idle-days';
import { stageTints } from '../stage-tints';
import { caseFilesWords } from './case-files.words';

/** All files in one's scope; what is asked for lies in the address. */
@Component({
  selector: 'sanad-case-files-page',
  imports: [
    Chip,
    CountedTabs,
    DayOfInstantPipe,
    EmptyState,
    ExportButton,
    Icon,
    May,
    PagedFrame,
    PageFrame,
    RouterLink,
    SearchBox,
  ],
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
  protected readonly stageName = useWords(stageNames);
  protected readonly pathName = useWords(pathNames);
  private readonly conditionName = useWords(conditionNames);
  protected readonly nameOf = usePersonName();
  protected readonly idleDays = idleDays;
  protected readonly paths = paths;
  protected readonly tints = stageTints;
  // A card number stays out of the address, which others may see.
  protected readonly search = listAddress(this.query, { isSecret: (typed) => cardNumberFromTyped(typed) !== null });
  protected readonly asked = computed(() => ({
    query: this.search.asked(),
    stage: this.stage(),
    path: this.path(),
    mine: this.mine(),
  }));
  protected readonly list = pagedListOf(() => '/case-files', CaseFilePage, this.asked);
  protected readonly isFiltered = computed(() => Object.values(this.asked()).some(Boolean));
  protected readonly tabs = computed(() => {
    const counts = new Map(this.list.page()?.stages.map(({ stage, count }) => [stage, count]));
    return stages
      .filter((one) => counts.has(one) || one === this.stage())
      .map((one) => ({ value: one, name: this.stageName(one), count: counts.get(one) ?? 0 }));
  });

  protected clear(): void {
    this.search.clear({ stage: null, path: null, mine: null });
  }

  /** What stands in the way of the next step, the first thing by its name. */
  protected waitsFor({ by, unmet }: NextStep): string {
    const [first] = unmet;
    if (!first) return this.t(by === 'caseworker' ? 'ready' : 'delegateDecides');
    return this.t('unmet', { first: this.conditionName(first, { until: '' }), others: unmet.length - 1 });
  }
}
