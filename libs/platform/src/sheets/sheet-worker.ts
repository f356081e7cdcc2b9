/**
 * Runs in a thread of its own with little memory and little time (`new Worker(source, { eval: true })`), so it is text.
 * It answers `{ name, otherSheets, rows: [line, isHidden, kinds, texts, formulas][] }` or `{ refused, values }`.
 */
export const sheetWorker = /* js */ `
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, text, separators, mostRows, mostColumns } = workerData;
const forbidden = /[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]/;
const everyForbidden = new RegExp(forbidden.source, 'g');
const empty = ['empty', ''];

function written(value) {
  if (value === null || value === undefined) return empty;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ['error', '#VALUE!'];
    const iso = value.toISOString();
    return ['date', iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 10) + ' ' + iso.slice(11, 16)];
  }
  if (typeof value === 'number') return Number.isFinite(value)
    ? ['number', Number.isInteger(value) ? BigInt(value).toString() : String(value)] : ['error', '#NUM!'];
  if (typeof value === 'boolean') return ['flag', value ? 'TRUE' : 'FALSE'];
  const said = String(value).trim();
  if (said === '') return empty;
  return forbidden.test(said) ? ['unreadable', said.replace(everyForbidden, '\\uFFFD')] : ['text', said];
}

function isFormula(detail) {
  return Boolean(detail && (detail.formula !== undefined || detail.formulaType !== undefined || detail.formulaSharedIndex !== undefined));
}

/** Kind, text, and whether a formula stands behind them. */
function cellOf(value, detail) {
  return isFormula(detail) ? [...shownOf(value, detail), true] : shownOf(value, detail);
}

function shownOf(value, detail) {
  if (detail && detail.formula !== undefined && (detail.formulaResult ?? value) === null) return ['unreckoned', '=' + String(detail.formula).slice(0, 200)];
  if (detail && detail.type === 'error') return ['error', String(value ?? '#REF!')];
  return written(value ?? (detail ? detail.formulaResult ?? null : null));
}

/** A merged cell stands for every row that it covers, in its first column. */
function spread(rows, merges) {
  for (const { startRow, endRow, startCol } of merges ?? []) {
    const cell = rows[startRow] && rows[startRow][startCol];
    if (!cell) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) if (rows[row]) rows[row][startCol] = cell;
  }
}

function packed(rows, isHidden) {
  const kept = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    let width = cells.length;
    while (width > 0 && (cells[width - 1] ?? empty)[0] === 'empty') width -= 1;
    if (width === 0) continue;
    if (width > mostColumns) return { refused: 'sheetTooWide', values: { most: mostColumns } };
    if (kept.length > mostRows) return { refused: 'sheetTooManyRows', values: { most: mostRows } };
    const whole = Array.from({ length: width }, (_, column) => cells[column] ?? empty);
    kept.push([row + 1, isHidden(row), whole.map(([kind]) => kind), whole.map(([, said]) => said), whole.flatMap(([, , isReckoned], column) => (isReckoned ? [column] : []))]);
  }
  return kept;
}

async function workbook() {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes);
  const full = book.sheets.filter((sheet) => sheet.rows.some((row) => row.some((value) => value !== null && value !== '')));
  const sheet = full.find((one) => !one.hidden && !one.veryHidden) ?? full[0];
  if (!sheet) return { refused: 'sheetEmpty', values: {} };
  const rows = sheet.rows.map((row, at) => row.map((value, column) => cellOf(value, sheet.cells && sheet.cells.get(at + ',' + column))));
  for (const [place, detail] of sheet.cells ?? []) {
    const [row, column] = place.split(',').map(Number);
    if (rows[row] && !rows[row][column]) rows[row][column] = cellOf(null, detail);
  }
  spread(rows, sheet.merges);
  const kept = packed(rows, (row) => Boolean(sheet.rowDefs && sheet.rowDefs.get(row) && sheet.rowDefs.get(row).hidden));
  return Array.isArray(kept) ? { name: sheet.name, otherSheets: full.filter((one) => one !== sheet).map(({ name }) => name), rows: kept } : kept;
}

/** The separator under which the beginning of the text has the most even columns. */
function separatorOf(parse) {
  const beginning = text.slice(0, 60000).split(/\\r\\n|\\n|\\r/).slice(0, 60);
  if (text.length > 60000) beginning.pop();
  const score = (delimiter) => {
    try {
      const widths = parse(beginning.join('\\n'), { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }).map((row) => row.length);
      const usual = widths.toSorted((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 1;
      return usual < 2 ? 0 : usual + widths.filter((width) => width === usual).length / widths.length;
    } catch { return 0; }
  };
  return separators.map((delimiter) => [score(delimiter), delimiter]).toSorted(([one], [other]) => other - one)[0][1];
}

async function csv() {
  const { parse } = await import('csv-parse/sync');
  const records = parse(text, { delimiter: separatorOf(parse), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, info: true, max_record_size: 200000 });
  const rows = [];
  let before = 0;
  for (const { record, info } of records) {
    rows[before] = record.map(written);
    before = info.lines;
  }
  // A file of our own ends with a line about itself; it is no row.
  const last = rows.at(-1) ?? [];
  if (rows.length > 1 && last.length === 1 && last[0][1].startsWith('# ')) rows.pop();
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  const kept = packed(rows, () => false);
  if (Array.isArray(kept) && kept.length === 0) return { refused: 'sheetEmpty', values: {} };
  return Array.isArray(kept) ? { name: '', otherSheets: [], rows: kept } : kept;
}

(text === null ? workbook() : csv()).then(
  (answer) => parentPort.postMessage(answer),
  (error) => parentPort.postMessage({ refused: /ncrypt/.test(String(error && error.name)) ? 'sheetEncrypted' : /limit|exceed/i.test(String(error && error.message)) ? 'sheetBomb' : 'sheetBroken', values: { megabytes: 50 } }),
);
`;
