import { describe, expect, test } from '@jest/globals';
import { PlainDay } from '@sanad/kernel';
import { compareRow, type EntryCell, type EntryField, type FilledRow } from './workbook-row';

const day = (text: string) => PlainDay.parse(text);
const days = ['2022-03-01', '2022-03-02', '2022-03-03'].map((text, at) => ({ id: `d${at}`, day: day(text), hours: 6 }));
const today = day('2022-03-20');

interface Written {
  readonly taken?: string | null;
  readonly now?: string | null;
  readonly given?: string | null;
  readonly fault?: string;
  readonly at?: number;
}

function cell(field: EntryField, { taken = null, given = taken, now = taken, fault, at }: Written = {}): EntryCell {
  const of = field === 'MARK' ? days[at ?? 0]! : null;
  return { field, day: of, column: 'D', taken, now, given, written: given, fault: fault ?? null };
}

function row(cells: readonly EntryCell[], more: Partial<FilledRow> = {}): FilledRow {
  const have = new Set(cells.map(({ field }) => field));
  const rest = (['RESULT', 'RESULT_ON', 'CERTIFICATE', 'CERTIFICATE_ON'] as const).filter((field) => !have.has(field));
  return {
    state: 'ENROLLED',
    certificate: 'NONE',
    completedOn: null,
    marks: {},
    startsOn: days[0]!.day,
    days,
    rule: { hours: 18, completionPercent: 75 },
    isOvertaken: false,
    cells: [...cells, ...rest.map((field) => cell(field))],
    ...more,
  };
}

const codes = (filled: FilledRow) =>
  compareRow(filled, today).faults.map(({ cell: { field }, refusal }) => `${field} ${refusal.refused}`);
const present = (at: number) => cell('MARK', { at, given: 'PRESENT' });
const all = [present(0), present(1), present(2)];
const completed = [cell('RESULT', { given: 'COMPLETED' }), cell('RESULT_ON', { given: '2022-03-10' })];

describe('a row that comes back filled in', () => {
  test('says nothing when it says what it said', () => {
    const marks = { d0: 'PRESENT' } as const;
    const difference = compareRow(row([cell('MARK', { taken: 'PRESENT' })], { marks }), today);
    expect(difference).toEqual({ changes: [], faults: [], marks: [], completion: null, certificate: null });
  });

  test('may bring days, a result that follows from them, and its certificate at once', () => {
    const certificate = [cell('CERTIFICATE', { given: '7/22' }), cell('CERTIFICATE_ON', { given: '2022-03-12' })];
    const difference = compareRow(row([...all, ...completed, ...certificate]), today);
    expect(difference.faults).toEqual([]);
    expect(difference.changes).toHaveLength(7);
    expect(difference.marks.map(({ mark }) => mark)).toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
    expect(difference.completion).toEqual({ result: 'COMPLETED', on: '2022-03-10', reason: null });
    expect(difference.certificate).toEqual({ number: '7/22', on: '2022-03-12' });
  });

  test('is held to the hours that it brings itself', () => {
    expect(codes(row([present(0), ...completed]))).toEqual(['RESULT hoursBelowRule']);
    expect(codes(row([...all, cell('RESULT', { given: 'NO_SHOW' }), completed[1]!]))).toEqual(['RESULT wasPresent']);
  });

  test.each([
    ['a day to come', [cell('MARK', { at: 2, given: 'ABSENT' })], 'MARK rollCallInFuture', '2022-03-02'],
    ['a result without its day', [cell('RESULT', { given: 'INCOMPLETE' })], 'RESULT_ON resultNeedsDay'],
    ['a day without a result', [cell('RESULT_ON', { given: '2022-03-10' })], 'RESULT resultMissing'],
    ['a result to come', [completed[0]!, cell('RESULT_ON', { given: '2022-04-10' })], 'RESULT_ON dayInFuture'],
    [
      'a result before the last day attended',
      [...all, completed[0]!, cell('RESULT_ON', { given: '2022-03-02' })],
      'RESULT_ON dayBeforeAttendance',
    ],
    ['half a certificate', [cell('CERTIFICATE', { given: '7/22' })], 'CERTIFICATE_ON certificateNeedsBoth'],
    [
      'a certificate of nothing',
      [cell('CERTIFICATE', { given: '7/22' }), cell('CERTIFICATE_ON', { given: '2022-03-12' })],
      'CERTIFICATE notCompleted',
    ],
    ['a cell that is not understood', [cell('MARK', { given: null, fault: 'markUnknown' })], 'MARK markUnknown'],
  ] as const)('%s is refused in its cell', (_, cells, wanted, on: string = '2022-03-20') => {
    const difference = compareRow(row(cells), day(on));
    expect(difference.faults.map(({ cell: { field }, refusal }) => `${field} ${refusal.refused}`)).toEqual([wanted]);
    expect(difference).toMatchObject({ marks: [], completion: null, certificate: null });
  });

  test('after a result only the certificate may follow, once', () => {
    const done = { state: 'COMPLETED', certificate: 'PENDING', completedOn: day('2022-03-10') } as const;
    const result = cell('RESULT', { taken: 'COMPLETED', given: 'INCOMPLETE' });
    const on = cell('RESULT_ON', { taken: '2022-03-10' });
    expect(codes(row([result, on], done))).toEqual(['RESULT resultStated']);
    expect(codes(row([present(0)], done))).toEqual(['MARK resultStated']);
    const early = [cell('CERTIFICATE', { given: '7/22' }), cell('CERTIFICATE_ON', { given: '2022-03-09' })];
    expect(codes(row(early, done))).toEqual(['CERTIFICATE_ON certificateBeforeCompletion']);
    const other = [
      cell('CERTIFICATE', { taken: '7/22', given: '8/22' }),
      cell('CERTIFICATE_ON', { taken: '2022-03-12' }),
    ];
    expect(codes(row(other, { ...done, certificate: 'ISSUED' }))).toEqual(['CERTIFICATE certificateIssued']);
  });

  test('that somebody has overtaken keeps what is newer, and refuses only what was written into it', () => {
    const newer = cell('MARK', { at: 1, taken: null, now: 'ABSENT' });
    const same = cell('MARK', { at: 2, taken: null, now: 'LATE', given: 'LATE' });
    expect(compareRow(row([newer, same], { isOvertaken: true }), today)).toMatchObject({ changes: [], faults: [] });
    expect(codes(row([newer, same, present(0)], { isOvertaken: true }))).toEqual(['MARK rowOvertaken']);
  });
});
