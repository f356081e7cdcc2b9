import { refuse, type PlainDay, type Refusal } from '@sanad/kernel';
import { certify, conclude } from '../enrolment';
import type {
  CertificateDraft,
  CertificateState,
  CompletionDraft,
  EnrolmentState,
  Result,
} from '../enrolment.contract';
import { callRoll, lastAttended, standing, type HoursRule, type Marks, type PlannedDay } from '../roll-call';
import type { Mark } from '../roll-call.contract';
import type { WorkbookField } from './workbook.contract';

export type EntryField = Exclude<WorkbookField, 'IDENTITY' | 'TOKEN'>;

/** A cell that may be filled in: what it said when the workbook was taken, what it says now, and what the file says. */
export interface EntryCell {
  readonly field: EntryField;
  /** Of a mark. */
  readonly day: PlannedDay | null;
  readonly column: string;
  readonly taken: string | null;
  readonly now: string | null;
  readonly given: string | null;
  /** What stands there as it is read, for whoever puts it right. */
  readonly written: string | null;
  /** Why it cannot be read. */
  readonly fault: string | null;
}

/** An enrolment and the row of the file that speaks of it. */
export interface FilledRow {
  readonly state: EnrolmentState;
  readonly certificate: CertificateState;
  readonly completedOn: PlainDay | null;
  readonly marks: Marks;
  readonly startsOn: PlainDay;
  readonly days: readonly PlannedDay[];
  readonly rule: HoursRule;
  /** Whether somebody has changed the enrolment since the workbook was taken. */
  readonly isOvertaken: boolean;
  readonly cells: readonly EntryCell[];
}

export interface RefusedCell {
  readonly cell: EntryCell;
  readonly refusal: Refusal;
}

/** What the row asks for, in the words of the acts of the screen. */
export interface RowDifference {
  readonly changes: readonly EntryCell[];
  readonly faults: readonly RefusedCell[];
  readonly marks: readonly { readonly dayId: string; readonly mark: Mark | null }[];
  readonly completion: CompletionDraft | null;
  readonly certificate: CertificateDraft | null;
}

type Cells = Readonly<Partial<Record<EntryField, EntryCell>>>;
interface Judged<Draft> {
  readonly draft: Draft | null;
  readonly faults: readonly RefusedCell[];
}

const nothing = { draft: null, faults: [] };
const refused = (cell: EntryCell, refusal: Refusal): Judged<never> => ({ draft: null, faults: [{ cell, refusal }] });

function edited(cells: readonly (EntryCell | undefined)[]): EntryCell[] {
  return cells.filter((cell) => cell !== undefined).filter(({ given, now }) => given !== now);
}

function judgeMarks({ state }: FilledRow, cells: readonly EntryCell[], today: PlainDay): RefusedCell[] {
  return cells.flatMap((cell) => {
    const refusal = callRoll(state, cell.day!.day, today);
    return refusal ? [{ cell, refusal }] : [];
  });
}

function judgeResult(row: FilledRow, marks: Marks, cells: Cells, today: PlainDay): Judged<CompletionDraft> {
  const { RESULT: result, RESULT_ON: on } = cells;
  const [first] = edited([result, on]);
  if (!result || !on || !first) return nothing;
  if (row.state !== 'ENROLLED') return refused(first, refuse('resultStated'));
  if (result.given === null) return on.given === null ? nothing : refused(result, refuse('resultMissing'));
  if (on.given === null) return refused(on, refuse('resultNeedsDay'));
  const day = on.given as PlainDay;
  if (day > today) return refused(on, refuse('dayInFuture'));
  const { hours, needed } = standing(row.days, marks, row.rule);
  const attended = { hours, needed, lastAttended: lastAttended(row.days, marks) };
  const refusal = conclude({ ...attended, state: row.state, startsOn: row.startsOn }, result.given as Result, day);
  if (refusal) return refused(refusal.refused === 'dayBeforeAttendance' ? on : result, refusal);
  return { draft: { result: result.given as Result, on: day, reason: null }, faults: [] };
}

function judgeCertificate(
  row: FilledRow,
  completion: CompletionDraft | null,
  cells: Cells,
  today: PlainDay,
): Judged<CertificateDraft> {
  const { CERTIFICATE: number, CERTIFICATE_ON: on } = cells;
  const [first] = edited([number, on]);
  if (!number || !on || !first) return nothing;
  if (row.certificate === 'ISSUED') return refused(first, refuse('certificateIssued'));
  if (number.given === null) return refused(number, refuse('certificateNeedsBoth'));
  if (on.given === null) return refused(on, refuse('certificateNeedsBoth'));
  const day = on.given as PlainDay;
  if (day > today) return refused(on, refuse('dayInFuture'));
  const completedOn = completion?.result === 'COMPLETED' ? completion.on : row.completedOn;
  const refusal = certify({ certificate: row.certificate, completedOn }, day);
  if (refusal) return refused(refusal.refused === 'certificateBeforeCompletion' ? on : number, refusal);
  return { draft: { number: number.given, on: day }, faults: [] };
}

/**
 * What a filled-in row changes. A cell counts when it says something else than it said when the workbook was taken, and
 * than is known by now; when somebody else has changed the enrolment in between, no such cell of it is taken.
 */
export function compareRow(row: FilledRow, today: PlainDay): RowDifference {
  const none = { marks: [], completion: null, certificate: null };
  const unread = row.cells.flatMap((cell) => (cell.fault ? [{ cell, refusal: refuse(cell.fault) }] : []));
  const touched = row.cells.filter(({ fault, given, taken }) => fault === null && given !== taken);
  const changes = touched.filter(({ given, now }) => given !== now);
  if (row.isOvertaken) {
    const overtaken = changes.map((cell) => ({ cell, refusal: refuse('rowOvertaken') }));
    return { changes: [], faults: [...unread, ...overtaken], ...none };
  }
  if (unread.length > 0) return { changes, faults: unread, ...none };
  const cells: Cells = Object.fromEntries(row.cells.map((cell) => [cell.field, cell]));
  const called = changes.filter(({ field }) => field === 'MARK');
  const faultyMarks = judgeMarks(row, called, today);
  const marks = called.map(({ day, given }) => ({ dayId: day!.id, mark: given as Mark | null }));
  const after = { ...row.marks, ...Object.fromEntries(marks.map(({ dayId, mark }) => [dayId, mark ?? undefined])) };
  const result = judgeResult(row, after, cells, today);
  const certificate = judgeCertificate(row, result.draft, cells, today);
  const faults = [...faultyMarks, ...result.faults, ...certificate.faults];
  if (faults.length > 0) return { changes, faults, ...none };
  return { changes, faults, marks, completion: result.draft, certificate: certificate.draft };
}
