import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@sanad/access/web';
import { showDay, today, type PlainDay } from '@sanad/kernel';
import {
  changesOf,
  isRunning,
  programmeFieldNames,
  programmeFields,
  programmeOn,
  SupportProgrammeList,
  tellLine,
  type ProgrammeField,
  type ProgrammePart,
  type SupportProgrammeLine,
} from '@sanad/partners/core';
import {
  Api,
  Chip,
  DayOfInstantPipe,
  EmptyState,
  FailureNotice,
  Icon,
  LoadingRows,
  PageFrame,
  useLanguage,
  useWords,
} from '@sanad/ui';
import { ProgrammeTry } from './programme-try';
import { programmesWords } from './programmes.words';

/** Where the doubt about a part is shown. */
const partOfField: Readonly<Partial<Record<ProgrammeField, ProgrammePart>>> = {
  period: 'PERIOD',
  age: 'AGE',
  sectors: 'SECTOR',
  territory: 'TERRITORY',
  needs: 'NEEDS',
  amount: 'AMOUNT',
};
/** Said by the heading, or beside each fact. */
const elsewhere: ReadonlySet<ProgrammeField> = new Set(['name', 'toConfirm', 'doubt']);

/** One programme: what it gives and asks for today, whether it would be open to somebody, and all that was said of it before. */
@Component({
  selector: 'sanad-support-programme-page',
  imports: [
    Chip,
    DayOfInstantPipe,
    EmptyState,
    FailureNotice,
    Icon,
    LoadingRows,
    May,
    PageFrame,
    ProgrammeTry,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.scss',
})
export class ProgrammePage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(programmesWords);
  protected readonly field = useWords(programmeFieldNames);
  protected readonly reading = inject(Api).get(() => '/support-programmes', SupportProgrammeList);
  private readonly language = useLanguage();
  protected readonly programme = computed(() => this.reading.value()?.rows.find(({ id }) => id === this.id()));
  private readonly now = computed(() => {
    const found = this.programme();
    return found ? programmeOn(found.lines, today()) : null;
  });
  protected readonly shown = computed(() => {
    const line = this.now();
    if (!line) return null;
    const said = tellLine(this.language(), line);
    const periodDoubted = line.toConfirm.includes('PERIOD');
    const facts = programmeFields
      .filter((field) => !elsewhere.has(field) && said[field] !== '')
      .map((field) => ({
        field,
        text: said[field],
        doubted: line.toConfirm.some((part) => part === partOfField[field]),
      }));
    return {
      name: said.name,
      facts,
      doubt: said.doubt,
      running: isRunning(line, today()),
      periodDoubted,
      since: line.effectiveFrom,
    };
  });
  protected readonly coming = computed(() =>
    (this.programme()?.lines ?? []).filter(({ effectiveFrom }) => effectiveFrom > today()),
  );
  protected readonly history = computed(() => {
    const lines = this.programme()?.lines ?? [];
    return lines.map((line: SupportProgrammeLine, at: number) => {
      const before = lines[at + 1];
      return { line, changes: before ? changesOf(this.language(), line, before) : [], isFirst: !before };
    });
  });

  protected day(day: PlainDay): string {
    return showDay(this.language(), day);
  }
}
