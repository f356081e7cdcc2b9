import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { stageNames } from '@sanad/case-file/core';
import { ResultsView, type Tile } from '@sanad/results/core';
import { Api, EmptyState, FailureNotice, LoadingRows, PageFrame, useWords } from '@sanad/ui';
import { FigureNumber } from './figure-number';
import { FigureTile } from './figure-tile';
import { queryOf, type FilterAddress } from './filter-address';
import { FunnelChart } from './funnel-chart';
import { useFilterSentence } from './filter-sentence';
import { ResultsFilterBar } from './results-filter';
import { resultsPageWords } from './results.words';

/** The tiles in a row; some carry a second number that says the first in another unit. */
const tileRow: readonly { readonly figure: Tile; readonly second?: Tile }[] = [
  { figure: 'EVENTS' },
  { figure: 'PEOPLE', second: 'ATTENDANCES' },
  { figure: 'OPEN_FILES' },
  { figure: 'CERTIFICATES' },
  { figure: 'COOPERATIVES', second: 'MEMBERS' },
];

/** What came of the awareness days: the numbers, each a door to its rows. The filter lives in the address. */
@Component({
  selector: 'sanad-results-page',
  imports: [EmptyState, FailureNotice, FigureNumber, FigureTile, FunnelChart, LoadingRows, PageFrame, ResultsFilterBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './results-page.html',
  styleUrl: './results-page.scss',
})
export class ResultsPage {
  readonly province = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly t = useWords(resultsPageWords);
  protected readonly stageName = useWords(stageNames);
  protected readonly filterSentence = useFilterSentence();
  protected readonly tiles = tileRow;
  protected readonly filter = computed<FilterAddress>(() => ({
    province: this.province(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly query = computed(() => queryOf(this.filter()));
  protected readonly results = inject(Api).get(
    () => '/results/funnel',
    ResultsView,
    () => this.query(),
  );
  protected readonly isEmpty = computed(() => {
    const shown = this.results.value();
    return shown !== undefined && [...Object.values(shown.funnel), ...Object.values(shown.tiles)].every((n) => n === 0);
  });
  protected readonly provinces = computed(() => this.results.value()?.provinces ?? []);
  private readonly router = inject(Router);

  protected ofStage(stage: string): Record<string, string> {
    return queryOf(this.filter(), { stage });
  }

  protected choose(filter: Partial<FilterAddress>): void {
    void this.router.navigate(['/results'], { queryParams: queryOf(filter) });
  }
}
