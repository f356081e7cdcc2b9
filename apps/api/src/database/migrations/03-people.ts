import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, consents, resistance files and the kinship that ties them. */
export class People1760000000003 implements MigrationInterface {
  name = 'People1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
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
        constraint person_birth_is_whole check ((birth_date is null) = (birth_precision is null))
      );
      create index person_by_unit on people.person (unit_id, created_at desc, id desc);
      create index person_by_name on people.person using gin (name_fold gin_trgm_ops);
      create index person_by_phone on people.person (phone);
      alter table people.person enable row level security;
      alter table people.person force row level security;
      create policy own_units on people.person using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.person to sanad_app;

      -- The card number is unique in the whole country although a delegation sees only its own rows.
      create function people.cin_is_held(index_value bytea, but uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.person where cin_index = index_value and id is distinct from but)
      $$;

      create table people.consent (
        id uuid primary key,
        person_id uuid not null constraint consent_person references people.person (id),
        purpose text not null constraint consent_purpose check (purpose in ('FOLLOW_UP', 'SHARE_WITH_PARTNER', 'CONTACT', 'PHOTO', 'STATISTICS')),
        agency_id uuid,
        channel text not null constraint consent_channel check (channel in ('PAPER', 'ORAL_WITNESSED')),
        notice_version text not null,
        given_on date not null,
        withdrawn_at timestamptz,
        evidence_file_id uuid constraint consent_evidence references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint consent_partner_is_named check ((purpose = 'SHARE_WITH_PARTNER') = (agency_id is not null))
      );
      create unique index consent_in_force_once on people.consent (person_id, purpose, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid))
        where withdrawn_at is null;
      alter table people.consent enable row level security;
      alter table people.consent force row level security;
      create policy with_person on people.consent using (exists (select from people.person p where p.id = person_id))
        with check (exists (select from people.person p where p.id = person_id));
      grant select, insert, update on people.consent to sanad_app;

      create table people.resistance_file (
        id uuid primary key,
        issuing_unit_id uuid not null constraint resistance_file_unit references access.unit (id),
        number_typed text not null,
        number_key text not null generated always as
          (upper(regexp_replace(translate(number_typed, '٠١٢٣٤٥٦٧٨٩', '0123456789'), '[[:space:]/._-]+', '', 'g'))) stored,
        member_given_ar text not null,
        member_family_ar text not null,
        member_fold text not null generated always as (people.fold(member_given_ar || ' ' || member_family_ar)) stored,
        evidence_file_id uuid constraint resistance_file_evidence references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );
      create index resistance_file_by_unit on people.resistance_file (issuing_unit_id, number_key);
      create index resistance_file_by_member on people.resistance_file using gin (member_fold gin_trgm_ops);
      alter table people.resistance_file enable row level security;
      alter table people.resistance_file force row level security;
      create policy own_units on people.resistance_file using (issuing_unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.resistance_file to sanad_app;

      create table people.kinship_link (
        id uuid primary key,
        person_id uuid not null constraint kinship_person references people.person (id),
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
        constraint kinship_is_stated_once unique (person_id, resistance_file_id),
        constraint kinship_verifier_is_another check (verified_by is distinct from created_by),
        constraint kinship_decision_is_signed check ((status = 'CLAIMED') = (verified_by is null) and (verified_by is null) = (verified_at is null)),
        constraint kinship_rejection_has_reason check (status <> 'REJECTED' or reason is not null)
      );
      create unique index kinship_has_one_primary on people.kinship_link (person_id) where is_primary and status <> 'REJECTED';
      create index kinship_by_resistance_file on people.kinship_link (resistance_file_id);
      alter table people.kinship_link enable row level security;
      alter table people.kinship_link force row level security;
      create policy with_person on people.kinship_link using (exists (select from people.person p where p.id = person_id))
        with check (exists (select from people.person p where p.id = person_id)
          and exists (select from people.resistance_file f where f.id = resistance_file_id));
      grant select, insert, update on people.kinship_link to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
