import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Founders who leave before the register has spoken, papers that are signed again, and people who agree to be suggested. */
export class FoundingPeople1760000000055 implements MigrationInterface {
  name = 'FoundingPeople1760000000055';

  async up(runner: QueryRunner): Promise<void> {
    await this.departures(runner);
    await this.deaths(runner);
    await this.consent(runner);
  }

  private async departures(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.founder_departure (
        id uuid primary key,
        formation_id uuid not null constraint founder_departure_formation references cooperative.formation (id),
        person_id uuid constraint founder_departure_person references people.person (id),
        associate_id uuid constraint founder_departure_associate references cooperative.associate (id),
        role text not null,
        shares integer not null,
        joined_on date not null,
        left_on date not null,
        why text not null constraint founder_departure_why check (why in ('RESIGNED', 'EXCLUDED', 'DIED')),
        note text,
        entered_by uuid not null,
        entered_at timestamptz not null default now(),
        constraint founder_departure_is_of_one check (num_nonnulls(person_id, associate_id) = 1)
      );
      create index founder_departure_by_formation on cooperative.founder_departure (formation_id, left_on);
      create index founder_departure_by_person on cooperative.founder_departure (person_id) where person_id is not null;

      -- A paper that founders sign, signed anew after one of them has left or come.
      create table cooperative.paper_signing (
        id uuid primary key,
        formation_id uuid not null constraint paper_signing_formation references cooperative.formation (id),
        paper text not null constraint paper_signing_paper check (paper in
          ('FOUNDERS_LIST', 'NAME_REQUEST', 'STATUTES', 'SUBSCRIPTION_LIST', 'ASSEMBLY_MINUTES')),
        signed_on date not null,
        entered_by uuid not null,
        entered_at timestamptz not null default now()
      );
      create index paper_signing_by_formation on cooperative.paper_signing (formation_id, paper, signed_on);
    `);
    for (const table of ['founder_departure', 'paper_signing']) {
      await runner.query(/* sql */ `
        create trigger ${table}_is_append_only before update or delete on cooperative.${table}
          for each row execute function platform.refuse_change();
        alter table cooperative.${table} enable row level security;
        alter table cooperative.${table} force row level security;
        create policy with_parent on cooperative.${table} using (exists (select from cooperative.formation p where p.id = formation_id))
          with check (exists (select from cooperative.formation p where p.id = formation_id));
        grant select, insert on cooperative.${table} to sanad_app;
      `);
    }
  }

  /** A death ends what the person was founding, also where the group lies in another delegation. */
  private async deaths(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.end_founding_by_death(dead uuid, day date, said text)
      returns table (formation_id uuid, unit_id uuid, name text, case_id uuid)
      language plpgsql security definer set search_path = pg_catalog, public as $$
      #variable_conflict use_column
      declare
        seat record;
      begin
        if not exists (select from people.person p where p.id = dead and p.vital_status = 'DECEASED') then
          return;
        end if;
        for seat in select o.id, o.formation_id, o.case_id, o.role, o.joined_on, g.unit_id, g.name
          from cooperative.founder o join cooperative.formation g on g.id = o.formation_id
          where o.person_id = dead and g.state = 'IN_PROGRESS' order by g.id for update of g loop
          insert into cooperative.founder_departure (id, formation_id, person_id, role, shares, joined_on, left_on, why, entered_by)
          select gen_random_uuid(), seat.formation_id, dead, seat.role, coalesce(sum(e.shares), 0), seat.joined_on,
            greatest(seat.joined_on, day), 'DIED', context.user_id()
          from cooperative.share_entry e where e.ledger_id = seat.formation_id and e.person_id = dead;
          insert into cooperative.share_entry (id, formation_id, person_id, kind, shares, cash, in_kind, fact_on, reason, entered_by)
          select gen_random_uuid(), seat.formation_id, dead, 'WITHDRAW', -sum(e.shares), -sum(e.cash), -sum(e.in_kind),
            greatest(seat.joined_on, day), said, context.user_id()
          from cooperative.share_entry e where e.ledger_id = seat.formation_id and e.person_id = dead having sum(e.shares) > 0;
          delete from cooperative.founder o where o.id = seat.id;
          update cooperative.formation g set version = g.version + 1 where g.id = seat.formation_id;
          return query select seat.formation_id, seat.unit_id, seat.name, seat.case_id;
        end loop;
      end $$;
    `);
  }

  /** Being suggested to a founding group is a purpose of its own: nobody is named to others without having agreed. */
  private async consent(runner: QueryRunner): Promise<void> {
    const purposes = `('FOLLOW_UP', 'SHARE_WITH_PARTNER', 'CONTACT', 'SUGGESTION', 'PHOTO', 'STATISTICS')`;
    await runner.query(/* sql */ `
      alter table people.consent drop constraint consent_purpose, add constraint consent_purpose check (purpose in ${purposes});
      alter table privacy.request drop constraint request_purpose, add constraint request_purpose check (purpose in ${purposes});
      create index consent_to_suggestion on people.consent (unit_id, person_id) where purpose = 'SUGGESTION' and withdrawn_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
