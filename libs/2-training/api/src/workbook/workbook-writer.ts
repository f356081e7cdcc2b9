import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { found } from '@sanad/platform';
import type { SessionDayId } from '@sanad/training/core';
import { Results } from '../results.service';
import { marksWith, RollCalls } from '../roll-calls.service';
import { SessionsRepository, type Plan } from '../sessions.repository';
import type { AskingRow } from './workbook-difference';

function bySession(rows: readonly AskingRow[]): Map<string, AskingRow[]> {
  const found = new Map<string, AskingRow[]>();
  for (const one of rows) {
    const own = found.get(one.row.sessionId);
    if (own) own.push(one);
    else found.set(one.row.sessionId, [one]);
  }
  return found;
}

/** Where in the sheet a rule has said no, of which the comparison knew nothing. */
const at = (line: number, { refused, values }: Refusal) => refuse(refused, { ...values, line });

/** Writes what a workbook asks for by the very acts of the screen: roll call, result, certificate. */
@Injectable()
export class WorkbookWriter {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly rollCalls: RollCalls,
    private readonly results: Results,
  ) {}

  /** In one order for everybody, so that two workbooks wait for each other and never both. */
  async hold(within: Scope, sessions: readonly string[]): Promise<void> {
    for (const id of sessions.toSorted()) await this.sessions.hold(within, id);
  }

  async write(within: Scope, rows: readonly AskingRow[]): Promise<Refusal | null> {
    for (const [sessionId, own] of bySession(rows)) {
      const plan = found(await this.sessions.hold(within, sessionId));
      const refusal = (await this.callRoll(within, plan, own)) ?? (await this.conclude(within, plan, own));
      if (refusal) return refusal;
    }
    return null;
  }

  private async callRoll(within: Scope, plan: Plan, rows: readonly AskingRow[]): Promise<Refusal | undefined> {
    const cells = rows.flatMap(({ row, marks }) =>
      marks.map(({ dayId, mark }) => ({ enrolmentId: row.id, dayId: dayId as SessionDayId, mark })),
    );
    if (cells.length === 0) return undefined;
    return this.rollCalls.write(
      within,
      plan,
      rows.map(({ row }) => row),
      cells,
    );
  }

  /** Results stand on the marks of the same workbook, and certificates on its results. */
  private async conclude(within: Scope, plan: Plan, rows: readonly AskingRow[]): Promise<Refusal | null> {
    const ending = rows
      .filter(({ completion, certificate }) => completion ?? certificate)
      .map(({ row, marks, ...asked }) => ({ ...asked, row: { ...row, marks: marksWith(row, marks) } }));
    const stopped = await this.results.endAll(within, plan, ending);
    if (!stopped) return null;
    return at(rows.find(({ row }) => row.id === stopped.row.id)!.line, stopped.refusal);
  }
}
