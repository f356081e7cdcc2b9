import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { root } from './pinned-node.mjs';
import { papers } from './dossier-papers.mjs';

/**
 * Writes the first templates of the registration dossier as Word files: `node tools/dossier-templates.mjs`. They are
 * committed, and from then on an administrator replaces each with a Word file of their own; run again only to change what
 * comes with the house. What they say stands in `dossier-papers.mjs`.
 */
const folder = join(root, 'libs', '3-cooperative', 'api', 'templates');
// In every Word, and with a twin of the same widths in every other office.
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };
const twips = (millimetres) => Math.round((millimetres / 25.4) * 1440);
const width = 170;

/** Runs of a line: `**bold**`, `‹what is written from the left›`. */
function runs(text, face = {}) {
  const parts = text.split(/(\*\*.+?\*\*|‹.+?›)/u).filter((part) => part !== '');
  return parts.flatMap((part) => {
    if (part.startsWith('**')) return runs(part.slice(2, -2), { ...face, bold: true });
    const isLeft = part.startsWith('‹');
    const { bold, size, color } = face;
    return [new TextRun({ text: isLeft ? part.slice(1, -1) : part, bold, size, color, rightToLeft: !isLeft })];
  });
}

const aligns = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
  justify: AlignmentType.BOTH,
};

function paragraph(
  text,
  { align = 'start', before = 0, after = 80, line = 300, keepNext, list, style, heading, ...face } = {},
) {
  return new Paragraph({
    children: runs(text, face),
    bidirectional: true,
    alignment: aligns[align],
    spacing: { before, after, line },
    keepNext,
    numbering: list,
    style,
    heading,
  });
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '8a8a80' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const all = (border) => ({ top: border, bottom: border, left: border, right: border });

function cell(text, millimetres, { head, bare, size = 20 } = {}) {
  return new TableCell({
    width: { size: twips(millimetres), type: WidthType.DXA },
    verticalAlign: bare ? VerticalAlign.TOP : VerticalAlign.CENTER,
    borders: all(bare ? none : thin),
    shading: head ? { type: ShadingType.CLEAR, fill: 'e9efe9', color: 'auto' } : undefined,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    children: text.split('¶').map((line) => paragraph(line, { after: 0, line: 264, bold: head, size })),
  });
}

function table(columns, rows, { head = true, size, bare, height } = {}) {
  return new Table({
    visuallyRightToLeft: true,
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    rows: rows.map(
      (row, number) =>
        new TableRow({
          cantSplit: true,
          tableHeader: head && number === 0,
          height: height && number > 0 ? { value: twips(height), rule: 'atLeast' } : undefined,
          children: row.map((text, column) => {
            const isLabel = !head && columns.length === 2 && column === 0;
            return cell(text, columns[column], { head: (head && number === 0) || (isLabel && !bare), size, bare });
          }),
        }),
    ),
  });
}

const makers = {
  letterhead: () => [
    table(
      [95, 75],
      [['**المملكة المغربية**¶وزارة العدل¶{court}', 'صنف الوثيقة: ملف تسجيل تعاونية¶العمالة أو الإقليم: {province}']],
      {
        head: false,
        bare: true,
      },
    ),
    paragraph('', { after: 0, line: 140 }),
  ],
  title: (text, under) => [
    paragraph(text, {
      align: 'center',
      bold: true,
      size: 32,
      before: 120,
      after: under ? 20 : 160,
      keepNext: true,
      color: '0b5d3b',
    }),
    ...(under ? [paragraph(under, { align: 'center', size: 22, after: 180, keepNext: true })] : []),
  ],
  chapter: (text) => [
    paragraph(text, {
      align: 'center',
      bold: true,
      size: 26,
      before: 240,
      after: 120,
      keepNext: true,
      heading: HeadingLevel.HEADING_1,
    }),
  ],
  article: (text) => [
    paragraph(text, {
      bold: true,
      size: 23,
      before: 140,
      after: 40,
      keepNext: true,
      heading: HeadingLevel.HEADING_2,
      list: { reference: 'articles', level: 0 },
    }),
  ],
  text: (text, options) => [paragraph(text, { align: 'justify', ...options })],
  point: (text) => [paragraph(text, { align: 'justify', after: 30, list: { reference: 'points', level: 0 } })],
  number: (text) => [paragraph(text, { align: 'justify', after: 30, list: { reference: 'numbers', level: 0 } })],
  note: (text) => [paragraph(text, { size: 18, color: '5a5a52', before: 60, after: 120, align: 'justify' })],
  facts: (rows) => [table([58, 112], rows, { head: false }), paragraph('', { after: 0, line: 140 })],
  list: (columns, rows, options) => [table(columns, rows, options), paragraph('', { after: 0, line: 140 })],
  signatures: (columns) => [
    paragraph('', { after: 120 }),
    table(
      columns.map(() => width / columns.length),
      [columns],
      { head: false, bare: true, size: 22 },
    ),
  ],
};

const page = {
  margin: { top: twips(18), bottom: twips(20), left: twips(20), right: twips(20), header: twips(9), footer: twips(9) },
};

function footer(name) {
  const face = { size: 17, color: '5a5a52' };
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: true,
        alignment: AlignmentType.CENTER,
        children: [
          ...runs(`{name} · ${name} · الصفحة `, face),
          new TextRun({ ...face, rightToLeft: false, children: [PageNumber.CURRENT] }),
          ...runs(' من ', face),
          new TextRun({ ...face, rightToLeft: false, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const level = (format, text, hanging, suffix) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  suffix,
  style: {
    paragraph: { indent: hanging ? { start: hanging, hanging } : undefined },
    run: { rightToLeft: true, bold: format !== LevelFormat.BULLET },
  },
});

/** A table does not touch the words before it. */
function made([kind, ...given], next) {
  const [text, options] = given;
  // The heading of a table stands close to it.
  const isApart = kind === 'text' && !options?.keepNext && (next === 'list' || next === 'facts');
  return isApart ? makers.text(text, { after: 150, ...options }) : makers[kind](...given);
}

function file({ name, parts }) {
  return new Document({
    title: name,
    creator: 'سند',
    description: 'نموذج من ملف تسجيل التعاونية',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: 'fr-FR', bidirectional: 'ar-MA' } }, paragraph: {} },
        heading1: { run: { font, size: 26, bold: true, color: '0b5d3b' } },
        heading2: { run: { font, size: 23, bold: true, color: '222222' } },
      },
    },
    numbering: {
      config: [
        { reference: 'articles', levels: [level(LevelFormat.DECIMAL, 'المادة %1:', 0, 'space')] },
        { reference: 'points', levels: [level(LevelFormat.BULLET, '•', 360)] },
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.', 400)] },
      ],
    },
    sections: [
      {
        properties: { page, bidi: true },
        footers: { default: footer(name) },
        children: parts.flatMap((part, at) => made(part, parts[at + 1]?.[0])),
      },
    ],
  });
}

for (const [kind, paper] of Object.entries(papers)) {
  const path = join(folder, `${kind.toLowerCase().replaceAll('_', '-')}.docx`);
  writeFileSync(path, await Packer.toBuffer(file(paper)));
  console.log(path.slice(root.length + 1));
}
