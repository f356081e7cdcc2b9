import { Injectable } from '@nestjs/common';
import { addDays, today, type PlainDay, type Scope } from '@sanad/kernel';
import { PaperListener, type PaperStanding } from '@sanad/people/api';
import { soonDays } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { Tasks } from './tasks.service';

/** A paper that ends soon is something to be asked for, while the person has an open file. */
@Injectable()
export class ExpiringPapers extends PaperListener {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
  ) {
    super();
  }

  override async paperRecorded(within: Scope, paper: PaperStanding): Promise<void> {
    const { validUntil, personId } = paper;
    if (validUntil === null || validUntil > addDays(today(), soonDays) || !(await this.hasOpenFile(personId))) return;
    await this.ask(within, { ...paper, validUntil }, true);
  }

  override paperEnded(within: Scope, id: string, how: 'REPLACED' | 'WITHDRAWN'): Promise<void> {
    return how === 'REPLACED'
      ? this.tasks.close(within, 'PAPER_EXPIRES', id)
      : this.tasks.cancel(within, 'PAPER_EXPIRES', id);
  }

  /** The pass of a day: every paper that ends within thirty days and has no task yet. Gives how many there were. */
  async noteDue(within: Scope): Promise<number> {
    const papers = await this.database.rows<PaperStanding & { validUntil: PlainDay }>(
      `select p.id, p.person_id as "personId", p.unit_id as "unitId", p.type, p.label, p.valid_until as "validUntil"
       from people.paper p
       where p.unit_id = any($1::uuid[]) and p.replaced_by is null and p.withdrawn_at is null and p.valid_until <= $2
         and exists (select from case_file.case_file c where c.person_id = p.person_id and c.stage not in ('CLOSED', 'COMPLETED'))
         and not exists (select from case_file.task t where t.kind = 'PAPER_EXPIRES' and t.subject_id = p.id)`,
      [within.units, addDays(today(), soonDays)],
    );
    for (const paper of papers) await this.ask(within, paper, false);
    return papers.length;
  }

  private ask(within: Scope, paper: PaperStanding & { validUntil: PlainDay }, again: boolean): Promise<void> {
    const { id, personId, unitId, type, label, validUntil } = paper;
    const details = { paper: type, label };
    return this.tasks.open(within, {
      kind: 'PAPER_EXPIRES',
      subjectId: id,
      unitId,
      personId,
      dueOn: validUntil,
      details,
      again,
    });
  }

  private async hasOpenFile(personId: string): Promise<boolean> {
    const row = await this.database.row<{ open: boolean }>(
      `select exists (select from case_file.case_file where person_id = $1 and stage not in ('CLOSED', 'COMPLETED')) as open`,
      [personId],
    );
    return row!.open;
  }
}
