import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '@sanad/kernel';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { inflateRawSync } from 'node:zlib';
import { guarded, unguarded } from './cell-text';
import { openCell, type SheetValue, type Sheet, type SheetWriter } from './sheet-writer';
import { readSheet } from './sheet-reader';
import { sheetWriters } from './writers';

const columns = [
  { heading: 'الاسم', kind: 'text' },
  { heading: 'الهاتف', kind: 'text' },
  { heading: 'الازدياد', kind: 'day' },
  { heading: 'التسجيل', kind: 'instant' },
  { heading: 'الحضور', kind: 'number' },
] as const;
const fatima = ['فاطمة آيت لحسن', '06 12 34 56 78', '1990-02-14', '2022-02-14T14:30:00Z', 84];

async function* each(rows: readonly (readonly SheetValue[])[]) {
  for (const row of rows) yield row;
}

async function written(writer: SheetWriter, rows: readonly (readonly SheetValue[])[], sheet: Partial<Sheet> = {}) {
  const about = { title: 'بيانات الملف', facts: () => [['عدد الأسطر', String(rows.length)]] as const };
  const chunks: Buffer[] = [];
  for await (const chunk of writer.write({
    title: 'الأشخاص',
    language: 'ar',
    columns,
    rows: each(rows),
    about,
    ...sheet,
  }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

const csvOf = async (rows: readonly (readonly SheetValue[])[], sheet?: Partial<Sheet>) =>
  (await written(sheetWriters.csv, rows, sheet)).toString('utf8');
const read = (csv: string) =>
  parse(csv, {
    bom: true,
    delimiter: ';',
    comment: '#',
    comment_no_infix: true,
    relax_column_count: true,
  }) as string[][];

/** The text of one part of an archive, found by its name. */
function partOf(archive: Buffer, name: string): string {
  const at = archive.indexOf(Buffer.from(name));
  return inflateRawSync(archive.subarray(at + name.length)).toString('utf8');
}

describe('a sheet as comma-separated values', () => {
  test('is opened by the Excel of the office: mark, semicolon, CRLF, days as they are written here', async () => {
    const csv = await csvOf([fatima]);
    expect(csv).toBe(
      '\uFEFFالاسم;الهاتف;الازدياد;التسجيل;الحضور\r\n' +
        'فاطمة آيت لحسن;06 12 34 56 78;14/02/1990;14/02/2022 15:30;84\r\n' +
        '# بيانات الملف · عدد الأسطر: 1\r\n',
    );
    expect(await csvOf([fatima], { language: 'en' })).toContain('06 12 34 56 78,14/02/1990');
  });

  test('a day of which less is known stays so', async () => {
    expect(
      read(
        await csvOf([
          ['', '', '1952-02'],
          ['', '', '1952'],
        ]),
      ).slice(1),
    ).toEqual([
      ['', '', '02/1952', '', ''],
      ['', '', '1952', '', ''],
    ]);
  });

  test('its last line is no row, and a row that begins like it is one', async () => {
    const rows = read(await csvOf([['#1 في الدوار'], ['ب;"ج"\nد']]));
    expect(rows.slice(1).map(([name]) => name)).toEqual(['#1 في الدوار', 'ب;"ج"\nد']);
  });

  test('what has been cut has no last line', async () => {
    async function* broken(): AsyncGenerator<readonly SheetValue[]> {
      yield fatima;
      throw new Error('connection lost');
    }
    await expect(csvOf([], { rows: broken() })).rejects.toThrow('connection lost');
  });
});

describe('a cell that would be a formula', () => {
  test.each(['=1+1', '+212', '-1', '@SUM(A1)', '|cmd', '%0', '＝1', '＋1', '－1', '＠x', '｜x', '％x'])(
    '%s is disarmed',
    (typed) => {
      expect(guarded(typed)).toBe(`'${typed}`);
      expect(unguarded(guarded(typed))).toBe(typed);
    },
  );

  test.each([
    ['a blank', ' '],
    ['a tab', '\t'],
    ['a line feed', '\n'],
    ['a no-break space', '\u00A0'],
    ['a zero-width space', '\u200B'],
    ['a zero-width joiner', '\u200D'],
    ['an Arabic letter mark', '\u061C'],
    ['an override of direction', '\u202E'],
    ['an isolate', '\u2067'],
    ['a byte order mark', '\uFEFF'],
    ['a null', '\u0000'],
    ['a soft hyphen', '\u00AD'],
  ])('is found behind %s', (_, hidden) => {
    expect(guarded(`${hidden}${hidden}=cmd|'/c calc'!A1`)).toMatch(/^'/);
  });

  test.each(['فاطمة', "l'eau", "'", '06 12', 'a=b', ''])('and %j is left alone', (typed) => {
    expect([guarded(typed), unguarded(typed)]).toEqual([typed, typed]);
  });

  test('whatever is typed: no cell of a file begins with a sign of a formula', async () => {
    const hostile = fc.stringMatching(/^[\s\u200B-\u200F\u061C\u2066\uFEFF=+@|%a-]{0,6}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 5 }), async (names) => {
        const cells = read(await csvOf(names.map((name) => [name, 'x'])))
          .slice(1)
          .map(([name]) => name!);
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@|%]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sheet as a workbook', () => {
  test('runs from right to left, keeps its headings in sight, and has days that are days', async () => {
    const file = await written(sheetWriters.xlsx, [fatima, ['', '', '1952', null, null]], { footer: 'نسخة & خاصة' });
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name }) => name)).toEqual(['الأشخاص', 'بيانات الملف']);
    const [headings, first, second] = sheets[0]!.rows;
    expect(headings).toEqual(columns.map(({ heading }) => heading));
    expect(first).toEqual([
      'فاطمة آيت لحسن',
      '06 12 34 56 78',
      new Date('1990-02-14T00:00:00Z'),
      new Date('2022-02-14T15:30:00Z'),
      84,
    ]);
    expect(second?.[2]).toBe('1952');
    expect(sheets[1]!.rows).toEqual([['عدد الأسطر', '2']]);
    const xml = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetView rightToLeft="1"');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('&amp;Cنسخة &amp;&amp; خاصة');
  });

  test('in French it runs from left to right', async () => {
    const file = await written(sheetWriters.xlsx, [fatima], { language: 'fr' });
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('rightToLeft');
  });

  test('with open cells it is a form: the rest is locked, choices and days are offered, and no proof is seen', async () => {
    const form = [
      { heading: 'الاسم', kind: 'text' },
      { heading: 'اليوم', kind: 'text', entry: { choices: ['P', 'A'], hint: 'P <حاضر>' } },
      { heading: 'التاريخ', kind: 'day', entry: {} },
      { heading: 'token', kind: 'text', isHidden: true },
    ] as const;
    const rows = [
      ['فاطمة', openCell('P'), openCell('2022-02-14'), 'x'],
      ['حسن', openCell(null), openCell(null), 'y'],
      ['سعاد', 'A', '2022-02-14', 'z'],
    ];
    async function* filled() {
      yield* rows;
    }
    const file = await written(sheetWriters.xlsx, [], { columns: form, rows: filled() });
    const [sheet] = (await readXlsx(file, { readStyles: true })).sheets;
    expect(sheet!.protection).toMatchObject({ sheet: true });
    expect(sheet!.columns?.map(({ hidden = false }) => hidden)).toEqual([false, false, false, true]);
    const isOpenCellAt = (place: string) => sheet!.cells?.get(place)?.style?.protection?.locked === false;
    expect(['1,0', '1,1', '1,2', '2,1', '2,2', '3,1', '3,2'].map(isOpenCellAt)).toEqual([
      ...[false, true, true, true, true, false, false],
    ]);
    expect(sheet!.dataValidations).toMatchObject([
      { type: 'list', values: ['P', 'A'], range: 'B2:B4', inputMessage: 'P <حاضر>' },
      { type: 'date', operator: 'lessThanOrEqual', formula1: 'TODAY()', range: 'C2:C4' },
    ]);
    expect(sheet!.rows[1]).toEqual(['فاطمة', 'P', new Date('2022-02-14T00:00:00Z'), 'x']);
    const csv = await csvOf([], { columns: form, rows: filled() });
    expect(csv).toContain('فاطمة;P;14/02/2022;x');
  });

  test('texts are texts, formulas too: nothing is added to them and nothing is run', async () => {
    const file = await written(sheetWriters.xlsx, [
      ['=cmd|/c calc!A1', '0612345678'],
      ['<&">\n\u202Eد', '007'],
    ]);
    const xml = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    const { sheets } = await readXlsx(file);
    expect(sheets[0]!.rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['=cmd|/c calc!A1', '0612345678'],
      ['<&">\nد', '007'],
    ]);
  });

  test('the same rows make the same bytes', async () => {
    expect((await written(sheetWriters.xlsx, [fatima])).equals(await written(sheetWriters.xlsx, [fatima]))).toBe(true);
  });

  test('an error in the middle ends it', async () => {
    async function* broken(): AsyncGenerator<readonly SheetValue[]> {
      yield fatima;
      throw new Error('connection lost');
    }
    await expect(written(sheetWriters.xlsx, [], { rows: broken() })).rejects.toThrow('connection lost');
  });

  test('whoever stops reading stops the rows', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<readonly SheetValue[]> {
      try {
        for (;;) yield fatima;
      } finally {
        isClosed = true;
      }
    }
    const stream = sheetWriters.xlsx.write({ title: 'x', language: 'ar', columns, rows: endless() });
    for (let turn = 0; turn < 30; turn += 1) await stream.next();
    await stream.return(undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isClosed).toBe(true);
  });
});

describe('what was written is read again', () => {
  test.each(['csv', 'xlsx'] as const)('as %s: the same cells, and no row too many', async (format) => {
    const rows = [fatima, ['#1 في الدوار', '=1+1', '1952-02', null, 7]];
    const file = await written(sheetWriters[format], rows);
    const read = await readSheet(file, `list.${format}`);
    if (isRefusal(read)) throw new Error(read.refused);
    const texts = read.rows.map(({ cells }) => cells.map(({ text }) => unguarded(text)));
    expect(texts).toEqual([
      columns.map(({ heading }) => heading),
      format === 'csv'
        ? ['فاطمة آيت لحسن', '06 12 34 56 78', '14/02/1990', '14/02/2022 15:30', '84']
        : ['فاطمة آيت لحسن', '06 12 34 56 78', '1990-02-14', '2022-02-14 15:30', '84'],
      ['#1 في الدوار', '=1+1', '02/1952', '', '7'],
    ]);
  });
});
