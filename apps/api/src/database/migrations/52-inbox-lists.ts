import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists of an inbox in their order: a first page looks at its own rows, whatever a branch has behind it. */
export class InboxLists1760000000052 implements MigrationInterface {
  name = 'InboxLists1760000000052';

  async up(runner: QueryRunner): Promise<void> {
    const waiting = `state in ('SENT', 'RECEIVED', 'PAPER_ASKED')`;
    const inProgress = `state in ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')`;
    const done = `state in ('COMPLETED', 'NO_SHOW', 'DROPPED', 'DECLINED', 'RECALLED', 'EXPIRED')`;
    for (const place of ['branch', 'unit']) {
      await runner.query(/* sql */ `
        create index referral_waiting_of_${place} on partners.referral (${place}_id, created_at, id) where ${waiting};
        create index referral_in_progress_of_${place} on partners.referral (${place}_id, created_at desc, id desc) where ${inProgress};
        create index referral_done_of_${place} on partners.referral (${place}_id, created_at desc, id desc) where ${done};
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
