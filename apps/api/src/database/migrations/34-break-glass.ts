import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looking at one person of another delegation at once, for hours and a reason; the delegation there is told and judges it. */
export class BreakGlass1760000000034 implements MigrationInterface {
  name = 'BreakGlass1760000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The same ground as a request that was granted: what it opens, and when it closes, is said in one place.
      alter table people.access_request
        add column is_break_glass boolean not null default false,
        add column review text constraint access_request_review check (review in ('JUSTIFIED', 'NOT_JUSTIFIED')),
        add column review_note text,
        add column reviewed_by uuid,
        add column reviewed_at timestamptz,
        drop constraint access_request_decision_is_signed,
        add constraint access_request_decision_is_signed check (
          (state in ('PENDING', 'WITHDRAWN') or is_break_glass) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        add constraint break_glass_is_granted check (not is_break_glass or state = 'GRANTED'),
        add constraint break_glass_is_short check (not is_break_glass or ends_at <= created_at + interval '24 hours'),
        add constraint break_glass_review_is_whole check (
          (review is null) = (reviewed_by is null) and (review is null) = (reviewed_at is null) and (review is null or is_break_glass)),
        add constraint break_glass_blame_has_note check (review is distinct from 'NOT_JUSTIFIED' or review_note is not null),
        add constraint break_glass_reviewer_is_another check (reviewed_by is distinct from asker_id);
      create index break_glass_by_unit on people.access_request (unit_id, (review is null) desc, created_at desc, id desc) where is_break_glass;
      create index break_glass_by_asker on people.access_request (asker_id, created_at desc, id desc) where is_break_glass;

      -- How many such persons other units know. One alone is opened, to somebody of the house and never to a partner.
      create function people.break_glass(request uuid, card bytea, phone_number text, name text, asker_unit uuid, by text,
        shown text, index bytea, why text, hours integer) returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, public as $$
      declare
        meant uuid[];
      begin
        if cardinality(context.branches()) > 0 or not exists (select from access.assignment a
          where a.user_id = context.user_id() and a.unit_id = asker_unit and a.branch_id is null
            and a.valid_from <= current_date + 1 and (a.valid_to is null or a.valid_to >= current_date)) then
          return 0;
        end if;
        select array_agg(s.id) into meant from (
          select s.id from people.sought(card, phone_number, name) s where s.unit_id <> all (context.units()) limit 2) s;
        if cardinality(meant) = 1 then
          insert into people.access_request (id, asker_id, asker_unit_id, unit_id, sought_by, sought, sought_index, reason, state,
            person_id, ends_at, is_break_glass)
          select request, context.user_id(), asker_unit, p.unit_id, by, shown, index, why, 'GRANTED', p.id,
            now() + make_interval(hours => hours), true
          from people.person p where p.id = meant[1];
        end if;
        return coalesce(cardinality(meant), 0);
      end $$;

      -- The task of the one who looks over it lies in another unit than that of who has looked. It names nobody.
      create policy of_ones_own_break_glass on case_file.task
        using (kind = 'BREAK_GLASS' and exists (
          select from people.access_request r
          where r.id = subject_id and r.unit_id = task.unit_id and r.asker_id = (select context.user_id()) and r.is_break_glass))
        with check (kind = 'BREAK_GLASS' and person_id is null and case_id is null and exists (
          select from people.access_request r
          where r.id = subject_id and r.unit_id = task.unit_id and r.asker_id = (select context.user_id()) and r.is_break_glass));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
