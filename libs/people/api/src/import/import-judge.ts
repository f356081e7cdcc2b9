import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldName, nameKey, type Scope } from '@sanad/kernel';
import {
  columnOf,
  fileNumberKey,
  readRow,
  type ImportedKinship,
  type KnownFacts,
  type PersonDraft,
  type RowProblem,
  type RowReading,
} from '@sanad/people/core';
import { groupedBy } from './grouped';
import { CardNumbers } from '../person/card-numbers';
import { ImportMatches, type EarlierRow, type Match } from './import-matches.repository';
import { ImportRows, type RowFacts, type StagedRow } from './import-rows.repository';
import type { ImportStanding } from './import-state';
import { SealedCells } from './sealed-cells';
import { judge, type Known, type Verdict } from './verdict';

export interface JudgedRow {
  readonly row: StagedRow;
  readonly reading: RowReading;
  readonly verdict: Verdict;
}

const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null;

export function tieOf({ number, memberGivenAr, memberFamilyAr }: ImportedKinship): string {
  return `${fileNumberKey(number)}|${foldName(`${memberGivenAr} ${memberFamilyAr}`)}`;
}

function factsOf(draft: PersonDraft, card: string | null): KnownFacts {
  const { givenAr, familyAr, givenLa, familyLa, sex, birth, phone, province, commune } = draft;
  return { givenAr, familyAr, givenLa, familyLa, sex, birth, phone, province, commune, card };
}

const nobody: KnownFacts = {
  ...{ givenAr: '', familyAr: '', givenLa: null, familyLa: null, sex: null, birth: null },
  ...{ phone: null, province: '', commune: null, card: null },
};

/** Groups by position. */
function byPosition<Row extends { readonly position: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  return groupedBy(rows, ({ position }) => position);
}

/** Reads rows by the contracts, looks for who they are, and says what becomes of each. Writes nothing but that. */
@Injectable()
export class ImportJudge {
  constructor(
    private readonly rows: ImportRows,
    private readonly matches: ImportMatches,
    private readonly cells: SealedCells,
    private readonly cards: CardNumbers,
  ) {}

  async judge(within: Scope, standing: ImportStanding, rows: readonly StagedRow[]): Promise<JudgedRow[]> {
    const mapping = standing.columns.map(({ field }) => field);
    const readings = rows.map((row) =>
      readRow(this.cells.open(standing.id, row.line, row.cellsCipher), mapping, standing.province),
    );
    const facts = rows.map((row, at) => this.factsOf(row, readings[at]!));
    await this.rows.keepFacts(standing.id, facts);
    const judged = await this.weigh(within, standing, rows, readings, facts);
    await this.rows.keepVerdicts(standing.id, new Map(judged.map(({ row, verdict }) => [row.position, verdict])));
    return judged;
  }

  private factsOf(row: StagedRow, { draft, kinship, saysProvince, personId }: RowReading): RowFacts {
    const position = row.position;
    if (!draft) {
      const none = {
        cin_cipher: null,
        cin_index: null,
        cin_end: null,
        name_key: null,
        birth: null,
        phone: null,
        row_hash: null,
      };
      return { position, draft: null, says_province: saysProvince, stated_id: null, kinship: null, ...none };
    }
    const { cin, ...told } = draft;
    const card = this.cards.seal(row.newPersonId, cin);
    const hash = createHash('sha256').update(JSON.stringify([told, kinship, hex(card.cin_index), personId]));
    return {
      position,
      draft: told,
      says_province: saysProvince,
      stated_id: personId,
      kinship,
      cin_cipher: card.cin_cipher,
      cin_index: hex(card.cin_index),
      cin_end: card.cin_end,
      name_key: nameKey(`${draft.givenAr} ${draft.familyAr}`),
      birth: draft.birth,
      phone: draft.phone,
      row_hash: hash.digest('hex'),
    };
  }

  private async weigh(
    within: Scope,
    { id, columns }: ImportStanding,
    rows: readonly StagedRow[],
    readings: readonly RowReading[],
    facts: readonly RowFacts[],
  ): Promise<JudgedRow[]> {
    const readable = facts.filter(({ draft }) => draft !== null).map(({ position }) => position);
    const persons = byPosition(await this.matches.persons(within, id, readable));
    const earlier = byPosition(await this.matches.earlierRows(id, readable));
    const held = await this.matches.heldElsewhere(id, readable);
    const written = await this.matches.writtenBefore(id, readable);
    // What another record says against a row is put right at the cell that says it.
    const mapping = columns.map(({ field }) => field);
    const placed = (problem: RowProblem): RowProblem => {
      const column = problem.code === 'rowSkipped' ? -1 : columnOf(problem.member, mapping);
      return problem.column === null && column >= 0 ? { ...problem, column } : problem;
    };
    const batch = new Batch(rows);
    return rows.map((row, at) => {
      const reading = readings[at]!;
      const known = batch.knowns(persons.get(row.position) ?? [], earlier.get(row.position) ?? []);
      const own = reading.draft ? factsOf(reading.draft, facts[at]!.cin_index) : nobody;
      const verdict = judge({
        facts: own,
        saysProvince: reading.saysProvince,
        tie: reading.kinship ? tieOf(reading.kinship) : null,
        problems: reading.problems,
        choice: row.choice,
        chosenId: row.chosenId,
        statedId: reading.personId,
        newPersonId: row.newPersonId,
        knowns: known,
        writtenAs: written.get(row.position) ?? null,
        isCardHeld: held.has(row.position),
      });
      batch.remember(row, own, verdict, reading);
      return { row, reading, verdict: { ...verdict, problems: verdict.problems.map(placed) } };
    });
  }
}

/** What the rows before one another in a batch have made of the persons, although nothing is written yet. */
class Batch {
  private readonly verdicts = new Map<number, Verdict>();
  private readonly seen = new Map<string, Known>();
  private readonly positions: ReadonlySet<number>;

  constructor(rows: readonly StagedRow[]) {
    this.positions = new Set(rows.map(({ position }) => position));
  }

  knowns(persons: readonly Match[], earlier: readonly EarlierRow[]): Known[] {
    const there = persons.map((match) => this.latest({ ...match, line: null }));
    const coming = earlier
      .filter((row) => this.statusOf(row) === 'CREATED' && !there.some(({ personId }) => personId === row.personId))
      .map((row) => ({ ...this.latest({ ...row, ties: [] }), isSameRow: row.isSameRow }));
    return [...there, ...coming];
  }

  remember(row: StagedRow, facts: KnownFacts, verdict: Verdict, { kinship }: RowReading): void {
    this.verdicts.set(row.position, verdict);
    const ties = kinship ? [tieOf(kinship)] : [];
    if (verdict.status === 'CREATED')
      this.seen.set(row.newPersonId, { ...facts, personId: row.newPersonId, line: row.line, ties });
    const before = verdict.status === 'UPDATED' ? this.seen.get(verdict.personId ?? '') : undefined;
    if (!before) return;
    const filled = Object.fromEntries(
      verdict.fills.map((member) => (member === 'cin' ? ['card', facts.card] : [member, facts[member]])),
    );
    this.seen.set(before.personId, { ...before, ...filled, ties: [...before.ties, ...ties] });
  }

  /** The person as the rows so far leave it. */
  private latest(known: Known): Known {
    const seen = this.seen.get(known.personId) ?? known;
    this.seen.set(known.personId, seen);
    return seen;
  }

  private statusOf({ earlier, status }: EarlierRow): string | null {
    return this.positions.has(earlier) ? (this.verdicts.get(earlier)?.status ?? null) : status;
  }
}
