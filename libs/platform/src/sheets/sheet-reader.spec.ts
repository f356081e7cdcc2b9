import { deflateRawSync, crc32 } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { isRefusal, type Refusal } from '@sanad/kernel';
import { readSheet } from './sheet-reader';
import type { Encoding, SheetRead } from './sheet-read';

type Xlsx = typeof import('hucre/xlsx');
let xlsx: Xlsx;

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of the unpacked size; the truth when absent. */
  readonly claimed?: number;
}

/** An archive as somebody with bad intentions would write one. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length } of parts) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed, 18);
    facts.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, label, packed]);
    const central = Buffer.alloc(46);
    central.write('504b0102', 'hex');
    facts.copy(central, 6, 0, 26);
    central.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([central, label]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const types = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') };
const book = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') };

async function read(bytes: Buffer, label = 'register.xlsx', encoding: Encoding | null = null): Promise<SheetRead> {
  const sheet = await readSheet(bytes, label, encoding);
  if (isRefusal(sheet)) throw new Error(sheet.refused);
  return sheet;
}
const refusal = async (bytes: Buffer, label = 'register.xlsx') =>
  ((await readSheet(bytes, label)) as Refusal).refused ?? 'read';
const texts = (sheet: SheetRead) => sheet.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('a register as it comes', () => {
  beforeAll(async () => {
    xlsx = await import('hucre/xlsx');
  });

  const written = async (sheet: Parameters<Xlsx['writeXlsx']>[0]['sheets'][number], more = {}) =>
    Buffer.from(await xlsx.writeXlsx({ sheets: [sheet], ...more }));

  test('numbers stay as they are read, dates become days, empty rows are left out', async () => {
    const bytes = await written({
      name: 'السجل',
      rows: [
        ['الاسم', 'الهاتف', 'الازدياد'],
        ['  أحمد ', 612345678, new Date(Date.UTC(1985, 1, 14))],
        [],
        ['فاطمة', '0612345678', 1952],
      ],
    });
    const sheet = await read(bytes);
    expect(sheet.name).toBe('السجل');
    expect(texts(sheet)).toEqual([
      ['الاسم', 'الهاتف', 'الازدياد'],
      ['أحمد', '612345678', '1985-02-14'],
      ['فاطمة', '0612345678', '1952'],
    ]);
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(sheet.rows[1]!.cells.map(({ kind }) => kind)).toEqual(['text', 'number', 'date']);
  });

  test('dates of an old Macintosh workbook are the same days', async () => {
    const rows = [['x'], [new Date(Date.UTC(2022, 1, 14))]];
    for (const dateSystem of ['1900', '1904'] as const)
      expect(texts(await read(await written({ name: 'a', rows }, { dateSystem })))[1]).toEqual(['2022-02-14']);
  });

  test('a merged cell stands for every row that it covers', async () => {
    const bytes = await written({
      name: 'a',
      rows: [
        ['ملف', 'الاسم'],
        ['12/59', 'أحمد'],
        [null, 'فاطمة'],
        [null, 'علي'],
      ],
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
    });
    expect(texts(await read(bytes)).slice(1)).toEqual([
      ['12/59', 'أحمد'],
      ['12/59', 'فاطمة'],
      ['', 'علي'],
    ]);
  });

  test('a formula gives its stored value, is never calculated, and is named when it has none', async () => {
    const bytes = await written({
      name: 'a',
      rows: [
        ['x', 'y'],
        ['kept', null],
      ],
      cells: new Map([
        ['1,0', { formula: '1+1', formulaResult: 2, value: 2 }],
        ['1,1', { formula: 'WEBSERVICE("http://x")' }],
      ]),
    });
    const [, row] = (await read(bytes)).rows;
    expect(row!.cells).toEqual([
      { kind: 'number', text: '2' },
      { kind: 'unreckoned', text: '=WEBSERVICE("http://x")' },
    ]);
    expect(row!.formulas).toEqual([0, 1]);
  });

  test('hidden rows are read and counted; other sheets with rows are named', async () => {
    const bytes = Buffer.from(
      await xlsx.writeXlsx({
        sheets: [
          { name: 'فارغة', rows: [] },
          { name: 'أولى', rows: [['x'], ['y']], rowDefs: new Map([[1, { hidden: true }]]) },
          { name: 'ثانية', rows: [['z']] },
        ],
      }),
    );
    const sheet = await read(bytes);
    expect(sheet.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
    expect(sheet.otherSheets).toEqual(['ثانية']);
  });

  test.each([
    ['semicolons', 'الاسم;الهاتف\r\nأحمد;0612345678\r\n'],
    ['commas', 'الاسم,الهاتف\nأحمد,0612345678\n'],
    ['tabs', 'الاسم\tالهاتف\nأحمد\t0612345678'],
    ['quotes', '"الاسم";"الهاتف"\n"أحمد";"0612345678"'],
    ['a mark at the beginning', '\uFEFFالاسم;الهاتف\nأحمد;0612345678'],
  ])('a text file with %s', async (_, text) => {
    const sheet = await read(Buffer.from(text), 'register.csv');
    expect(texts(sheet)).toEqual([
      ['الاسم', 'الهاتف'],
      ['أحمد', '0612345678'],
    ]);
    expect([sheet.encoding, sheet.isEncodingGuessed]).toEqual(['utf-8', false]);
  });

  test('a quoted cell may hold separators and line ends, and lines keep their numbers', async () => {
    const sheet = await read(Buffer.from('a;b\n"x;y\nz";1\nlast;2\n'), 'register.csv');
    expect(texts(sheet)).toEqual([
      ['a', 'b'],
      ['x;y\nz', '1'],
      ['last', '2'],
    ]);
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('the old Arabic code page is a guess that a person may overrule', async () => {
    const bytes = Buffer.concat([Buffer.from([0xc3, 0xcd, 0xe3, 0xcf]), Buffer.from(';1\n')]);
    const sheet = await read(bytes, 'register.csv');
    expect(texts(sheet)).toEqual([['أحمد', '1']]);
    expect([sheet.encoding, sheet.isEncodingGuessed]).toEqual(['windows-1256', true]);
    const overruled = await read(bytes, 'register.csv', 'windows-1252');
    expect([texts(overruled)[0]![0], overruled.isEncodingGuessed]).toEqual(['ÃÍãÏ', false]);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s by its mark', async (encoding) => {
    const little = Buffer.from('\uFEFFالاسم;1\n', 'utf16le');
    const sheet = await read(encoding === 'utf-16le' ? little : little.swap16(), 'register.csv');
    expect([texts(sheet), sheet.encoding]).toEqual([[['الاسم', '1']], encoding]);
  });

  test('text that no database takes is named, not kept', async () => {
    const sheet = await read(Buffer.from('a;b\nx\u0000y;ok\n'), 'register.csv');
    expect(sheet.rows[1]!.cells).toEqual([
      { kind: 'unreadable', text: 'x\uFFFDy' },
      { kind: 'text', text: 'ok' },
    ]);
  });
});

describe('a file that is none', () => {
  const sheet = async () => Buffer.from(await xlsx.writeXlsx({ sheets: [{ name: 'a', rows: [['x'], ['y']] }] }));
  beforeAll(async () => {
    xlsx = await import('hucre/xlsx');
  });

  test('nothing at all, or a sheet without a cell', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('sheetEmpty');
    expect(await refusal(Buffer.from('\n\n;;\n'), 'register.csv')).toBe('sheetEmpty');
    expect(await refusal(Buffer.from(await xlsx.writeXlsx({ sheets: [{ name: 'a', rows: [] }] })))).toBe('sheetEmpty');
  });

  test('cut off in the middle', async () => {
    const whole = await sheet();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('sheetBroken');
    expect(await refusal(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400)]))).toBe('sheetBroken');
    expect(await refusal(zip([types, book]))).toBe('sheetBroken');
  });

  test('locked with a password', async () => {
    const locked = await xlsx.writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    expect(await refusal(Buffer.from(locked))).toBe('sheetEncrypted');
  });

  test('of the time before 2007', async () => {
    expect(await refusal(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'a.xls')).toBe(
      'sheetOldExcel',
    );
  });

  test('with a program inside', async () => {
    const withMacros = await xlsx.writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      vbaProject: new Uint8Array([1, 2]),
    });
    expect(await refusal(Buffer.from(withMacros), 'register.xlsm')).toBe('sheetMacros');
  });

  test('of another kind: a picture, a document, a program', async () => {
    expect(await refusal(Buffer.from('%PDF-1.4\n%%EOF'))).toBe('sheetType');
    expect(await refusal(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'register.csv')).toBe('sheetType');
    expect(await refusal(zip([types, { name: 'word/document.xml', content: Buffer.from('<x/>') }]))).toBe('sheetType');
    expect(await refusal(Buffer.from('just words'), 'register.exe')).toBe('sheetType');
  });

  test('too large', async () => {
    expect(await refusal(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'register.csv')).toBe('sheetTooLarge');
  });

  test('too long', async () => {
    expect(await refusal(Buffer.from('x;y\n'.repeat(20_100)), 'register.csv')).toBe('sheetTooManyRows');
  });

  test('a small file that unpacks into a large one, whatever its directory says', async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024, '0');
    const name = 'xl/worksheets/sheet1.xml';
    expect(await refusal(zip([types, book, { name, content: zeros }]))).toBe('sheetBomb');
    expect(await refusal(zip([types, book, { name, content: zeros, claimed: 10 }]))).toBe('sheetBomb');
    const many = Array.from({ length: 1_001 }, (_, at) => ({ name: `x${at}`, content: Buffer.from('x') }));
    expect(await refusal(zip([types, book, ...many]))).toBe('sheetBomb');
  });

  test('with a document type or entities, or two parts of one name', async () => {
    const content = Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
    expect(await refusal(zip([types, book, { name: 'xl/sharedStrings.xml', content }]))).toBe('sheetUnsafe');
    expect(await refusal(zip([types, book, book]))).toBe('sheetBroken');
  });

  test('one cell in the last corner of an endless sheet costs nothing', async () => {
    const xml = (name: string, content: string) => ({ name, content: Buffer.from(content) });
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const related = (type: string, target: string) =>
      `<Relationships><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
    const cell = (place: string) => `<row r="${place.replace(/\D+/, '')}"><c r="${place}"><v>1</v></c></row>`;
    const bytes = zip([
      types,
      xml('_rels/.rels', related('officeDocument', 'xl/workbook.xml')),
      xml(
        'xl/workbook.xml',
        `<workbook xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      xml('xl/_rels/workbook.xml.rels', related('worksheet', 'worksheets/sheet1.xml')),
      xml(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData>${cell('A1')}${cell('XFD1048576')}</sheetData></worksheet>`,
      ),
    ]);
    const before = process.memoryUsage().rss;
    expect(await refusal(bytes)).toBe('sheetBomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});
