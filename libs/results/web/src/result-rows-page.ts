import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ExportButton, Session } from '@sanad/access/web';
import { stageNames } from '@sanad/case-file/core';
import { usePersonName } from '@sanad/people/web';
import { countsPeople, figureNames, figures, isStation, ResultRow, type Figure } from '@sanad/results/core';
import { Chip, DayPipe, EmptyState, Icon, PagedFrame, PageFrame, pagedList, ProvincePipe, useWords } from '@sanad/ui';
import { FigureDefinition } from './figure-definition';
import { queryOf, type FilterAddress } from './filter-address';
import { useFilterSentence } from './filter-sentence';
import { aboutNames, factNames, resultRowsWords } from './result-rows.words';
import { figureWords, resultsPageWords } from './results.words';

const pagesOf = {
  EVENT: { address: '/events', permission: 'event.read' },
  SESSION: { address: '/training', permission: 'training.read' },
  COOPERATIVE: { address: '/cooperatives', permission: 'cooperative.read' },
} as const;

/** Exactly the rows that a number counts, under the same filter. */
@Component({
  selector: 'sanad-result-rows-page',
  imports: [
    Chip,
    DayPipe,
    EmptyState,
    ExportButton,
    FigureDefinition,
    Icon,
    PagedFrame,
    PageFrame,
    ProvincePipe,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-rows-page.html',
  styles: `
    td .num,
    sanad-chip {
      white-space: nowrap;
    }
  `,
})
export class ResultRowsPage {
  readonly figure = input.required<Figure, string>({
    transform: (code) => figures.find((known) => known === code) ?? 'AWARENESS',
  });
  readonly province = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly stage = input<string>();

  protected readonly t = useWords(resultRowsWords);
  protected readonly name = useWords(figureNames);
  protected readonly fact = useWords(factNames);
  protected readonly aboutName = useWords(aboutNames);
  protected readonly stageName = useWords(stageNames);
  private readonly pageWord = useWords(resultsPageWords);
  private readonly personName = usePersonName();
  private readonly figureWord = useWords(figureWords);
  private readonly filterSentence = useFilterSentence();
  private readonly session = inject(Session);

  protected readonly filter = computed<FilterAddress>(() => ({
    province: this.province(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly query = computed(() => queryOf(this.filter()));
  protected readonly path = computed(
    () => `/results/${isStation(this.figure()) ? 'funnel' : 'tiles'}/${this.figure()}`,
  );
  protected readonly list = pagedList(this.path, ResultRow, () => ({
    ...this.query(),
    stage: this.stage(),
    limit: 50,
  }));
  protected readonly heading = computed(() => {
    const stage = this.stage();
    const figure = this.figure();
    const name = this.name(figure);
    if (isStation(figure)) return this.figureWord('ofStage', { name: this.pageWord('funnel'), stage: name });
    if (!stage || !(stage in stageNames)) return name;
    return this.figureWord('ofStage', { name, stage: this.stageName(stage as keyof typeof stageNames) });
  });
  protected readonly lead = computed(() => {
    const isOfPeriod = this.figure() !== 'OPEN_FILES' && this.figure() !== 'CERTIFICATES';
    const asked = isOfPeriod ? this.filter() : { ...this.filter(), from: undefined, to: undefined };
    return `${this.t('total', { count: this.list.total() })} · ${this.filterSentence(asked, isOfPeriod)}`;
  });
  protected readonly showsPeople = computed(() => countsPeople(this.figure()));
  protected readonly showsAbout = computed(() => this.figure() !== 'OPEN_FILES');

  /** Where the row itself is opened: the file, else the person, the event or the cooperative. */
  protected linkOf(row: ResultRow): string | null {
    if (row.file && this.session.may('caseFile.read')) return `/files/${row.file.id}`;
    if (row.person) return this.session.may('person.read') ? `/people/${row.person.id}` : null;
    return this.showsPeople() ? null : this.linkOfAbout(row);
  }

  protected linkOfAbout({ about }: ResultRow): string | null {
    if (!about) return null;
    const { address, permission } = pagesOf[about.kind];
    return this.session.may(permission) ? `${address}/${about.id}` : null;
  }

  protected nameOf({ person, about }: ResultRow): string {
    if (!this.showsPeople()) return about?.name ?? '';
    return person ? this.personName(person) : this.t('otherUnit');
  }

  protected firstColumn(): string {
    return this.showsPeople() ? this.t('person') : this.aboutTitle();
  }

  protected aboutTitle(): string {
    return this.aboutName(this.figure() as keyof typeof aboutNames);
  }
}
