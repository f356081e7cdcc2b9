import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type { SessionDayId } from '@sanad/training/core';
import { Results } from '../results.service';
import { RollCalls } from '../roll-calls.service';
import { SessionsRepository } from '../sessions.repository';
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
      const refusal = (await this.callRoll(within, sessionId, own)) ?? (await this.conclude(within, own));
      if (refusal) return refusal;
    }
    return null;
  }

  private async callRoll(within: Scope, sessionId: string, rows: readonly AskingRow[]): Promise<Refusal | null> {
    const cells = rows.flatMap(({ row, marks }) =>
      marks.map(({ dayId, mark }) => ({ enrolmentId: row.id, dayId: dayId as SessionDayId, mark })),
    );
    if (cells.length === 0) return null;
    const plan = (await this.sessions.hold(within, sessionId))!;
    const called = await this.rollCalls.call(within, sessionId, plan.version, { cells });
    return isRefusal(called) ? called : null;
  }

  private async conclude(within: Scope, rows: readonly AskingRow[]): Promise<Refusal | null> {
    for (const { line, row, completion, certificate } of rows) {
      const concluded = completion && (await this.results.conclude(within, row.id, row.version, completion));
      if (isRefusal(concluded)) return at(line, concluded);
      const version = concluded?.version ?? row.version;
      const certified = certificate && (await this.results.certify(within, row.id, version, certificate));
      if (isRefusal(certified)) return at(line, certified);
    }
    return null;
  }
}
