import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The marks of whole sessions, drawn up once: a roster of 40 people on 12 days asked for the place of each of 480 marks. */
export class MarksOfSessions1760000000051 implements MigrationInterface {
  name = 'MarksOfSessions1760000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Within one's own branches and units. Whether a place may be seen at all is asked at the place, which the marks are
      -- joined to: here it is not asked again for each of its marks.
      create function training.marks_of(sessions uuid[]) returns table (enrolment_id uuid, marks jsonb)
      language sql stable security definer set search_path = pg_catalog, public rows 40 as $$
        select r.enrolment_id, jsonb_object_agg(r.session_day_id, r.mark)
        from training.enrolment e join training.roll_call r on r.enrolment_id = e.id
        where e.session_id = any (sessions) and (e.branch_id = any ((select context.branches())::uuid[])
          or e.unit_id = any ((select context.units())::uuid[]) or (select context.is_system()))
        group by r.enrolment_id
      $$;
      revoke all on function training.marks_of(uuid[]) from public;
      grant execute on function training.marks_of(uuid[]) to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
