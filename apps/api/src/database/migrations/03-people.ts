import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, consents, resistance files and the kinship that ties them. */
export class People1760000000003 implements MigrationInterface {
  name = 'People1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Lets a trigram index begin with the unit.
      create extension if not exists btree_gin;
      create schema people;
      grant usage on schema people to sanad_app;

      -- The same rule as foldName in the kernel: it finds candidates and never decides.
      create function people.fold(value text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(regexp_replace(
          lower(regexp_replace(
            normalize(translate(normalize(value, NFKC), 'أإآٱىیئؤةڭݣگکڤپ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ء', 'ااااييي' || 'وهككككفب' || '01234567890123456789'), NFD),
            '[\\u0300-\\u036F\\u064B-\\u065F\\u0670\\u0640]', '', 'g')),
          '[^[:alnum:]]+', ' ', 'g'),
          '(^| )عبد (?=ال)', '\\1عبد', 'g'))
      $$;

      create table people.person (
        id uuid primary key,
        unit_id uuid not null constraint person_unit references access.unit (id),
        given_ar text not null,
        family_ar text not null,
        given_la text,
        family_la text,
        sex text constraint person_sex check (sex in ('FEMALE', 'MALE')),
        birth_date date,
        birth_precision text constraint person_birth_precision check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
        phone text constraint person_phone_is_e164 check (phone ~ '^\\+[1-9][0-9]{7,14}$'),
        province text not null constraint person_province_shape check (province ~ '^[0-9]{2}\\.[0-9]{3}$'),
        commune text,
        cin_cipher text,
        cin_index bytea constraint person_cin_is_unique unique,
        cin_end text,
        vital_status text not null default 'ALIVE' constraint person_vital_status check (vital_status in ('ALIVE', 'DECEASED')),
        name_fold text not null generated always as
          (people.fold(given_ar || ' ' || family_ar || ' ' || coalesce(given_la, '') || ' ' || coalesce(family_la, ''))) stored,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint person_cin_is_whole check (num_nonnulls(cin_cipher, cin_index, cin_end) in (0, 3)),
        constraint person_birth_is_whole check ((birth_date is null) = (birth_precision is null)),
        -- What hangs on a person is in the person's unit, and follows it.
        constraint person_in_unit unique (id, unit_id)
      );
      create index person_by_unit on people.person (unit_id, created_at desc, id desc);
      create index person_by_name on people.person using gin (unit_id, name_fold gin_trgm_ops);
      create index person_by_phone_end on people.person (unit_id, (right(phone, 4)));
      alter table people.person enable row level security;
      alter table people.person force row level security;
      create policy own_units on people.person using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.person to sanad_app;

      -- How many persons each unit has, kept with the rows themselves: a list says its total without counting.
      -- Several slots a unit, so that people who register at one door do not wait for one another.
      create table people.person_count (
        unit_id uuid not null constraint person_count_unit references access.unit (id),
        slot smallint not null,
        persons bigint not null,
        constraint person_count_pkey primary key (unit_id, slot)
      );
      alter table people.person_count enable row level security;
      alter table people.person_count force row level security;
      create policy own_units on people.person_count using (unit_id = any ((select context.units())::uuid[]));
      grant select on people.person_count to sanad_app;

      create function people.count_added() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into people.person_count as c (unit_id, slot, persons)
        select unit_id, pg_backend_pid() % 8, count(*) from added group by unit_id order by unit_id
        on conflict (unit_id, slot) do update set persons = c.persons + excluded.persons;
        return null;
      end $$;
      create trigger person_is_counted after insert on people.person
        referencing new table as added for each statement execute function people.count_added();

      create function people.count_moved() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into people.person_count as c (unit_id, slot, persons)
        select unit_id, pg_backend_pid() % 8, sum(persons)
        from (select unit_id, 1 as persons from after_move union all select unit_id, -1 from before_move) moved
        group by unit_id having sum(persons) <> 0 order by unit_id
        on conflict (unit_id, slot) do update set persons = c.persons + excluded.persons;
        return null;
      end $$;
      create trigger person_is_counted_where_moved after update on people.person
        referencing old table as before_move new table as after_move for each statement execute function people.count_moved();

      -- The card number is unique in the whole country although a delegation sees only its own rows.
      create function people.cin_is_held(index_value bytea, but uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.person where cin_index = index_value and id is distinct from but)
      $$;

      -- Trigram indexes are closed to a reader under row policies, whose operators must not leak. These functions are the
      -- owner's and keep the wall themselves: whatever units they are asked for, they look into those of the context alone.
      create function people.seen_units(within uuid[]) returns uuid[] language sql stable as
        $$ select array(select unnest(within) intersect select unnest(context.units())) $$;

      -- "words" are patterns, of which the first is the most telling; null asks for none.
      create function people.search(within uuid[], words text[], phone_end text, card bytea)
      returns table (id uuid, created_at timestamptz)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
      begin
        if card is not null then
          return query select p.id, p.created_at from people.person p where p.cin_index = card and p.unit_id = any (seen);
        elsif phone_end is not null then
          return query select p.id, p.created_at from people.person p
            where p.unit_id = any (seen) and right(p.phone, 4) = right(phone_end, 4) and p.phone like '%' || phone_end
              and p.name_fold like all (words);
        else
          return query select p.id, p.created_at from people.person p
            where p.unit_id = any (seen) and p.name_fold like words[1] and p.name_fold like all (words);
        end if;
      end $$;

      -- Who may be the person that is being typed. It warns and never decides.
      create function people.similar(within uuid[], name text, phone_number text)
      returns table (id uuid, by_name boolean, by_phone boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
      begin
        return query
          with named as (
            select p.id, word_similarity(name, p.name_fold) as closeness from people.person p
            where p.unit_id = any (seen) and p.name_fold %> name and word_similarity(name, p.name_fold) >= 0.6
            order by closeness desc, p.id limit 5
          ), reached as (
            select p.id from people.person p
            where p.unit_id = any (seen) and right(p.phone, 4) = right(phone_number, 4) and p.phone = phone_number
            order by p.id limit 5
          )
          select coalesce(n.id, r.id), n.id is not null, r.id is not null
          from named n full join reached r on r.id = n.id
          order by n.closeness desc nulls last, r.id limit 5;
      end $$;

      create table people.consent (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        purpose text not null constraint consent_purpose check (purpose in ('FOLLOW_UP', 'SHARE_WITH_PARTNER', 'CONTACT', 'PHOTO', 'STATISTICS')),
        agency_id uuid,
        channel text not null constraint consent_channel check (channel in ('PAPER', 'ORAL_WITNESSED')),
        witness text,
        notice_version text not null,
        given_on date not null,
        withdrawn_at timestamptz,
        evidence_file_id uuid constraint consent_evidence references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint consent_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint consent_partner_is_named check ((purpose = 'SHARE_WITH_PARTNER') = (agency_id is not null)),
        constraint consent_witness_is_named check ((channel = 'ORAL_WITNESSED') = (witness is not null))
      );
      create index consent_by_person on people.consent (person_id);
      create unique index consent_in_force_once on people.consent (person_id, purpose, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid))
        where withdrawn_at is null;
      alter table people.consent enable row level security;
      alter table people.consent force row level security;
      create policy own_units on people.consent using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.consent to sanad_app;

      create table people.resistance_file (
        id uuid primary key,
        issuing_unit_id uuid not null constraint resistance_file_unit references access.unit (id),
        number_typed text not null,
        number_key text not null generated always as
          (upper(regexp_replace(translate(number_typed, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '[[:space:]/._-]+', '', 'g'))) stored,
        member_given_ar text not null,
        member_family_ar text not null,
        member_fold text not null generated always as (people.fold(member_given_ar || ' ' || member_family_ar)) stored,
        evidence_file_id uuid constraint resistance_file_evidence references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        -- Two members may hold one number as long as nobody confirms that numbers are unique; the same twice is a slip.
        constraint resistance_file_is_stated_once unique (issuing_unit_id, number_key, member_fold)
      );
      create index resistance_file_by_unit on people.resistance_file (issuing_unit_id, created_at desc, id desc);
      create index resistance_file_by_number on people.resistance_file (issuing_unit_id, number_key text_pattern_ops);
      create index resistance_file_by_member on people.resistance_file using gin (issuing_unit_id, member_fold gin_trgm_ops);
      alter table people.resistance_file enable row level security;
      alter table people.resistance_file force row level security;
      create policy own_units on people.resistance_file using (issuing_unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.resistance_file to sanad_app;

      create function people.search_resistance_files(within uuid[], number_start text, words text[])
      returns table (id uuid, created_at timestamptz)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
      begin
        if number_start is not null then
          return query select f.id, f.created_at from people.resistance_file f
            where f.issuing_unit_id = any (seen) and f.number_key like number_start;
        else
          return query select f.id, f.created_at from people.resistance_file f
            where f.issuing_unit_id = any (seen) and f.member_fold like words[1] and f.member_fold like all (words);
        end if;
      end $$;

      create table people.kinship_link (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        resistance_file_id uuid not null constraint kinship_resistance_file references people.resistance_file (id),
        relation text not null constraint kinship_relation check (relation in ('MEMBER', 'SPOUSE', 'WIDOW', 'CHILD', 'GRANDCHILD', 'ASCENDANT')),
        evidence text not null constraint kinship_evidence_kind check (evidence in
          ('BIRTH_RECORD', 'FAMILY_BOOKLET', 'MARRIAGE_DEED', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE')),
        evidence_file_id uuid constraint kinship_evidence references platform.stored_file (id),
        is_primary boolean not null default true,
        status text not null default 'CLAIMED' constraint kinship_status check (status in ('CLAIMED', 'VERIFIED', 'REJECTED')),
        reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        verified_by uuid,
        verified_at timestamptz,
        version integer not null default 1,
        constraint kinship_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint kinship_verifier_is_another check (verified_by is distinct from created_by),
        constraint kinship_decision_is_signed check ((status = 'CLAIMED') = (verified_by is null) and (verified_by is null) = (verified_at is null)),
        constraint kinship_rejection_has_reason check (status <> 'REJECTED' or reason is not null)
      );
      -- A rejected claim may be stated again with a better proof.
      create unique index kinship_is_stated_once on people.kinship_link (person_id, resistance_file_id) where status <> 'REJECTED';
      create unique index kinship_has_one_primary on people.kinship_link (person_id) where is_primary and status <> 'REJECTED';
      create index kinship_by_person on people.kinship_link (person_id);
      create index kinship_by_resistance_file on people.kinship_link (resistance_file_id);
      alter table people.kinship_link enable row level security;
      alter table people.kinship_link force row level security;
      create policy own_units on people.kinship_link using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[])
          and exists (select from people.resistance_file f where f.id = resistance_file_id));
      grant select, insert, update on people.kinship_link to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
