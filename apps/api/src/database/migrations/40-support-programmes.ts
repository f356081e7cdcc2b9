import type { MigrationInterface, QueryRunner } from 'typeorm';

const purposes = `array['ORIENTATION', 'TRAINING', 'PROJECT_STUDY', 'CREATION', 'FUNDING', 'FOLLOW_UP']`;
const sectors = `array['AGRICULTURE', 'HANDICRAFT', 'FISHING', 'FORESTRY', 'FOOD', 'TOURISM', 'COMMERCE', 'SERVICES', 'OTHER']`;
const needs = `array['RESISTANCE_FAMILY', 'JOB_SEEKER', 'VULNERABLE', 'IDEA_OR_YOUNG_FIRM', 'SMALL_FIRM', 'GROUP_OR_SMALL_FIRM',
  'NEW_COOPERATIVE']`;
const parts = `array['PERIOD', 'AGE', 'SECTOR', 'TERRITORY', 'NEEDS', 'AMOUNT']`;

/** The catalogue of support programmes: each is what its lines say, and no line is ever changed. */
export class SupportProgrammes1760000000040 implements MigrationInterface {
  name = 'SupportProgrammes1760000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table partners.support_programme (
        id uuid primary key,
        -- Names those that every house begins with, so that they are made once.
        code text constraint support_programme_code_is_unique unique
      );

      create table partners.support_programme_line (
        programme_id uuid not null constraint support_programme_line_programme references partners.support_programme (id),
        version integer not null constraint support_programme_line_version_counts check (version > 0),
        effective_from date not null,
        agency_id uuid constraint support_programme_line_agency references partners.agency (id),
        owner_ar text,
        owner_fr text,
        name_ar text not null,
        name_fr text not null,
        purpose text not null constraint support_programme_line_purpose check (purpose = any (${purposes})),
        service text,
        valid_from date,
        valid_to date,
        gives_ar text not null,
        gives_fr text not null,
        amount_from integer,
        amount_to integer,
        share_percent smallint constraint support_programme_line_share check (share_percent between 1 and 100),
        minimum_age smallint constraint support_programme_line_minimum_age check (minimum_age between 0 and 120),
        maximum_age smallint constraint support_programme_line_maximum_age check (maximum_age between 0 and 120),
        sectors text[] not null default '{}' constraint support_programme_line_sectors check (sectors <@ ${sectors}),
        -- Codes of regions (10) and of provinces (10.261); none is the whole country.
        territory text[] not null default '{}',
        needs text[] not null default '{}' constraint support_programme_line_needs check (needs <@ ${needs}),
        to_confirm text[] not null default '{}' constraint support_programme_line_to_confirm check (to_confirm <@ ${parts}),
        doubt_ar text,
        doubt_fr text,
        source text not null,
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint support_programme_line_pkey primary key (programme_id, version),
        constraint support_programme_line_days_in_order check (valid_to >= valid_from),
        constraint support_programme_line_ages_in_order check (maximum_age >= minimum_age),
        constraint support_programme_line_amounts_in_order check (amount_from > 0 and amount_to >= amount_from),
        constraint support_programme_line_has_owner check (agency_id is not null or (owner_ar is not null and owner_fr is not null)),
        constraint support_programme_line_is_asked_of_an_agency check (service is null or agency_id is not null),
        constraint support_programme_line_says_its_doubt
          check (to_confirm = '{}' or (doubt_ar is not null and doubt_fr is not null)),
        -- What came with the house has no author; whoever writes says why.
        constraint support_programme_line_is_reasoned check (set_by is null or reason is not null)
      );

      create trigger support_programme_stays before update or delete on partners.support_programme
        for each row execute function platform.refuse_change();
      create trigger support_programme_line_is_append_only before update or delete on partners.support_programme_line
        for each row execute function platform.refuse_change();

      alter table partners.support_programme enable row level security;
      alter table partners.support_programme force row level security;
      alter table partners.support_programme_line enable row level security;
      alter table partners.support_programme_line force row level security;
      create policy readable on partners.support_programme for select using (true);
      create policy readable on partners.support_programme_line for select using (true);
      create policy system_adds on partners.support_programme for insert with check ((select context.is_system()));
      create policy system_adds on partners.support_programme_line for insert with check ((select context.is_system()));
      create policy headquarters_adds on partners.support_programme for insert with check (exists (select from access.unit u
        where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[])));
      create policy headquarters_adds on partners.support_programme_line for insert with check (
        set_by = (select context.user_id()) and exists (select from access.unit u
          where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[])));
      grant select, insert on partners.support_programme, partners.support_programme_line to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
