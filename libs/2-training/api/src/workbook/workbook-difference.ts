import type { PlainDay, RefusalValues } from '@sanad/kernel';
import {
  compareRow,
  mostListed,
  type EntryCell,
  type RowDifference,
  type WorkbookChange,
  type WorkbookCounts,
  type WorkbookFault,
  type WorkbookField,
} from '@sanad/training/core';
import type { EnrolmentRow } from '../enrolment-view';
import { identityOf, type TakenRow } from './row-tokens';
import { identityCells, isResultState } from './workbook-columns';
import type { ReadCell, ReadRow, ReadWorkbook } from './workbook-reader';
import type { CohortRow, OpenSession } from './workbook.repository';

/** What the house knows of the rows of a workbook. */
export interface Known {
  readonly sessions: ReadonlyMap<string, OpenSession>;
  readonly enrolments: ReadonlyMap<string, EnrolmentRow>;
}

/** A row that asks for something, and everything it asks for. */
export interface AskingRow extends RowDifference {
  readonly line: number;
  readonly row: EnrolmentRow;
}

export interface Compared {
  readonly counts: WorkbookCounts;
  readonly asking: readonly AskingRow[];
  readonly changes: readonly WorkbookChange[];
  readonly faults: readonly WorkbookFault[];
}

const noNumbers: ReadonlySet<string> = new Set();

function nowOf(cell: ReadCell, row: CohortRow, session: OpenSession): string | null {
  const day = cell.dayAt === null ? undefined : session.days[cell.dayAt];
  if (cell.field === 'MARK') return (day && row.marks[day.id]) ?? null;
  if (cell.field === 'RESULT') return isResultState(row.state) ? row.state : null;
  if (cell.field === 'RESULT_ON') return row.completedOn ?? row.endedOn;
  return cell.field === 'CERTIFICATE' ? row.certificateNumber : row.certificateOn;
}

function takenOf(cell: ReadCell, taken: TakenRow): string | null {
  if (cell.field === 'MARK') return taken.marks[cell.dayAt ?? -1] ?? null;
  if (cell.field === 'RESULT') return taken.result;
  if (cell.field === 'RESULT_ON') return taken.resultOn;
  return cell.field === 'CERTIFICATE' ? taken.certificate : taken.certificateOn;
}

function entryOf(cell: ReadCell, { taken }: ReadRow, row: CohortRow, session: OpenSession): EntryCell {
  const day = cell.dayAt === null ? null : (session.days[cell.dayAt] ?? null);
  const hasNoDay = cell.field === 'MARK' && day === null;
  return {
    ...{ field: cell.field, day, column: cell.column, written: cell.written, given: cell.given },
    ...{ taken: takenOf(cell, taken), now: nowOf(cell, row, session) },
    fault: hasNoDay && cell.written !== null ? 'noSuchDay' : cell.fault,
  };
}

/** The roll call has no version of its own: each mark is compared with what it was. */
function isOvertaken({ taken }: ReadRow, row: CohortRow, session: OpenSession): boolean {
  const isMarked = session.days.some(({ id }, at) => (row.marks[id] ?? null) !== (taken.marks[at] ?? null));
  return row.version !== taken.version || isMarked;
}

interface Place {
  readonly line: number;
  readonly column: string;
  readonly field: WorkbookField;
  readonly day: PlainDay | null;
  readonly trainee: WorkbookChange['trainee'];
}

function placeOf(line: number, { column, field, day }: EntryCell, row: CohortRow): Place {
  const [caseNumber, name] = identityCells(row);
  return { line, column, field, day: day?.day ?? null, trainee: { caseNumber, name } };
}

function faultOf(place: Place, given: string | null, code: string, values: RefusalValues = {}): WorkbookFault {
  return { ...place, given, code, values };
}

const locked = (line: number, column: string, field: 'IDENTITY' | 'TOKEN', row?: CohortRow): Place => {
  const [caseNumber, name] = row ? identityCells(row) : [];
  return { line, column, field, day: null, trainee: row ? { caseNumber: caseNumber!, name: name! } : null };
};

/** A formula, or words that are not those with which the row left. */
function identityFaults({ line, taken, identity }: ReadRow, row: CohortRow): WorkbookFault[] {
  const formulas = identity.filter(({ isFormula }) => isFormula);
  const first = formulas[0];
  if (first) return [faultOf(locked(line, first.column, 'IDENTITY', row), first.written, 'formulaCell')];
  if (identityOf(identity.map(({ written }) => written)) === taken.identity) return [];
  const known = identityCells(row);
  const changed = identity.find(({ written }, at) => written !== known[at]) ?? identity[0]!;
  return [faultOf(locked(line, changed.column, 'IDENTITY', row), changed.written, 'identityLocked')];
}

/** The difference between a workbook and what is known, cell by cell. */
export class Comparison {
  private readonly asking: AskingRow[] = [];
  private readonly changes: WorkbookChange[] = [];
  private readonly faults: WorkbookFault[] = [];
  private readonly seen = new Set<string>();
  private readonly numbers = new Set<string>();

  constructor(
    private readonly known: Known,
    private readonly today: PlainDay,
    /** Numbers of certificates that are in use. */
    private readonly taken: ReadonlySet<string> = noNumbers,
  ) {}

  of({ rows, strays }: ReadWorkbook): Compared {
    for (const { line, column, code } of strays) this.faults.push(faultOf(locked(line, column, 'TOKEN'), null, code));
    for (const row of rows) this.compare(row);
    const count = (wanted: (row: AskingRow) => number) => this.asking.reduce((sum, row) => sum + wanted(row), 0);
    return {
      counts: {
        rows: rows.length + strays.length,
        trainees: this.asking.length,
        marks: count(({ marks }) => marks.length),
        results: count(({ completion }) => (completion ? 1 : 0)),
        certificates: count(({ certificate }) => (certificate ? 1 : 0)),
      },
      asking: this.asking,
      changes: this.changes,
      faults: this.faults.toSorted((one, other) => one.line - other.line),
    };
  }

  private compare(read: ReadRow): void {
    const { line, taken } = read;
    const row = this.known.enrolments.get(taken.enrolmentId);
    const session = this.known.sessions.get(taken.sessionId);
    const token = this.tokenColumn(read);
    if (!row || !session || row.branchId !== taken.branch)
      return void this.faults.push(faultOf(token, null, 'rowForeign'));
    if (this.seen.has(row.id)) return void this.faults.push(faultOf(token, null, 'rowTwice'));
    this.seen.add(row.id);
    this.faults.push(...identityFaults(read, row));
    const { days, startsOn } = session;
    const { state, certificate, completedOn, marks } = row;
    const difference = compareRow(
      {
        ...{ state, certificate, completedOn, marks, days, startsOn, rule: session },
        isOvertaken: isOvertaken(read, row, session),
        cells: read.cells.map((cell) => entryOf(cell, read, row, session)),
      },
      this.today,
    );
    this.keep(line, row, difference);
  }

  private tokenColumn({ line, identity }: ReadRow): Place {
    return locked(line, identity[0]!.column, 'TOKEN');
  }

  private keep(line: number, row: EnrolmentRow, difference: RowDifference): void {
    const { changes, faults, certificate } = difference;
    for (const { cell, refusal } of faults)
      this.faults.push(faultOf(placeOf(line, cell, row), cell.written, refusal.refused, refusal.values));
    for (const cell of changes) this.changes.push({ ...placeOf(line, cell, row), before: cell.now, after: cell.given });
    const number = changes.find(({ field }) => field === 'CERTIFICATE');
    if (certificate && number && (this.taken.has(certificate.number) || this.numbers.has(certificate.number)))
      this.faults.push(faultOf(placeOf(line, number, row), number.written, 'certificateNumberTaken'));
    if (certificate) this.numbers.add(certificate.number);
    if (changes.length > 0 && faults.length === 0) this.asking.push({ ...difference, line, row });
  }
}

export const firstOf = <Item>(items: readonly Item[]): Item[] => items.slice(0, mostListed);
