import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Keys, readSheet, type SentBytes } from '@sanad/platform';
import type { WorkbookDifference, WorkbookOutcome } from '@sanad/training/core';
import type { EnrolmentRow } from '../enrolment-view';
import { EnrolmentsRepository } from '../enrolments.repository';
import { Comparison, firstOf, type Compared } from './workbook-difference';
import { WorkbookReader, type ReadWorkbook } from './workbook-reader';
import { WorkbookRepository } from './workbook.repository';
import { WorkbookWriter } from './workbook-writer';

/** Bytes of a workbook that has come back. */
const purpose = 'training-workbook-difference';
const sessionsAtOnce = 20;

/** What the proof stands for: this person, this workbook, and every change of it from what to what. */
function said(within: Scope, { id }: ReadWorkbook, { changes }: Compared): string {
  const sum = createHash('sha256');
  for (const { line, column, before, after, trainee } of changes)
    sum.update(`${JSON.stringify([line, column, trainee?.caseNumber, before, after])}\n`);
  return [within.user, id, sum.digest('hex')].join('|');
}

/**
 * Workbooks that come back filled in. First what they would change is shown, and nothing is written; then exactly that is
 * written, all of it or nothing.
 */
@Injectable()
export class Workbooks {
  constructor(
    private readonly repository: WorkbookRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly reader: WorkbookReader,
    private readonly writer: WorkbookWriter,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  async difference(within: Scope, sent: SentBytes): Promise<WorkbookDifference | Refusal> {
    const workbook = await this.open(sent);
    if (isRefusal(workbook)) return workbook;
    const compared = await this.compare(within, workbook);
    const { counts, changes, faults } = compared;
    const isWritable = changes.length > 0 && faults.length === 0;
    await this.audit.record({
      ...{ action: 'trainingWorkbook.look', entity: 'trainingWorkbook', entityId: workbook.id },
      after: { ...counts, changed: changes.length, faulty: faults.length },
    });
    return {
      counts,
      changed: changes.length,
      faulty: faults.length,
      changes: firstOf(changes),
      faults: firstOf(faults),
      proof: isWritable ? this.keys.sign(purpose, said(within, workbook, compared)) : null,
    };
  }

  /** The sessions are held before anything is compared again: whoever else writes to them waits, or has already been seen. */
  async confirm(within: Scope, sent: SentBytes, proof: string): Promise<WorkbookOutcome | Refusal> {
    const workbook = await this.open(sent);
    if (isRefusal(workbook)) return workbook;
    await this.writer.hold(within, this.sessionsOf(workbook));
    const compared = await this.compare(within, workbook);
    const isSeen = compared.faults.length === 0 && this.keys.isSigned(purpose, said(within, workbook, compared), proof);
    if (!isSeen) return refuse('workbookOvertaken');
    const refusal = await this.writer.write(within, compared.asking);
    if (refusal) return refusal;
    const { counts } = compared;
    await this.audit.record({
      ...{ action: 'trainingWorkbook.apply', entity: 'trainingWorkbook', entityId: workbook.id },
      after: counts,
    });
    return { counts };
  }

  private async open({ content, label }: SentBytes): Promise<ReadWorkbook | Refusal> {
    const sheet = await readSheet(content, label);
    return isRefusal(sheet) ? sheet : this.reader.read(sheet);
  }

  private sessionsOf({ rows }: ReadWorkbook): string[] {
    return [...new Set(rows.map(({ taken }) => taken.sessionId))].sort();
  }

  /** Of one's own branch alone, whatever else is in sight; some sessions at a time, so that no statement takes long. */
  private async peopleOf(within: Scope, sessions: readonly string[]): Promise<EnrolmentRow[]> {
    const rows: EnrolmentRow[] = [];
    for (let from = 0; from < sessions.length; from += sessionsAtOnce)
      rows.push(
        ...(await this.enrolments.ofSessions({ ...within, units: [] }, sessions.slice(from, from + sessionsAtOnce))),
      );
    return rows;
  }

  private async compare(within: Scope, workbook: ReadWorkbook): Promise<Compared> {
    const ids = this.sessionsOf(workbook);
    const sessions = await this.repository.sessions(within, ids);
    const rows = await this.peopleOf(within, ids);
    const known = {
      sessions: new Map(sessions.map((session) => [session.id, session])),
      enrolments: new Map(rows.map((row) => [row.id as string, row])),
    };
    const numbers = workbook.rows.flatMap(({ taken, cells }) =>
      cells.filter(({ field, given }) => field === 'CERTIFICATE' && given !== taken.certificate),
    );
    const taken = await this.repository.taken(
      within,
      numbers.flatMap(({ given }) => given ?? []),
    );
    return new Comparison(known, today(), taken).of(workbook);
  }
}
