import * as z from 'zod';
import { relations, type Relation } from '../kinship/kinship';
import { ResistanceFileDraft } from '../kinship/resistance-file.contract';
import { PersonDraft, PersonId } from '../person/person.contract';
import { columnOf, type ColumnMapping, type ImportedMember } from './import-field';
import { said } from './said-words';
import { splitName, type NameOrder } from './whole-name';

/** A cell as the sheet reader names it. */
export interface ReadCell {
  readonly kind: string;
  readonly text: string;
}

export interface RowProblem {
  readonly member: ImportedMember;
  /** The column to look at; null when the sheet has none for it. */
  readonly column: number | null;
  readonly code: string;
}

/** The tie that a row states. Its paper comes later: the link is claimed and waits for its proof. */
export interface ImportedKinship {
  readonly number: string;
  readonly memberGivenAr: string;
  readonly memberFamilyAr: string;
  readonly relation: Relation;
}

export interface RowReading {
  readonly draft: PersonDraft | null;
  readonly kinship: ImportedKinship | null;
  readonly problems: readonly RowProblem[];
  /** Whether the province stands in the row, and is not the one of the whole sheet. */
  readonly saysProvince: boolean;
  /** Who the row says that it is. */
  readonly personId: string | null;
}

const KinshipInRow = ResistanceFileDraft.omit({ unitId: true }).extend({
  relation: z.enum(relations, { error: 'chooseOne' }),
});

/** What the kinds of cells that say nothing are refused with. */
const unread: Readonly<Record<string, string>> = {
  error: 'cellError',
  unreckoned: 'formulaWithoutValue',
  unreadable: 'forbiddenCharacter',
};

const orders: Readonly<Record<string, NameOrder>> = { full: 'GIVEN_FIRST', reversed: 'FAMILY_FIRST' };

class Row {
  constructor(
    private readonly cells: readonly ReadCell[],
    private readonly mapping: ColumnMapping,
  ) {}

  at(member: ImportedMember): string {
    return this.cells[columnOf(member, this.mapping)]?.text.trim() ?? '';
  }

  /** A member of a name: from its own column, or out of the whole name. */
  name(member: 'given' | 'family', script: 'Ar' | 'La', prefix: 'member' | '' = ''): string {
    const whole = prefix ? 'Given' : 'given';
    const own = (prefix ? `member${member === 'given' ? whole : 'Family'}Ar` : `${member}${script}`) as ImportedMember;
    const column = columnOf(own, this.mapping);
    const field = this.mapping[column];
    const text = this.cells[column]?.text.trim() ?? '';
    const order = field === 'memberFullAr' ? 'GIVEN_FIRST' : orders[field?.replace(/(Ar|La)$/, '') ?? ''];
    return order ? splitName(text, order)[member] : text;
  }

  problem(member: ImportedMember, code: string): RowProblem {
    const column = columnOf(member, this.mapping);
    return { member, column: column < 0 ? null : column, code };
  }

  unreadCells(): RowProblem[] {
    return this.cells.flatMap(({ kind }, column) => {
      const code = unread[kind];
      const field = this.mapping[column];
      if (!code || !field) return [];
      const member = (
        field.startsWith('member') ? field.replace('Full', 'Given') : field.replace(/^(full|reversed)/, 'given')
      ) as ImportedMember;
      return [{ member, column, code }];
    });
  }
}

/** The codes of our sentences; what a schema says by itself is no sentence of ours. */
const codeOf = ({ message, code }: { message: string; code?: string }) =>
  /^[a-zA-Z]+$/.test(message) ? message : (code ?? 'invalid');

function draftOf(
  row: Row,
  usualProvince: string,
): { draft: PersonDraft | null; problems: RowProblem[]; saysProvince: boolean } {
  const province = row.at('province');
  const typed = (member: 'sex' | 'birth' | 'phone') => said[member](row.at(member)) ?? row.at(member);
  const parsed = PersonDraft.safeParse({
    givenAr: row.name('given', 'Ar'),
    familyAr: row.name('family', 'Ar'),
    givenLa: row.name('given', 'La'),
    familyLa: row.name('family', 'La'),
    sex: typed('sex'),
    birth: typed('birth'),
    phone: typed('phone'),
    province: province ? (said.province(province) ?? province) : usualProvince,
    commune: row.at('commune'),
    cin: row.at('cin'),
  });
  if (parsed.success) return { draft: parsed.data, problems: [], saysProvince: province !== '' };
  const problems = parsed.error.issues.map((issue) =>
    row.problem(String(issue.path[0]) as ImportedMember, codeOf(issue)),
  );
  return { draft: null, problems, saysProvince: province !== '' };
}

function kinshipOf(row: Row): { kinship: ImportedKinship | null; problems: RowProblem[] } {
  const [number, relation] = [row.at('fileNumber'), row.at('relation')];
  const member = {
    memberGivenAr: row.name('given', 'Ar', 'member'),
    memberFamilyAr: row.name('family', 'Ar', 'member'),
  };
  if (number === '' && relation === '' && member.memberGivenAr === '') return { kinship: null, problems: [] };
  const parsed = KinshipInRow.safeParse({ number, ...member, relation: said.relation(relation) ?? relation });
  if (parsed.success) return { kinship: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const path = String(issue.path[0]);
    return row.problem((path === 'number' ? 'fileNumber' : path) as ImportedMember, codeOf(issue));
  });
  return { kinship: null, problems };
}

/** One sentence a member: a name that is missing is not also in the wrong script. */
function firstOfEach(problems: readonly RowProblem[]): RowProblem[] {
  return problems.filter(({ member }, at) => problems.findIndex((other) => other.member === member) === at);
}

/** Reads a row by the very contracts that a form uses: the same codes, the same sentences. */
export function readRow(cells: readonly ReadCell[], mapping: ColumnMapping, usualProvince: string): RowReading {
  const row = new Row(cells, mapping);
  const unreadable = row.unreadCells();
  const stated = PersonId.nullable().safeParse(row.at('personId') || null);
  const unstated = stated.success ? [] : [row.problem('personId', 'unknown')];
  const person = draftOf(row, usualProvince);
  const tie = kinshipOf(row);
  const seen = new Set(unreadable.map(({ column }) => column));
  const others = firstOfEach([...unstated, ...person.problems, ...tie.problems]);
  const problems = [...unreadable, ...others.filter(({ column }) => column === null || !seen.has(column))];
  return {
    draft: problems.length === 0 ? person.draft : null,
    kinship: problems.length === 0 ? tie.kinship : null,
    problems,
    saysProvince: person.saysProvince,
    personId: stated.data ?? null,
  };
}
