import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roll of a large branch is called at once: each mark asks for its place, and not again for everybody's consent. */
export class MarksInBulk1760000000036 implements MigrationInterface {
  name = 'MarksInBulk1760000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Whose marks may be written is said by the policies of the table; the trigger looks at the place alone.
      create or replace function training.check_mark() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        cell training.roll_call := old;
      begin
        if tg_op <> 'DELETE' then
          cell := new;
        end if;
        if not exists (select from training.enrolment e join training.session_day d on d.session_id = e.session_id
          where e.id = cell.enrolment_id and d.id = cell.session_day_id and e.state = 'ENROLLED') then
          raise exception 'a mark needs a place in this session' using errcode = '23514', constraint = 'roll_call_needs_place';
        end if;
        return cell;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
