import { afterAll, describe, expect, test } from '@jest/globals';
import { isRefusal } from '@sanad/kernel';
import { countPages, pictureOf, textOf } from '@sanad/platform/testing';
import {
  AlignmentType,
  Document,
  Footer,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import PizZip from 'pizzip';
import { Documents } from '../documents';
import { pagesOf, WordDocuments } from './word-documents';

const documents = new Documents();
const word = new WordDocuments(documents);
afterAll(() => documents.onModuleDestroy());

const known = {
  name: 'text',
  phone: 'text',
  isNew: 'flag',
  members: { place: 'text', name: 'text', card: 'text' },
} as const;
const members = [
  { place: '1', name: 'زهرة التجريبية', card: 'ZZ143022' },
  { place: '2', name: 'يڭوت آيت لحسن', card: 'Z9' },
];
const sample = { name: 'تعاونية «سند»', phone: '+212 612-345678', isNew: true, members };

const run = (text: string, options: IRunOptions = {}) => new TextRun({ text, rightToLeft: true, ...options });
const line = (...children: (TextRun | ImageRun)[]) => new Paragraph({ bidirectional: true, children });
const cell = (text: string) =>
  new TableCell({ width: { size: 3000, type: WidthType.DXA }, children: [line(run(text))] });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
const listed = (...rows: TableRow[]) =>
  new Table({ visuallyRightToLeft: true, columnWidths: [3000, 3000, 3000], rows });

type Parts = ConstructorParameters<typeof Document>[0]['sections'][number];
const file = (children: Parts['children'], more: Partial<Parts> = {}) =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'articles',
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'المادة %1:', alignment: AlignmentType.START }],
          },
        ],
      },
      sections: [{ children, ...more }],
    }),
  );
/** The same file with something in it that no library of ours writes. */
function altered(bytes: Buffer, from: string | RegExp, to: string): Buffer {
  const zip = new PizZip(bytes);
  const before = zip.file('word/document.xml')!.asText();
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  zip.file('word/document.xml', after);
  return zip.generate({ type: 'nodebuffer' });
}
const judged = async (bytes: Buffer) => word.judge(bytes, known, sample);
const pdfOf = async (bytes: Buffer) => word.pdf([word.read(word.fill(bytes, sample))]);

describe('a Word template', () => {
  test('says which fields it asks for, in lists too', async () => {
    const template = await file([
      line(run('{name} {phone}')),
      listed(row('{#members}{place}', '{name}', '{card}{/members}')),
    ]);
    expect(await judged(template)).toEqual(['name', 'phone', 'members', 'place', 'card']);
  });

  test.each([
    ['a field that is not known', '{nmae}', { refused: 'templateFieldUnknown', values: { field: 'nmae' } }],
    ['a field of a list outside of it', '{card}', { refused: 'templateFieldUnknown', values: { field: 'card' } }],
    [
      'an unknown field in a list',
      '{#members}{age}{/members}',
      { refused: 'templateFieldUnknown', values: { field: 'age' } },
    ],
    ['a list without its rows', '{members}', { refused: 'templateFieldMisused', values: { field: 'members' } }],
    ['a text that is opened', '{#name}{/name}', { refused: 'templateFieldMisused', values: { field: 'name' } }],
    ['markup as a field', '{@name}', { refused: 'templateFieldMisused', values: { field: 'name' } }],
    ['a list that is not closed', '{#members}{name}', { refused: 'templateTagBroken', values: { field: 'members' } }],
    ['a brace that is not closed', '{name', { refused: 'templateTagBroken', values: { field: 'name' } }],
  ])('is refused with %s', async (_situation, text, refusal) => {
    expect(await judged(await file([line(run(text))]))).toEqual(refusal);
  });

  test('is refused by the field that Word has cut in pieces', async () => {
    const template = await file([line(run('{un', { bold: true }), run('known}'))]);
    expect(await judged(template)).toEqual({ refused: 'templateFieldUnknown', values: { field: 'unknown' } });
  });

  test.each([
    [
      'PICTURE',
      line(
        new ImageRun({
          type: 'png',
          data: Buffer.from('iVBORw0KGgo=', 'base64'),
          transformation: { width: 9, height: 9 },
        }),
      ),
    ],
    ['TAB', new Paragraph({ children: [new TextRun({ children: [new Tab()] })] })],
    ['LETTERING', line(run('x', { italics: true }))],
    ['LETTERING', line(run('x', { smallCaps: true }))],
  ])('is refused with what a page would lose: %s', async (what, paragraph) => {
    expect(await judged(await file([paragraph]))).toMatchObject({ refused: 'templateUncarried', values: { what } });
  });

  test.each([
    ['TRACKED_CHANGE', '<w:ins w:id="1" w:author="x"><w:r><w:t>y</w:t></w:r></w:ins>'],
    ['COMMENT', '<w:r><w:commentReference w:id="1"/></w:r>'],
    ['NOTE', '<w:r><w:footnoteReference w:id="1"/></w:r>'],
    ['FIELD', '<w:fldSimple w:instr=" DATE "><w:r><w:t>y</w:t></w:r></w:fldSimple>'],
    ['OTHER', '<w:unheardOf/>'],
  ])('is refused with what Word adds: %s', async (what, xml) => {
    const template = altered(await file([line(run('ZZZ'))]), '</w:p>', `${xml}</w:p>`);
    expect(await judged(template)).toMatchObject({ refused: 'templateUncarried', values: { what } });
  });

  test('is refused when it is not one', async () => {
    const template = await file([line(run('x'))]);
    const sheet = new PizZip();
    sheet.file('[Content_Types].xml', '<Types/>').file('xl/workbook.xml', '<x/>');
    const zip = new PizZip(template);
    zip.file('word/vbaProject.bin', 'x');
    const results = [
      Buffer.from('%PDF-1.4'),
      sheet.generate({ type: 'nodebuffer' }),
      zip.generate({ type: 'nodebuffer' }),
      altered(template, '<w:body>', '<w:body><w:p>'),
    ];
    const refused = await Promise.all(results.map(judged));
    expect(refused.map((one) => (isRefusal(one) ? one.refused : null))).toEqual([
      'templateBroken',
      'templateType',
      'templateMacros',
      'templateBroken',
    ]);
  });
});

describe('a filled template', () => {
  const rich = () =>
    file(
      [
        new Paragraph({
          bidirectional: true,
          numbering: { reference: 'articles', level: 0 },
          children: [run('الأولى')],
        }),
        new Paragraph({
          bidirectional: true,
          numbering: { reference: 'articles', level: 0 },
          children: [run('الثانية')],
        }),
        line(run('{name} '), run('{phone}', { rightToLeft: false })),
        line(run('{#isNew}جديدة{/isNew}{^isNew}قديمة{/isNew}')),
        listed(row('الرتبة', 'الاسم', 'البطاقة'), row('{#members}{place}', '{name}', '{card}{/members}')),
        new Paragraph({ pageBreakBefore: true, children: [new TextRun('Dernière page')] }),
      ],
      {
        footers: {
          default: new Footer({
            children: [
              line(
                run('الصفحة '),
                run('', { children: [PageNumber.CURRENT] }),
                run(' من '),
                run('', { children: [PageNumber.TOTAL_PAGES] }),
              ),
            ],
          }),
        },
      },
    );

  test('is a PDF that says what the Word file says, list numbers and page numbers with it', async () => {
    const pdf = await pdfOf(await rich());
    const words = textOf(pdf);
    for (const part of [
      'الأولى',
      'تعاونية',
      'سند',
      '+212 612-345678',
      'جديدة',
      'يڭوت آيت لحسن',
      'ZZ143022',
      'Dernière page',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('قديمة');
    expect(words.match(/المادة/gu)).toHaveLength(2);
    expect(await countPages(pdf)).toBe(2);
  });

  test('keeps what people typed, whatever it looks like', async () => {
    const template = await file([line(run('{name}', { rightToLeft: false }))]);
    for (const name of ['<w:t> & "x" {phone} #panic()', 'a\nb', '\u0001\ud800']) {
      const filled = word.fill(template, { ...sample, name });
      expect(textOf(await word.pdf([word.read(filled)]))).toContain(
        name.replaceAll('\u0001', '\ufffd').replaceAll('\ud800', '\ufffd'),
      );
    }
  });

  test('gives the same bytes for the same facts', async () => {
    const template = await rich();
    expect(word.fill(template, sample).equals(word.fill(template, sample))).toBe(true);
    expect((await pdfOf(template)).equals(await pdfOf(template))).toBe(true);
  });

  test('is bound so many times, each paper with its own page numbers', async () => {
    const tree = word.read(word.fill(await rich(), sample));
    const bundle = await word.pdf([tree, tree], 3);
    expect([pagesOf(bundle), await countPages(bundle)]).toEqual([12, 12]);
    // One of two and two of two, six times: right to left they are read as they are seen.
    const numbers = textOf(bundle)
      .split('\n')
      .filter((part) => /^\d$/.test(part));
    expect(numbers.filter((number) => number === '2').length).toBeGreaterThanOrEqual(18);
    expect(numbers.every((number) => Number(number) <= 2)).toBe(true);
  });

  test('puts the first column of an Arabic table on the right', async () => {
    const table = await file([listed(row('█', ' ', ' '))]);
    const mirrored = altered(table, '<w:bidiVisual/>', '');
    const dark = async (bytes: Buffer) => {
      const { width, grey } = await pictureOf(await word.pdf([word.read(bytes)]), 0, 1);
      let [left, right] = [0, 0];
      grey.forEach((shade, at) => {
        if (shade >= 100) return;
        if (at % width < width / 2) left += 1;
        else right += 1;
      });
      return right > left ? 'right' : 'left';
    };
    expect([await dark(table), await dark(mirrored)]).toEqual(['right', 'left']);
  });
});
