import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { correct, isOwnToCorrect, recordedOf, wantedOf, type Recorded } from './correction';
import { CorrectionDraft } from './correction.contract';

const on = (day: string) => day as PlainDay;
const completed: Recorded = {
  ...{ state: 'COMPLETED', hours: 30, needed: 27, startsOn: on('2022-03-01'), lastAttended: on('2022-03-06') },
  ...{ completedOn: on('2022-03-06'), endedOn: null, certificate: 'PENDING', certificateNumber: null },
  ...{ certificateOn: null, isDocument: false },
};
const incomplete: Recorded = { ...completed, state: 'INCOMPLETE', completedOn: null, endedOn: on('2022-03-06') };
const certified: Recorded = {
  ...completed,
  ...{ certificate: 'ISSUED', certificateNumber: 'A-1', certificateOn: on('2022-05-20') },
};
const why = 'خطأ في الإدخال';
const result = (wanted: string, day: string) =>
  ({ kind: 'RESULT', result: wanted, on: day, why }) as unknown as CorrectionDraft;
const number = (wanted: string, day: string) =>
  ({ kind: 'CERTIFICATE', number: wanted, on: day, why }) as unknown as CorrectionDraft;
const withdrawal: CorrectionDraft = { kind: 'WITHDRAWAL', why };

test.each<[string, Recorded, CorrectionDraft, string | null]>([
  ['another day', completed, result('COMPLETED', '2022-03-08'), null],
  ['the same again', completed, result('COMPLETED', '2022-03-06'), 'nothingCorrected'],
  ['a day before the last attended', completed, result('COMPLETED', '2022-03-05'), 'dayBeforeAttendance'],
  ['a completion that was none', completed, result('INCOMPLETE', '2022-03-06'), null],
  ['an absence of somebody who came', completed, result('NO_SHOW', '2022-03-06'), 'wasPresent'],
  ['a completion after all', incomplete, result('COMPLETED', '2022-03-06'), null],
  ['a completion below the rule', { ...incomplete, hours: 12 }, result('COMPLETED', '2022-03-06'), 'hoursBelowRule'],
  ['a result under a certificate', certified, result('INCOMPLETE', '2022-03-06'), 'certificateStands'],
  ['a day behind the certificate', certified, result('COMPLETED', '2022-05-21'), 'certificateStands'],
  ['a day before the certificate', certified, result('COMPLETED', '2022-05-20'), null],
  ['a result that is not there', { ...completed, state: 'ENROLLED' }, result('COMPLETED', '2022-03-06'), 'noResult'],
  ['a number', certified, number('A-2', '2022-05-20'), null],
  ['the same number', certified, number('A-1', '2022-05-20'), 'nothingCorrected'],
  ['a certificate before the completion', certified, number('A-1', '2022-03-05'), 'certificateBeforeCompletion'],
  [
    'the number of a paper of the house',
    { ...certified, isDocument: true },
    number('A-2', '2022-05-20'),
    'certificateIsDocument',
  ],
  ['a certificate that is not there', completed, number('A-2', '2022-05-20'), 'noCertificate'],
  ['a certificate taken back', { ...certified, isDocument: true }, withdrawal, null],
  ['nothing taken back', completed, withdrawal, 'noCertificate'],
])('%s: %#', (_, recorded, draft, refused) => {
  expect(correct(recorded, draft)?.refused ?? null).toBe(refused);
});

describe('who corrects', () => {
  const within = { days: 30, today: on('2022-04-05') };
  test.each([
    ['2022-04-05', 'INCOMPLETE', result('COMPLETED', '2022-03-06'), true],
    ['2022-03-06', 'INCOMPLETE', result('COMPLETED', '2022-03-06'), true],
    ['2022-03-05', 'INCOMPLETE', result('COMPLETED', '2022-03-06'), false],
    ['2022-04-05', 'COMPLETED', result('COMPLETED', '2022-03-07'), true],
    ['2022-04-05', 'COMPLETED', result('INCOMPLETE', '2022-03-06'), false],
    ['2022-03-05', 'COMPLETED', withdrawal, false],
  ] as const)('entered on %s, %s: by the branch itself %#', (enteredOn, state, draft, isOwn) => {
    expect(isOwnToCorrect({ state, enteredOn: on(enteredOn) }, draft, within)).toBe(isOwn);
  });
});

test('both values are of the kind that is corrected', () => {
  expect(recordedOf(certified, 'RESULT')).toEqual({ result: 'COMPLETED', number: null, on: '2022-03-06' });
  expect(recordedOf(certified, 'WITHDRAWAL')).toEqual({ result: null, number: 'A-1', on: '2022-05-20' });
  expect(wantedOf(withdrawal)).toBeNull();
  expect(wantedOf(number('A-2', '2022-05-21'))).toEqual({ result: null, number: 'A-2', on: '2022-05-21' });
});

test('a day to come is no fact', () => {
  const read = CorrectionDraft.safeParse(result('COMPLETED', '2999-01-01'));
  expect(read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(['on dayInFuture']);
});
