import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isOpen, mergeNotes, stages, type Stage, type TimelineKind } from '@sanad/case-file/core';
import { newId, say, today } from '@sanad/kernel';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';
import { Database } from '@sanad/platform';

const table = 'case_file.case_file';

interface FileRow extends FollowingRow {
  readonly number: string;
  readonly stage: Stage;
  readonly training_state: string;
  readonly certificate_pending: boolean;
  readonly closed_from: Stage | null;
  readonly duplicate_of: string | null;
}

interface Told {
  readonly caseId: string;
  readonly kind: TimelineKind;
  readonly details: Readonly<Record<string, string>>;
  readonly note: string;
}

const isRunning = ({ stage }: FileRow) => isOpen(stage);
/** The file that has come further; the survivor's when both are at the same station. */
function further(one: FileRow, other: FileRow): readonly [FileRow, FileRow] {
  return stages.indexOf(other.stage) > stages.indexOf(one.stage) ? [other, one] : [one, other];
}

/** What hangs on a file that was closed as a duplicate goes on in the other one. */
export async function goOnInOtherFile(
  name: string,
  { survivor, loser }: FollowingRows,
  merge: MergeInHand,
): Promise<void> {
  for (const row of [...survivor, ...loser]) {
    const caseId = row['case_id'] as string | null;
    const kept = caseId && merge.standInOf(table, caseId);
    if (kept && kept !== caseId) await merge.change(name, row.id, { case_id: kept });
  }
}

/** How files follow a person: of two that are open the one that has come further goes on, the other is closed as its duplicate. */
@Injectable()
export class FollowersOfFiles implements OnModuleInit {
  constructor(
    private readonly registry: PersonFollowers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      {
        table,
        kind: 'CASE_FILE',
        floor: 1,
        isInUnitOfPerson: true,
        settle: (rows: FollowingRows<FileRow>, merge: MergeInHand) => this.settle(rows, merge),
        told: (merge: MergeInHand) => this.tell(merge),
        undone: (_, mergeId) => this.tellUndone(mergeId),
      },
      {
        table: 'case_file.task',
        kind: 'OTHER',
        floor: 1,
        isInUnitOfPerson: true,
        settle: (rows: FollowingRows, merge: MergeInHand) => goOnInOtherFile('case_file.task', rows, merge),
      },
    );
  }

  private async settle({ survivor, loser }: FollowingRows<FileRow>, merge: MergeInHand): Promise<void> {
    const [one, other] = [survivor.find(isRunning), loser.find(isRunning)];
    if (!one || !other) return;
    const [kept, closed] = further(one, other);
    await merge.change(table, closed.id, {
      stage: 'CLOSED',
      closure_reason: 'DUPLICATE',
      closure_note: say('ar', mergeNotes.closedAsDuplicate, { number: kept.number }),
      closed_from: closed.stage,
      duplicate_of: kept.id,
    });
    const { training_state, certificate_pending } = closed;
    if (kept.training_state === 'NONE' && training_state !== 'NONE') {
      await merge.change(table, kept.id, { training_state, certificate_pending });
    }
    merge.replace(table, closed.id, kept.id);
  }

  private async tell(merge: MergeInHand): Promise<void> {
    const { survivor } = await merge.rows<FileRow>(table);
    for (const closed of survivor) {
      const kept = survivor.find(({ id }) => id === closed.duplicate_of);
      if (!kept || merge.standInOf(table, closed.id) !== kept.id) continue;
      await this.changeStage(closed.id, closed.closed_from, 'CLOSED', merge.within.user);
      await this.say(merge.within.user, {
        caseId: closed.id,
        kind: 'STEP_TAKEN',
        details: { stage: 'CLOSED', closure: 'DUPLICATE', merge: merge.id },
        note: say('ar', mergeNotes.closedAsDuplicate, { number: kept.number }),
      });
      await this.say(merge.within.user, {
        caseId: kept.id,
        kind: 'NOTE',
        details: {},
        note: say('ar', mergeNotes.keptOfTwo, { number: closed.number }),
      });
    }
  }

  private async tellUndone(mergeId: string): Promise<void> {
    const files = await this.database.rows<{ id: string; stage: Stage; user: string }>(
      `select c.id, c.stage, m.undone_by as user from people.merge m
       join case_file.case_file c on c.person_id in (m.survivor_id, m.loser_id)
       where m.id = $1 and exists (select from case_file.timeline_entry t
         where t.case_id = c.id and t.kind = 'STEP_TAKEN' and t.details ->> 'merge' = m.id::text)`,
      [mergeId],
    );
    for (const { id, stage, user } of files) {
      await this.changeStage(id, 'CLOSED', stage, user);
      await this.say(user, {
        caseId: id,
        kind: 'STEP_TAKEN',
        details: { stage },
        note: say('ar', mergeNotes.mergeUndone),
      });
    }
  }

  /** Only where the file is in sight; its activity stays what it was, so that a merge can be undone exactly. */
  private async say(user: string, { caseId, kind, details, note }: Told): Promise<void> {
    await this.database.change(
      `insert into case_file.timeline_entry (id, case_id, kind, fact_on, details, note, created_by, author_name)
       select $1, c.id, $3, $4, $5, $6, $7, coalesce(access.user_name($7), '') from case_file.case_file c where c.id = $2`,
      [newId(), caseId, kind, today(), details, note, user],
    );
  }

  private async changeStage(caseId: string, from: Stage | null, to: Stage, user: string): Promise<void> {
    await this.database.change(
      `insert into case_file.stage_change (id, case_id, from_stage, to_stage, decided_by)
       select $1, c.id, $3, $4, $5 from case_file.case_file c where c.id = $2`,
      [newId(), caseId, from, to, user],
    );
  }
}
