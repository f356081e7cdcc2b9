import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Founders and members who are no beneficiaries: other people and legal persons, with the little that the law asks of them. */
export class Associates1760000000045 implements MigrationInterface {
  name = 'Associates1760000000045';

  async up(runner: QueryRunner): Promise<void> {
    await this.associates(runner);
    await this.holders(runner);
    await this.nobodyTwice(runner);
  }

  private async associates(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.associate (
        id uuid primary key,
        unit_id uuid not null constraint associate_unit references access.unit (id),
        kind text not null constraint associate_kind check (kind in ('PERSON', 'LEGAL_PERSON')),
        given_ar text,
        family_ar text,
        given_la text,
        family_la text,
        cin_cipher text,
        cin_index bytea,
        cin_end text,
        born_on date,
        born_precision text constraint associate_born_precision check (born_precision in ('DAY', 'MONTH', 'YEAR')),
        sex text constraint associate_sex check (sex in ('FEMALE', 'MALE')),
        died_on date,
        name_ar text,
        register_number text,
        representative text,
        -- What was read to them, and when: nobody is kept here without having been told.
        notice_version text not null,
        notice_given_on date not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint associate_cin_is_whole check (num_nonnulls(cin_cipher, cin_index, cin_end) in (0, 3)),
        constraint associate_birth_is_whole check ((born_on is null) = (born_precision is null)),
        constraint associate_person_has_names check (kind <> 'PERSON'
          or num_nonnulls(given_ar, family_ar) = 2 and num_nonnulls(name_ar, register_number, representative) = 0),
        constraint associate_legal_person_has_representative check (kind <> 'LEGAL_PERSON'
          or num_nonnulls(name_ar, representative) = 2
            and num_nonnulls(given_ar, family_ar, given_la, family_la, cin_index, born_on, sex, died_on) = 0)
      );
      create unique index associate_card_is_kept_once on cooperative.associate (unit_id, cin_index) where cin_index is not null;
      alter table cooperative.associate enable row level security;
      alter table cooperative.associate force row level security;
      create policy own_units on cooperative.associate using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update, delete on cooperative.associate to sanad_app;
    `);
  }

  /** Whoever founds or belongs is a person of the house or an associate, never both; only a person has a file. */
  private async holders(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.founder
        alter column person_id drop not null,
        alter column case_id drop not null,
        add column associate_id uuid constraint founder_associate references cooperative.associate (id),
        add constraint founder_is_one check (num_nonnulls(person_id, associate_id) = 1),
        add constraint founder_file_is_of_person check ((person_id is null) = (case_id is null)),
        add constraint associate_founds_once unique (formation_id, associate_id);
      create index founder_by_associate on cooperative.founder (associate_id) where associate_id is not null;

      alter table cooperative.membership
        alter column person_id drop not null,
        add column associate_id uuid constraint membership_associate references cooperative.associate (id),
        add constraint membership_is_one check (num_nonnulls(person_id, associate_id) = 1),
        add constraint membership_file_is_of_person check (case_id is null or person_id is not null),
        add constraint membership_of_associate_does_not_overlap exclude using gist
          (cooperative_id with =, associate_id with =, daterange(joined_on, left_on, '[]') with &&);
      create index membership_by_associate on cooperative.membership (associate_id) where associate_id is not null;
    `);
  }

  /** One person one voice: by the card too, and also when the other record lies in another delegation. */
  private async nobodyTwice(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Whether a card belongs to somebody with a file under way or complete: one word, nothing of whom.
      create function cooperative.is_card_of_beneficiary(card bytea) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.person p join case_file.case_file c on c.person_id = p.id
          where p.cin_index = card and p.merged_into is null and c.stage <> 'CLOSED')
      $$;

      create function cooperative.founds_by_card(formation uuid, card bytea, but uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from cooperative.founder f
          left join people.person p on p.id = f.person_id
          left join cooperative.associate a on a.id = f.associate_id
          where f.formation_id = formation and f.id is distinct from but and coalesce(p.cin_index, a.cin_index) = card)
      $$;

      create function cooperative.check_founder_card() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        card bytea := case when new.person_id is null then (select a.cin_index from cooperative.associate a where a.id = new.associate_id)
          else (select p.cin_index from people.person p where p.id = new.person_id) end;
      begin
        if card is not null and not people.is_merging() and cooperative.founds_by_card(new.formation_id, card, new.id) then
          raise exception 'the card founds already' using errcode = '23505', constraint = 'founder_card_is_stated_once';
        end if;
        return new;
      end $$;
      create trigger founder_card_is_stated_once before insert on cooperative.founder
        for each row execute function cooperative.check_founder_card();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
