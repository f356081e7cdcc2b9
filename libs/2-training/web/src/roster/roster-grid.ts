import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  TemplateRef,
  computed,
  contentChild,
  inject,
  input,
  signal,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { showDay, today, type PlainDay } from '@sanad/kernel';
import {
  enrolmentStateNames,
  isPresent,
  markNames,
  marks,
  standing,
  type EnrolmentView,
  type HoursRule,
  type Mark,
  type SessionDay,
} from '@sanad/training/core';
import { Chip, DayPipe, LanguageChoice, useWords } from '@sanad/ui';
import { RollDraft } from './roll-draft';
import { actOf, letters, type RosterAct } from './roster-keys';
import { rosterWords } from './roster.words';

type Cell = readonly [row: number, day: number];

/** What follows the present mark under a finger or a mouse. */
const cycle: readonly (Mark | null)[] = [null, ...marks];

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/**
 * Persons × days, for the keyboard: arrows move as one reads, P A E L mark, the space bar says present.
 * A template `#acts` gives each row its acts. Changes gather in the draft; nothing is sent from here.
 */
@Component({
  selector: 'sanad-roster-grid',
  imports: [Chip, DayPipe, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './roster-grid.html',
  styleUrl: './roster-grid.scss',
})
export class RosterGrid {
  readonly days = input.required<readonly SessionDay[]>();
  readonly rows = input.required<readonly EnrolmentView[]>();
  readonly rule = input.required<HoursRule>();
  readonly draft = input.required<RollDraft>();
  readonly editable = input(false);

  protected readonly t = useWords(rosterWords);
  protected readonly markName = useWords(markNames);
  protected readonly stateName = useWords(enrolmentStateNames);
  protected readonly acts = contentChild<TemplateRef<unknown>>('acts');
  protected readonly legend = Object.entries(letters) as readonly [string, Mark][];
  protected readonly at = signal<Cell>([0, 0]);
  private readonly choice = inject(LanguageChoice);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly now = today();

  /** Each person with the marks and hours that they have once the draft is saved. */
  protected readonly lines = computed(() => {
    const ids = this.days().map(({ id }) => id);
    return this.rows().map((row) => {
      const marked = this.draft().marksOf(row, ids);
      const isOpen = row.state === 'ENROLLED';
      const { hours, atRisk, canReach } = standing(this.days(), marked, this.rule());
      return { row, isOpen, hours, canReach, atRisk: isOpen && atRisk, marks: ids.map((id) => marked[id] ?? null) };
    });
  });
  protected readonly columns = computed(() =>
    this.days().map((day, place) => ({
      day,
      isLater: day.day > this.now,
      present: this.lines().filter((line) => isPresent(line.marks[place])).length,
      blank: this.lines().filter((line) => line.isOpen && line.marks[place] === null).length,
    })),
  );
  protected readonly total = computed(() => this.lines().length);

  protected cellName(row: EnrolmentView, day: PlainDay, mark: Mark | null): string {
    const name = `${row.person.givenAr} ${row.person.familyAr}`;
    const said = mark ? this.markName(mark) : this.t(day > this.now ? 'later' : 'notCalled');
    return this.t('cell', { name, day: showDay(this.choice.language(), day), mark: said });
  }

  protected mayMark(row: number, day: number): boolean {
    return this.editable() && this.lines()[row]?.isOpen === true && this.columns()[day]?.isLater === false;
  }

  protected press(event: KeyboardEvent, row: number, day: number): void {
    const act = actOf(event, this.choice.direction());
    if (!act || (act.act === 'mark' && !this.editable())) return;
    event.preventDefault();
    if (act.act === 'mark') this.mark(row, day, act.mark);
    else this.moveTo(...this.target(act, row, day));
  }

  /** A finger or a mouse goes round the marks. */
  protected turn(row: number, day: number): void {
    this.at.set([row, day]);
    const before = this.lines()[row]?.marks[day] ?? null;
    this.mark(row, day, cycle[(cycle.indexOf(before) + 1) % cycle.length] ?? null);
  }

  /** Everybody without a mark on that day was there; marks already set stay. */
  protected markAll(day: number): void {
    this.lines().forEach((line, row) => {
      if (line.marks[day] === null) this.mark(row, day, 'PRESENT');
    });
  }

  private mark(row: number, day: number, mark: Mark | null): void {
    const [line, column] = [this.lines()[row], this.days()[day]];
    if (line && column && this.mayMark(row, day)) this.draft().mark(line.row, column.id, mark);
  }

  private target(act: Exclude<RosterAct, { act: 'mark' }>, row: number, day: number): Cell {
    const [rows, days] = [this.total(), this.days().length];
    if (act.act === 'move') return [within(row + act.rows, rows), within(day + act.days, days)];
    const toRow = act.row === 'same' ? row : act.row === 'first' ? 0 : rows - 1;
    return [toRow, act.day === 'first' ? 0 : days - 1];
  }

  private moveTo(row: number, day: number): void {
    this.at.set([row, day]);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-cell="${row}-${day}"]`)?.focus();
  }
}
