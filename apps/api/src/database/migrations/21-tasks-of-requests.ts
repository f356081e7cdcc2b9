import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request to look becomes a task of the delegation that is asked, and may be taken back by who asked. */
export class TasksOfRequests1760000000021 implements MigrationInterface {
  name = 'TasksOfRequests1760000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table people.access_request
        drop constraint access_request_state,
        add constraint access_request_state check (state in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
        drop constraint access_request_decision_is_signed,
        add constraint access_request_decision_is_signed check (
          (state in ('PENDING', 'WITHDRAWN')) = (decided_by is null) and (decided_by is null) = (decided_at is null));
      -- Who asked may take back what nobody has answered, and nothing more.
      create policy asker_withdraws on people.access_request for update
        using (asker_id = (select context.user_id()) and state = 'PENDING')
        with check (asker_id = (select context.user_id()) and state = 'WITHDRAWN');

      -- The task of a request lies in another unit than that of who asks. It names nobody.
      create policy of_ones_own_request on case_file.task
        using (kind = 'ACCESS_REQUEST' and exists (
          select from people.access_request r
          where r.id = subject_id and r.unit_id = task.unit_id and r.asker_id = (select context.user_id())))
        with check (kind = 'ACCESS_REQUEST' and person_id is null and case_id is null and exists (
          select from people.access_request r
          where r.id = subject_id and r.unit_id = task.unit_id and r.asker_id = (select context.user_id())));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
