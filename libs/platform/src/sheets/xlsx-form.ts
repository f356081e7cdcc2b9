import type { SheetColumn } from './sheet-writer';
import { columnName, xml } from './xlsx-parts';

/** Locks what is not open. Without a password: it keeps slips of the hand away, and proofs in the rows keep the rest. */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

const longestHint = 255;

/** A choice with a quotation mark would end the list. */
function listOf(choices: readonly string[]): string {
  return `"${choices.map((choice) => choice.replaceAll(/[",]/g, ' ')).join(',')}"`;
}

function rule({ kind, entry }: SheetColumn): readonly [attributes: string, formula: string] | null {
  if (entry?.choices) return ['type="list"', listOf(entry.choices)];
  return kind === 'day' ? ['type="date" operator="lessThanOrEqual"', 'TODAY()'] : null;
}

function validation(column: SheetColumn, at: number, lastRow: number): string {
  const { entry } = column;
  if (!entry || lastRow < 2) return '';
  const [attributes, formula] = rule(column) ?? ['', ''];
  const hint = entry.hint ? ` showInputMessage="1" prompt="${xml(entry.hint.slice(0, longestHint))}"` : '';
  if (!attributes && !hint) return '';
  const name = columnName(at);
  return (
    `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1"${hint} sqref="${name}2:${name}${lastRow}">` +
    `${formula ? `<formula1>${xml(formula)}</formula1>` : ''}</dataValidation>`
  );
}

/** What stands between the rows of a sheet and its margins when it is a form; nothing when it is a list. */
export function formParts(columns: readonly SheetColumn[], lastRow: number): string {
  if (!columns.some(({ entry }) => entry)) return '';
  const rules = columns.map((column, at) => validation(column, at, lastRow)).filter(Boolean);
  const all = rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '';
  return protection + all;
}
