import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofHeadquarters = `exists (select from access.unit u
  where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[]))`;
const remainderBy97 = (number: string) => `mod(${number}::numeric, 97) = 0`;

/** A cooperative as a legal person: its numbers, its trade, its members, its organs, what became of it. */
export class LegalPerson1760000000048 implements MigrationInterface {
  name = 'LegalPerson1760000000048';

  async up(runner: QueryRunner): Promise<void> {
    await this.trades(runner);
    await this.seedTrades(runner);
    await this.records(runner);
    await this.statuses(runner);
    await this.identifiers(runner);
    await this.mandates(runner);
    await this.memberships(runner);
    await this.bodies(runner);
  }

  /** Sector (قطاع) and branch (فرع): a list of two levels, and the value chain (سلسلة) that a branch belongs to. */
  private async trades(runner: QueryRunner): Promise<void> {
    for (const [table, refers] of [
      ['sector', ''],
      ['value_chain', ''],
      [
        'branch',
        `sector text not null constraint branch_sector references cooperative.sector (code),
         value_chain text constraint branch_value_chain references cooperative.value_chain (code),`,
      ],
    ]) {
      await runner.query(/* sql */ `
        create table cooperative.${table} (
          code text constraint ${table}_pkey primary key constraint ${table}_code_shape check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
          ${refers}
          name_ar text not null,
          name_fr text not null,
          name_en text not null,
          place smallint not null default 500,
          -- Nothing is taken off the list: from this day on it is not chosen any more.
          closed_on date,
          version integer not null default 1
        );
        alter table cooperative.${table} enable row level security;
        alter table cooperative.${table} force row level security;
        create policy readable on cooperative.${table} for select using (true);
        create policy headquarters_adds on cooperative.${table} for insert with check (${ofHeadquarters});
        create policy headquarters_changes on cooperative.${table} for update using (${ofHeadquarters});
        grant select, insert, update on cooperative.${table} to sanad_app;
      `);
    }
    await runner.query(/* sql */ `
      create table cooperative.trade_change (
        id uuid primary key,
        list text not null constraint trade_change_list check (list in ('SECTOR', 'BRANCH', 'VALUE_CHAIN')),
        code text not null,
        version integer not null,
        said jsonb not null,
        reason text not null,
        set_by uuid not null,
        set_at timestamptz not null default now(),
        constraint trade_change_follows unique (list, code, version)
      );
      create trigger trade_change_is_append_only before update or delete on cooperative.trade_change
        for each row execute function platform.refuse_change();
      alter table cooperative.trade_change enable row level security;
      alter table cooperative.trade_change force row level security;
      create policy readable on cooperative.trade_change for select using (true);
      create policy headquarters_adds on cooperative.trade_change for insert
        with check (set_by = (select context.user_id()) and ${ofHeadquarters});
      grant select, insert on cooperative.trade_change to sanad_app;
    `);
  }

  /** The sectors of which the office of cooperatives speaks; branches of agriculture and of handicraft that are met most. */
  private async seedTrades(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      insert into cooperative.sector (code, name_ar, name_fr, name_en, place) values
        ('AGRICULTURE', 'الفلاحة', 'Agriculture', 'Agriculture', 10),
        ('HANDICRAFT', 'الصناعة التقليدية', 'Artisanat', 'Handicraft', 20),
        ('HOUSING', 'السكن', 'Habitat', 'Housing', 30),
        ('FOOD', 'المواد الغذائية', 'Denrées alimentaires', 'Foodstuffs', 40),
        ('ARGAN', 'الأركان', 'Argane', 'Argan', 50),
        ('AROMATIC_PLANTS', 'النباتات الطبية والعطرية', 'Plantes aromatiques et médicinales', 'Aromatic and medicinal plants', 60),
        ('FISHING', 'الصيد البحري', 'Pêche', 'Fishing', 70),
        ('FORESTRY', 'الغابات', 'Forêt', 'Forestry', 80),
        ('LABOUR', 'اليد العاملة', 'Main-d’œuvre', 'Labour', 90),
        ('RETAIL', 'التجار بالتقسيط', 'Commerçants détaillants', 'Retail traders', 100),
        ('CONSUMPTION', 'الاستهلاك', 'Consommation', 'Consumption', 110),
        ('TRANSPORT', 'النقل', 'Transport', 'Transport', 120),
        ('TOURISM', 'السياحة', 'Tourisme', 'Tourism', 130),
        ('LITERACY', 'محاربة الأمية', 'Alphabétisation', 'Literacy', 140),
        ('WASTE', 'معالجة النفايات', 'Traitement des déchets', 'Waste treatment', 150),
        ('COMMUNICATION', 'التواصل', 'Communication', 'Communication', 160),
        ('CONSULTING', 'الاستشارة والتسيير', 'Conseil et gestion', 'Advice and management', 170),
        ('QUARRIES', 'المقالع', 'Carrières', 'Quarries', 180),
        ('COMMERCE_AND_SERVICES', 'التجارة والخدمات', 'Commerce et services', 'Commerce and services', 190),
        ('OTHER', 'قطاع آخر', 'Autre secteur', 'Other sector', 900);

      insert into cooperative.value_chain (code, name_ar, name_fr, name_en, place) values
        ('BEES', 'سلسلة النحل والعسل', 'Filière apicole', 'Honey and bees', 10),
        ('MILK', 'سلسلة الحليب', 'Filière laitière', 'Milk', 20),
        ('LIVESTOCK', 'سلسلة المواشي', 'Filière viandes rouges', 'Livestock', 30),
        ('POULTRY', 'سلسلة الدواجن', 'Filière avicole', 'Poultry', 40),
        ('OLIVES', 'سلسلة الزيتون', 'Filière oléicole', 'Olives', 50),
        ('DATES', 'سلسلة التمور', 'Filière phœnicicole', 'Dates', 60),
        ('ARGAN', 'سلسلة الأركان', 'Filière arganière', 'Argan', 70),
        ('CACTUS', 'سلسلة الصبار', 'Filière cactus', 'Cactus', 80),
        ('AROMATIC_PLANTS', 'سلسلة النباتات العطرية والطبية', 'Filière des plantes aromatiques', 'Aromatic plants', 90),
        ('SEA', 'سلسلة منتجات البحر', 'Filière des produits de la mer', 'Seafood', 100),
        ('WOOL_AND_CARPETS', 'سلسلة الصوف والزربية', 'Filière laine et tapis', 'Wool and carpets', 110);

      insert into cooperative.branch (code, sector, value_chain, name_ar, name_fr, name_en, place) values
        ('BEES', 'AGRICULTURE', 'BEES', 'تربية النحل', 'Apiculture', 'Beekeeping', 10),
        ('MILK', 'AGRICULTURE', 'MILK', 'إنتاج الحليب', 'Filière laitière', 'Dairy', 20),
        ('LIVESTOCK', 'AGRICULTURE', 'LIVESTOCK', 'تربية المواشي', 'Élevage', 'Livestock', 30),
        ('POULTRY', 'AGRICULTURE', 'POULTRY', 'تربية الدواجن', 'Aviculture', 'Poultry', 40),
        ('FARM_SUPPLY', 'AGRICULTURE', null, 'التموين الفلاحي', 'Approvisionnement agricole', 'Farm supply', 50),
        ('SHARED_MACHINERY', 'AGRICULTURE', null, 'استعمال الآليات المشتركة', 'Matériel agricole en commun', 'Shared machinery', 60),
        ('MARKET_GARDENING', 'AGRICULTURE', null, 'الخضروات', 'Maraîchage', 'Market gardening', 70),
        ('CITRUS', 'AGRICULTURE', null, 'الحوامض', 'Agrumes', 'Citrus', 80),
        ('OLIVES', 'AGRICULTURE', 'OLIVES', 'الزيتون وزيت الزيتون', 'Oléiculture', 'Olives and olive oil', 90),
        ('DATES', 'AGRICULTURE', 'DATES', 'التمور', 'Dattes', 'Dates', 100),
        ('CACTUS', 'AGRICULTURE', 'CACTUS', 'الصبار', 'Cactus', 'Cactus', 110),
        ('CEREALS', 'AGRICULTURE', null, 'الحبوب', 'Céréales', 'Cereals', 120),
        ('IRRIGATION', 'AGRICULTURE', null, 'السقي', 'Irrigation', 'Irrigation', 130),
        ('CARPETS', 'HANDICRAFT', 'WOOL_AND_CARPETS', 'الزربية والنسيج', 'Tapis et tissage', 'Carpets and weaving', 10),
        ('EMBROIDERY', 'HANDICRAFT', null, 'الطرز والخياطة', 'Broderie et couture', 'Embroidery and sewing', 20),
        ('WOODWORK', 'HANDICRAFT', null, 'النجارة والخشب', 'Menuiserie et bois', 'Woodwork', 30),
        ('POTTERY', 'HANDICRAFT', null, 'الفخار والخزف', 'Poterie et céramique', 'Pottery', 40),
        ('LEATHER', 'HANDICRAFT', null, 'الجلد', 'Cuir', 'Leather', 50),
        ('SILVERWORK', 'HANDICRAFT', null, 'الصياغة والفضة', 'Bijouterie et argent', 'Silverwork', 60),
        ('COUSCOUS_AND_BREAD', 'FOOD', null, 'الكسكس والعجائن والخبز', 'Couscous, pâtes et pain', 'Couscous, pasta and bread', 10),
        ('PRESERVES', 'FOOD', null, 'المربى والمصبرات', 'Confitures et conserves', 'Jams and preserves', 20),
        ('ARGAN_OIL', 'ARGAN', 'ARGAN', 'زيت الأركان', 'Huile d’argane', 'Argan oil', 10),
        ('HERBS_AND_OILS', 'AROMATIC_PLANTS', 'AROMATIC_PLANTS', 'الأعشاب والزيوت العطرية', 'Herbes et huiles essentielles', 'Herbs and essential oils', 10),
        ('COASTAL_FISHING', 'FISHING', 'SEA', 'الصيد التقليدي', 'Pêche artisanale', 'Coastal fishing', 10),
        ('SEAFOOD', 'FISHING', 'SEA', 'تثمين منتجات البحر', 'Valorisation des produits de la mer', 'Seafood processing', 20),
        ('WOODS', 'FORESTRY', null, 'استغلال الغابات', 'Exploitation forestière', 'Forestry work', 10),
        ('BUILDING_HOMES', 'HOUSING', null, 'بناء السكن', 'Construction de logements', 'Building of homes', 10),
        ('LABOUR', 'LABOUR', null, 'خدمات اليد العاملة', 'Services de main-d’œuvre', 'Labour services', 10),
        ('RETAIL', 'RETAIL', null, 'تجارة القرب', 'Commerce de proximité', 'Neighbourhood trade', 10),
        ('CONSUMPTION', 'CONSUMPTION', null, 'الشراء المشترك', 'Achats groupés', 'Joint purchase', 10),
        ('TRANSPORT', 'TRANSPORT', null, 'نقل الأشخاص والبضائع', 'Transport de personnes et de biens', 'Transport of people and goods', 10),
        ('RURAL_TOURISM', 'TOURISM', null, 'السياحة القروية', 'Tourisme rural', 'Rural tourism', 10),
        ('LITERACY', 'LITERACY', null, 'محو الأمية والتربية', 'Alphabétisation et éducation', 'Literacy and education', 10),
        ('WASTE', 'WASTE', null, 'جمع النفايات وتثمينها', 'Collecte et valorisation des déchets', 'Collection and reuse of waste', 10),
        ('COMMUNICATION', 'COMMUNICATION', null, 'خدمات التواصل', 'Services de communication', 'Communication services', 10),
        ('CONSULTING', 'CONSULTING', null, 'الاستشارة', 'Conseil', 'Advice', 10),
        ('QUARRIES', 'QUARRIES', null, 'استغلال المقالع', 'Exploitation de carrières', 'Quarrying', 10),
        ('SERVICES', 'COMMERCE_AND_SERVICES', null, 'خدمات مختلفة', 'Services divers', 'Various services', 10),
        ('OTHER', 'OTHER', null, 'فرع آخر', 'Autre branche', 'Other branch', 900);

      alter table cooperative.formation
        drop constraint formation_branch,
        add constraint formation_branch foreign key (branch) references cooperative.branch (code);
      alter table cooperative.cooperative
        add constraint cooperative_branch foreign key (branch) references cooperative.branch (code);
    `);
  }

  /** Cooperatives from before the system stand beside those founded in it, and what calls for somebody stands on the row. */
  private async records(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.cooperative
        alter column formation_id drop not null,
        add column origin text not null default 'FOUNDED' constraint cooperative_origin check (origin in ('FOUNDED', 'IMPORTED')),
        -- It is part of the figures that were brought in as a sum: no report counts it once more.
        add column in_opening_balance boolean not null default false,
        add column share_value numeric(12, 2) constraint cooperative_share_value check (share_value > 0),
        add column members integer not null default 0,
        add constraint cooperative_origin_fits check ((origin = 'FOUNDED') = (formation_id is not null)),
        add constraint cooperative_in_balance_is_imported check (not in_opening_balance or origin = 'IMPORTED'),
        add constraint cooperative_has_share_value check (formation_id is not null or share_value is not null),
        add constraint cooperative_in_its_unit unique (id, unit_id),
        drop constraint cooperative_status,
        add constraint cooperative_status check (status in
          ('REGISTERED', 'OPERATING', 'DORMANT', 'IN_LIQUIDATION', 'STRUCK_OFF', 'TRANSFORMED', 'MERGED'));
      create index cooperative_by_day on cooperative.cooperative (registered_on desc, id desc);

      -- What the law asks at the register is asked of those that are registered here.
      drop trigger cooperative_meets_the_law on cooperative.cooperative;
      create trigger cooperative_meets_the_law before insert on cooperative.cooperative
        for each row when (new.formation_id is not null) execute function cooperative.check_registration();

      -- What calls for somebody, kept by triggers and by the daily round: lists read it by its key.
      create table cooperative.alert (
        cooperative_id uuid not null,
        unit_id uuid not null,
        kind text not null constraint alert_kind check (kind in
          ('BELOW_MINIMUM', 'DORMANT', 'MANDATE_ENDING', 'DUTY_OVERDUE', 'LICENCE_ENDING')),
        since date not null,
        noted_at timestamptz not null default now(),
        constraint alert_pkey primary key (cooperative_id, kind),
        constraint alert_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id)
      );
      create index alert_by_unit on cooperative.alert (unit_id, kind, cooperative_id);
      alter table cooperative.alert enable row level security;
      alter table cooperative.alert force row level security;
      create policy own_units on cooperative.alert using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update, delete on cooperative.alert to sanad_app;
    `);
  }

  /** A status is what the history says: it changes with a line, along an edge, and never otherwise. */
  private async statuses(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.status_edge (
        from_status text not null,
        to_status text not null,
        constraint status_edge_pkey primary key (from_status, to_status)
      );
      insert into cooperative.status_edge values
        ('REGISTERED', 'OPERATING'), ('REGISTERED', 'DORMANT'), ('OPERATING', 'DORMANT'), ('DORMANT', 'OPERATING'),
        ('REGISTERED', 'IN_LIQUIDATION'), ('OPERATING', 'IN_LIQUIDATION'), ('DORMANT', 'IN_LIQUIDATION'),
        ('REGISTERED', 'TRANSFORMED'), ('OPERATING', 'TRANSFORMED'), ('DORMANT', 'TRANSFORMED'),
        ('REGISTERED', 'MERGED'), ('OPERATING', 'MERGED'), ('DORMANT', 'MERGED'),
        ('IN_LIQUIDATION', 'STRUCK_OFF');
      grant select on cooperative.status_edge to sanad_app;

      create table cooperative.status_change (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        from_status text not null,
        to_status text not null,
        changed_on date not null,
        reason text not null,
        -- A company, or a cooperative that the house does not know, has a name alone.
        successor_id uuid constraint status_change_successor references cooperative.cooperative (id),
        successor_name text,
        created_by uuid,
        created_at timestamptz not null default now(),
        -- Two on one day keep their order, also when one transaction writes both.
        place bigint generated always as identity,
        constraint status_change_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint status_change_edge foreign key (from_status, to_status) references cooperative.status_edge (from_status, to_status),
        constraint status_change_names_successor check
          ((to_status in ('TRANSFORMED', 'MERGED')) = (successor_id is not null or successor_name is not null)),
        constraint status_change_goes_elsewhere check (successor_id is distinct from cooperative_id)
      );
      create index status_change_by_cooperative on cooperative.status_change (cooperative_id, place desc);
      create index status_change_by_successor on cooperative.status_change (successor_id) where successor_id is not null;
      create trigger status_change_is_append_only before update or delete on cooperative.status_change
        for each row execute function platform.refuse_change();
      alter table cooperative.status_change enable row level security;
      alter table cooperative.status_change force row level security;
      create policy own_units on cooperative.status_change using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert on cooperative.status_change to sanad_app;

      create function cooperative.check_status_change() returns trigger language plpgsql as $$
      declare
        record cooperative.cooperative;
        last_day date;
      begin
        select k.* into record from cooperative.cooperative k where k.id = new.cooperative_id for update;
        select coalesce(max(s.changed_on), record.registered_on) into last_day
          from cooperative.status_change s where s.cooperative_id = new.cooperative_id;
        if record.status is distinct from new.from_status then
          raise exception 'the cooperative is %', record.status using errcode = '23514', constraint = 'status_change_follows_the_last';
        end if;
        if new.changed_on < last_day or new.changed_on > people.legal_day(now()) then
          raise exception 'the day is out of order' using errcode = '23514', constraint = 'status_change_day_in_order';
        end if;
        return new;
      end $$;
      create trigger status_change_is_in_order before insert on cooperative.status_change
        for each row execute function cooperative.check_status_change();

      create function cooperative.take_status() returns trigger language plpgsql as $$
      begin
        update cooperative.cooperative set status = new.to_status where id = new.cooperative_id;
        perform cooperative.review_members(array[new.cooperative_id]);
        return null;
      end $$;
      create trigger status_change_is_taken after insert on cooperative.status_change
        for each row execute function cooperative.take_status();

      create function cooperative.check_status() returns trigger language plpgsql as $$
      begin
        if new.status is distinct from (select s.to_status from cooperative.status_change s
          where s.cooperative_id = new.id order by s.place desc limit 1) then
          raise exception 'a status changes with a line of its history' using errcode = '23514', constraint = 'cooperative_status_has_history';
        end if;
        return new;
      end $$;
      create trigger cooperative_status_has_history before update of status on cooperative.cooperative
        for each row when (old.status is distinct from new.status) execute function cooperative.check_status();
    `);
  }

  /** Numbers that offices gave. One that changes stays behind with who and when; a bank number is sealed. */
  private async identifiers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.identifier (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        kind text not null constraint identifier_kind check (kind in
          ('LOCAL_REGISTER', 'CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'RIB', 'CNSS', 'SECTOR_LICENCE')),
        -- The number itself, but for a bank number, which is sealed.
        value text,
        rib_cipher text,
        rib_index bytea,
        rib_end text constraint identifier_rib_end_is_short check (rib_end ~ '^[0-9]{4}$'),
        -- Who gave it: the court, the bank, the office of food safety.
        authority text,
        product text constraint identifier_product check (product in ('HONEY', 'MILK', 'MEAT', 'OTHER')),
        given_on date,
        expires_on date,
        reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        ended_by uuid,
        version integer not null default 1,
        constraint identifier_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint identifier_is_sealed_when_of_bank check
          (num_nonnulls(rib_cipher, rib_index, rib_end) = case kind when 'RIB' then 3 else 0 end and (value is null) = (kind = 'RIB')),
        constraint identifier_ice_is_whole check (kind <> 'ICE' or value ~ '^[0-9]{15}$' and ${remainderBy97('value')}),
        constraint identifier_tax_id_shape check (kind <> 'TAX_ID' or value ~ '^[0-9]{7,8}$'),
        constraint identifier_cnss_shape check (kind <> 'CNSS' or value ~ '^[0-9]{5,9}$'),
        constraint identifier_product_is_of_licence check ((product is not null) = (kind = 'SECTOR_LICENCE')),
        constraint identifier_expiry_is_of_licence check (expires_on is null or kind = 'SECTOR_LICENCE'),
        constraint identifier_days_in_order check (expires_on >= given_on),
        constraint identifier_register_is_of_the_past check (kind <> 'LOCAL_REGISTER' or ended_at is not null),
        constraint identifier_end_has_author check ((ended_at is null) = (ended_by is null))
      );
      create unique index identifier_in_force_once on cooperative.identifier (cooperative_id, kind, coalesce(product, ''))
        where ended_at is null;
      create unique index identifier_is_of_one_cooperative on cooperative.identifier (kind, value)
        where ended_at is null and kind in ('CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'CNSS');
      create index identifier_licence_by_end on cooperative.identifier (unit_id, expires_on) where ended_at is null and expires_on is not null;
      alter table cooperative.identifier enable row level security;
      alter table cooperative.identifier force row level security;
      create policy own_units on cooperative.identifier using (unit_id = any ((select context.units())::uuid[]));
      -- The number itself never changes in place: another one takes its place.
      grant select, insert on cooperative.identifier to sanad_app;
      grant update (ended_at, ended_by, version) on cooperative.identifier to sanad_app;

      -- Whether another cooperative of the country is paid by the same number: one word, nothing of which.
      create function cooperative.rib_is_shared(number bytea, but uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from cooperative.identifier i
          where i.rib_index = number and i.cooperative_id <> but and i.ended_at is null)
      $$;
    `);
  }

  /** Organs: who holds which seat, from which day, until when. */
  private async mandates(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.mandate (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        organ text not null constraint mandate_organ check (organ in
          ('MANAGER', 'PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER', 'BOARD_MEMBER', 'AUDITOR')),
        -- Several may manage, sit on the board or audit: each on a seat of its own.
        seat smallint not null default 1 constraint mandate_seat check (seat between 1 and 12),
        membership_id uuid constraint mandate_membership references cooperative.membership (id),
        holder_name text,
        begins_on date not null,
        -- The day that was decided; the seat is held until somebody ends it.
        ends_on date,
        ended_on date,
        end_reason text constraint mandate_end_reason check (end_reason in
          ('TERM', 'RESIGNATION', 'REMOVAL', 'DEATH', 'LEFT', 'CORRECTION')),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint mandate_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint mandate_has_one_holder check (num_nonnulls(membership_id, holder_name) = 1),
        constraint mandate_days_in_order check (ends_on > begins_on and ended_on >= begins_on),
        constraint mandate_end_has_reason check ((ended_on is null) = (end_reason is null)),
        constraint mandate_single_seat check (seat = 1 or organ in ('MANAGER', 'BOARD_MEMBER', 'AUDITOR')),
        -- One may follow the other on the day on which the first one goes.
        constraint mandate_does_not_overlap exclude using gist
          (cooperative_id with =, organ with =, seat with =, daterange(begins_on, ended_on, '[)') with &&)
      );
      create index mandate_by_membership on cooperative.mandate (membership_id) where membership_id is not null;
      create index mandate_by_end on cooperative.mandate (unit_id, ends_on) where ended_on is null and ends_on is not null;
      alter table cooperative.mandate enable row level security;
      alter table cooperative.mandate force row level security;
      create policy own_units on cooperative.mandate using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on cooperative.mandate to sanad_app;
    `);
  }

  /** Members come and go on days; how many there are stands on the cooperative, and too few of them is an alert. */
  private async memberships(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.membership
        add column entry text not null default 'FOUNDING' constraint membership_entry check (entry in ('FOUNDING', 'ADMISSION', 'TRANSFER')),
        add column end_kind text constraint membership_end_kind check (end_kind in
          ('RESIGNATION', 'EXCLUSION', 'DEATH', 'TRANSFER', 'CORRECTION')),
        add column created_by uuid,
        add column created_at timestamptz not null default now(),
        add column version integer not null default 1,
        add constraint membership_end_has_day check (left_on is not null or (end_kind is null and end_reason is null));
      create index membership_in_force on cooperative.membership (cooperative_id) where left_on is null;

      create function cooperative.review_members(cooperatives uuid[]) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        needed integer := cooperative.law('minMembers', people.legal_day(now()));
      begin
        with counted as (
          select k.id, count(m.id) filter (where m.left_on is null) as members, count(m.id) as ever, max(m.left_on) as since
          from cooperative.cooperative k left join cooperative.membership m on m.cooperative_id = k.id
          where k.id = any (cooperatives) group by k.id
        ), kept as (
          update cooperative.cooperative k set members = c.members from counted c where k.id = c.id and k.members <> c.members
        ), judged as (
          -- Of a cooperative that came without its members nothing is known yet; one that has ended lacks nobody.
          select k.id, k.unit_id, coalesce(c.since, k.registered_on) as since,
            c.members < needed and c.ever > 0 and k.status in ('REGISTERED', 'OPERATING', 'DORMANT') as is_below
          from counted c join cooperative.cooperative k on k.id = c.id
        ), mended as (
          delete from cooperative.alert a using judged j where a.cooperative_id = j.id and a.kind = 'BELOW_MINIMUM' and not j.is_below
        )
        insert into cooperative.alert (cooperative_id, unit_id, kind, since)
        select j.id, j.unit_id, 'BELOW_MINIMUM', j.since from judged j where j.is_below
        on conflict on constraint alert_pkey do nothing;
      end $$;

      create function cooperative.keep_members() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' then
          perform cooperative.review_members((select array_agg(distinct n.cooperative_id) from now_there n));
        elsif tg_op = 'DELETE' then
          perform cooperative.review_members((select array_agg(distinct o.cooperative_id) from was_there o));
        else
          perform cooperative.review_members((select array_agg(distinct b.cooperative_id)
            from (select cooperative_id from now_there union select cooperative_id from was_there) b));
        end if;
        return null;
      end $$;
      create trigger membership_added_is_counted after insert on cooperative.membership
        referencing new table as now_there for each statement execute function cooperative.keep_members();
      create trigger membership_changed_is_counted after update on cooperative.membership
        referencing old table as was_there new table as now_there for each statement execute function cooperative.keep_members();
      create trigger membership_removed_is_counted after delete on cooperative.membership
        referencing old table as was_there for each statement execute function cooperative.keep_members();
      alter table cooperative.membership enable always trigger membership_added_is_counted;
      alter table cooperative.membership enable always trigger membership_changed_is_counted;
      alter table cooperative.membership enable always trigger membership_removed_is_counted;

      -- Whoever leaves holds no seat any more.
      create function cooperative.end_mandates() returns trigger language plpgsql as $$
      begin
        update cooperative.mandate m set ended_on = greatest(m.begins_on, new.left_on), version = m.version + 1,
          end_reason = case new.end_kind when 'DEATH' then 'DEATH' when 'CORRECTION' then 'CORRECTION' else 'LEFT' end
        where m.membership_id = new.id and m.ended_on is null;
        return null;
      end $$;
      create trigger membership_end_ends_mandates after update of left_on on cooperative.membership
        for each row when (old.left_on is null and new.left_on is not null) execute function cooperative.end_mandates();

      -- A death ends what the person belonged to, also where the cooperative lies in another delegation.
      create function cooperative.end_by_death(dead uuid, day date) returns table (cooperative_id uuid, unit_id uuid, membership_id uuid, left_on date)
      language sql security definer set search_path = pg_catalog, public as $$
        update cooperative.membership m set left_on = greatest(m.joined_on, day), end_kind = 'DEATH', version = m.version + 1
        from cooperative.cooperative k
        where k.id = m.cooperative_id and m.person_id = dead and m.left_on is null
          and exists (select from people.person p where p.id = dead and p.vital_status = 'DECEASED')
        returning m.cooperative_id, k.unit_id, m.id, m.left_on
      $$;

      -- Two records of one person become one: the seats of the membership that goes are held through the one that stays.
      create function cooperative.hand_seats_over(going uuid, staying uuid) returns void
      language sql security definer set search_path = pg_catalog, public as $$
        update cooperative.mandate m set membership_id = staying, version = m.version + 1
        where m.membership_id = going and people.is_merging()
      $$;

      -- Where else somebody belongs at the moment: names of cooperatives, which registers show to everybody.
      create function cooperative.memberships_elsewhere(person uuid, associate uuid, but uuid) returns text[]
      language sql stable security definer set search_path = pg_catalog, public as $$
        select coalesce(array_agg(k.name order by m.joined_on), '{}') from cooperative.membership m
        join cooperative.cooperative k on k.id = m.cooperative_id
        where m.left_on is null and m.cooperative_id <> but and (m.person_id = person or m.associate_id = associate)
          and k.status not in ('STRUCK_OFF', 'TRANSFORMED', 'MERGED')
      $$;

      select cooperative.review_members((select array_agg(k.id) from cooperative.cooperative k));
    `);
  }

  /** Unions of cooperatives (اتحاد) and associations of the children of resistants (جمعيات أبناء قدماء المقاومين). */
  private async bodies(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.body (
        id uuid primary key,
        unit_id uuid not null constraint body_unit references access.unit (id),
        kind text not null constraint body_kind check (kind in ('UNION', 'RESISTANTS_ASSOCIATION')),
        name text not null,
        province text not null constraint body_province_shape check (province ~ '^[0-9]{2}\\.[0-9]{3}$'),
        seat text not null,
        -- A union stands in a register of a court, an association has the receipt of the local authority.
        number text,
        authority text,
        founded_on date not null,
        ended_on date,
        end_reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint body_number_has_authority check ((number is null) = (authority is null)),
        constraint body_days_in_order check (ended_on >= founded_on),
        constraint body_end_has_reason check ((ended_on is null) = (end_reason is null)),
        constraint body_in_its_unit unique (id, unit_id)
      );
      create unique index body_number_is_unique on cooperative.body (kind, people.fold(authority), people.fold(number)) where number is not null;
      create index body_by_unit on cooperative.body (unit_id, founded_on desc, id desc);
      alter table cooperative.body enable row level security;
      alter table cooperative.body force row level security;
      create policy own_units on cooperative.body using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on cooperative.body to sanad_app;

      create table cooperative.affiliation (
        id uuid primary key,
        body_id uuid not null constraint affiliation_body references cooperative.body (id),
        cooperative_id uuid not null,
        unit_id uuid not null,
        joined_on date not null,
        left_on date,
        end_reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint affiliation_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint affiliation_days_in_order check (left_on >= joined_on),
        constraint affiliation_does_not_overlap exclude using gist
          (body_id with =, cooperative_id with =, daterange(joined_on, left_on, '[]') with &&)
      );
      create index affiliation_by_cooperative on cooperative.affiliation (cooperative_id);
      alter table cooperative.affiliation enable row level security;
      alter table cooperative.affiliation force row level security;
      create policy own_units on cooperative.affiliation using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on cooperative.affiliation to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
