import type { ListColumn } from '@sanad/access/api';
import { languages, say, showDay, type Phrase } from '@sanad/kernel';
import { openCell, type SheetContent } from '@sanad/platform';
import { marks, resultNames, results, workbookSheetWords as words, type SessionDay } from '@sanad/training/core';
import { identityOf, markLetters, type RowTokens } from './row-tokens';
import type { CohortRow, OpenSession } from './workbook.repository';

const everywhere = (text: string): Phrase => ({ ar: text, fr: text, en: text });

export const workbookMark = 'sanad';

/** The heading of the tokens names the workbook. */
export function tokenHeading(workbook: string): string {
  return `${workbookMark} ${workbook}`;
}

function heading(phrase: Phrase, values: (language: (typeof languages)[number]) => object): Phrase {
  const said = languages.map((language) => [language, say(language, phrase, { ...values(language) })]);
  return Object.fromEntries(said) as Phrase;
}

/** The cells that say who it is, as the sheet shows them. */
export function identityCells({ caseNumber, person }: Pick<CohortRow, 'caseNumber' | 'person'>): [string, string] {
  return [caseNumber, `${person.givenAr} ${person.familyAr}`];
}

export const isResultState = (state: string): state is (typeof results)[number] =>
  results.some((result) => result === state);

/** Open while the training lasts for this person: after its result only the certificate may follow. */
function whileEnrolled(row: CohortRow, value: string | null): SheetContent {
  return row.state === 'ENROLLED' ? openCell(value) : value;
}

function untilIssued(row: CohortRow, value: string | null): SheetContent {
  const mayFollow = row.state === 'ENROLLED' || row.certificate === 'PENDING';
  return mayFollow ? openCell(value) : value;
}

type DaysOf = (row: CohortRow) => readonly SessionDay[];

/** One session has its days in the headings; of several only their places are common. */
function dayColumn(at: number, day: SessionDay | undefined, daysOf: DaysOf): ListColumn<CohortRow> {
  return {
    heading: day
      ? heading(words.dayOn, (language) => ({ number: at + 1, day: showDay(language, day.day, 'short') }))
      : heading(words.day, () => ({ number: at + 1 })),
    kind: 'text',
    width: day ? 18 : 10,
    entry: { choices: marks.map((mark) => everywhere(markLetters[mark])), hint: words.marksHint },
    value: (row) => {
      const own = daysOf(row)[at];
      const mark = own && row.marks[own.id];
      return own ? whileEnrolled(row, mark ? markLetters[mark] : null) : null;
    },
  };
}

const resultColumns: readonly ListColumn<CohortRow>[] = [
  {
    heading: words.result,
    kind: 'text',
    width: 24,
    entry: { choices: results.map((result) => resultNames[result]) },
    value: (row, language) =>
      whileEnrolled(row, isResultState(row.state) ? say(language, resultNames[row.state]) : null),
  },
  {
    heading: words.resultOn,
    kind: 'day',
    width: 14,
    entry: {},
    value: (row) => whileEnrolled(row, row.completedOn ?? row.endedOn),
  },
  {
    heading: words.certificate,
    kind: 'text',
    width: 20,
    entry: {},
    value: (row) => untilIssued(row, row.certificateNumber),
  },
  {
    heading: words.certificateOn,
    kind: 'day',
    width: 14,
    entry: {},
    value: (row) => untilIssued(row, row.certificateOn),
  },
];

/** The token of a row as it is in this moment. */
function sealed(tokens: RowTokens, workbook: string, row: CohortRow, days: readonly SessionDay[]): string {
  const marked = days.map(({ id }) => row.marks[id] ?? null);
  return tokens.seal({
    ...{ workbook, branch: row.branchId, sessionId: row.sessionId, enrolmentId: row.id, version: row.version },
    ...{ marks: marked, result: isResultState(row.state) ? row.state : null },
    ...{ resultOn: row.completedOn ?? row.endedOn, certificate: row.certificateNumber },
    ...{ certificateOn: row.certificateOn, identity: identityOf(identityCells(row)) },
  });
}

export const titleOf = ({ title, startsOn }: OpenSession) => `${title} (${showDay('fr', startsOn, 'short')})`;

/** The columns of a workbook for these sessions. */
export function workbookColumns(
  tokens: RowTokens,
  workbook: string,
  sessions: readonly OpenSession[],
): ListColumn<CohortRow>[] {
  const known = new Map(sessions.map((session) => [session.id, session]));
  const sessionOf = ({ sessionId }: CohortRow) => known.get(sessionId)!;
  const daysOf = (row: CohortRow) => sessionOf(row).days;
  const most = Math.max(...sessions.map(({ days }) => days.length));
  const only = sessions.length === 1 ? sessions[0]!.days : [];
  return [
    { heading: words.caseFile, kind: 'text', width: 16, value: (row) => identityCells(row)[0] },
    { heading: words.name, kind: 'text', width: 30, value: (row) => identityCells(row)[1] },
    { heading: words.session, kind: 'text', width: 34, value: (row) => titleOf(sessionOf(row)) },
    ...Array.from({ length: most }, (_, at) => dayColumn(at, only[at], daysOf)),
    ...resultColumns,
    {
      heading: everywhere(tokenHeading(workbook)),
      kind: 'text',
      isHidden: true,
      value: (row) => sealed(tokens, workbook, row, daysOf(row)),
    },
  ];
}
