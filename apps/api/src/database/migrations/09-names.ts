import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names are looked up by one rule in two scripts: the spelling (fold) and, across spellings, the key. */
export class Names1760000000009 implements MigrationInterface {
  name = 'Names1760000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The same rules as foldName and nameKey in the kernel, letter by letter: they find candidates and never decide.
      create or replace function people.fold(value text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(regexp_replace(
          replace(replace(replace(replace(replace(replace(
            translate(
              regexp_replace(normalize(replace(value, '\u00B4', ''), NFKD),
                '[''\`\\u00AD\\u02B9-\\u02BF\\u0300-\\u036F\\u055A\\u0610-\\u061A\\u061C\\u0621\\u0640\\u064B-\\u065F\\u0670\\u0674\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u08D3-\\u08E1\\u08E3-\\u08FF\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200B-\\u200F\\u2018-\\u201B\\u202A-\\u202E\\u2032\\u2060-\\u206F\\u20D0-\\u20FF\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF]+',
                '', 'g'),
              'ABCDEFGHIJKLMNOPQRSTUVWXYZØøŁłĐđÐðıƐɛƔɣÞþ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ٱىیېےۍةۃەہھڭݣگکڪڮڤڥڢڡپٮڨڧٯچژںۆۇۋۈټٹڈڑ',
              'abcdefghijklmnopqrstuvwxyzoollddddiaaggtt01234567890123456789' || 'اييييي' || 'ههههه' || 'كككككك' || 'ففففببقققججنوووو' || 'تتدر'),
            'Œ', 'oe'), 'œ', 'oe'), 'Æ', 'ae'), 'æ', 'ae'), 'ẞ', 'ss'), 'ß', 'ss'),
          '[^a-z0-9\\u0622-\\u063A\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08C7\\u2D30-\\u2D67]+', ' ', 'g'),
          '(?<![^ ])عبد (?=ال)', 'عبد', 'g'))
      $$;

      -- The key of one word in its looked-up spelling.
      create function people.word_key(word text) returns text language sql immutable strict parallel safe as $$
        select coalesce(
          nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            replace(replace(replace(
              regexp_replace(regexp_replace(
                translate(
                  regexp_replace(
                    translate(
                      replace(regexp_replace(replace(regexp_replace(
                        replace(replace(replace(replace(regexp_replace(replace(replace(
                          case when word ~ '[a-z]' then translate(bare, '795632', 'hqXt') else bare end,
                          'kh', 'X'), 'gh', 'G'), '[cs]h', 'C', 'g'), 'dj', 'J'), 'dh', 'D'), 'th', 'T'), 'ph', 'F'),
                        'gu(?=[eiy])', 'k', 'g'), 'qu', 'k'), 'c(?=[eiy])', 's', 'g'), 'x', 'ks'),
                      'cqgpvXGCJDTF', 'kkkbfxgcjdtf'),
                    '([a-z])\\1+', '\\1', 'g'),
                  'بتثجحخدذرزسشصضطظغفقكلمنه', 'bttjhxddrzscsdtdgfkklmnh'),
                '[^bcdfghjklmnrstxz0-9]', '', 'g'), '(?<=.)h+$', ''),
              'kh', 'x'), 'th', 't'), 'dh', 'd'),
            '^bnl', 'bl'), '^bnn+', 'bn'), '^bdl+', 'bd'), '^l+(?=.)', ''), ''),
          regexp_replace(regexp_replace(translate(word, 'وي', 'wy'), '[^wy]', '', 'g'), '([wy])\\1+', '\\1', 'g'))
        from regexp_replace(regexp_replace(word, 'اه$', 'ات'), '(?<=[aeiouy])h$|(?<=.)ه$', '') bare
      $$;

      create function people.name_key(value text) returns text language sql immutable strict parallel safe as $$
        select coalesce(string_agg(key, ' ' order by key collate "C"), '')
        from string_to_table(regexp_replace(people.fold(translate(value, 'çÇ', 'ss')),
          '(?<![^ ])(بن|ابن|بنت|ايت|ابو|بو|او|اولاد|ولد|عبد|ام|ال|ben|bin|ibn|bent|bint|ait|ayt|abou|abu|bou|bu|ou|u|oulad|ouled|awlad|aoulad|ould|weld|abd|abdel|abdul|abdoul|abdal|oum|oumm|um|umm|om|el|al|ul|l|ed|er|es|ez|et|en|ech|esh|ad|ar|as|az|at|an|ach) ',
          '\\1', 'g'), ' ') word, people.word_key(word) key
        where key <> ''
      $$;

      -- The stored spellings follow the rule.
      alter table people.person alter column name_fold set expression as
        (people.fold(given_ar || ' ' || family_ar || ' ' || coalesce(given_la, '') || ' ' || coalesce(family_la, '')));
      alter table people.resistance_file alter column member_fold set expression as
        (people.fold(member_given_ar || ' ' || member_family_ar));
      alter table cooperative.cooperative alter column court_key set expression as (people.fold(court));

      -- Of the Arabic name, which alone is everybody's.
      alter table people.person add column name_key text not null generated always as
        (people.name_key(given_ar || ' ' || family_ar)) stored;
      create index person_by_name_key on people.person (unit_id, name_key);
    `);
    await this.words(runner);
    await this.search(runner);
  }

  private async words(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What a name is found by: its words, and words that stand side by side as one (بن احيا, Benahya; نور الدين, Noureddine).
      create function people.words_of(part text) returns table (word text, is_whole boolean) language sql immutable strict parallel safe as $$
        with said as materialized (select string_to_array(people.fold(part), ' ') as words)
        select w.word, true from said, unnest(said.words) w(word)
        union all
        select v.word, false
        from said
        cross join lateral generate_series(1, cardinality(said.words) - 1) first(place)
        cross join lateral generate_series(first.place + 1, least(first.place + 2, cardinality(said.words))) last(place)
        cross join lateral (select array_to_string(said.words[first.place:last.place], ' ') as run) together
        cross join lateral (values
          (replace(together.run, ' ', '')),
          (replace(regexp_replace(together.run, 'ه? ال(?=[تثدذرزسشصضطظلن])', '', 'g'), ' ', ''))
        ) v(word)
        where cardinality(said.words) > 1
      $$;

      -- Spellings met in documents. They are found like the name and never written over it.
      create table people.person_alias (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        given text,
        family text,
        source text not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        ended_by uuid,
        ended_at timestamptz,
        version integer not null default 1,
        constraint person_alias_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint person_alias_says_something check (num_nonnulls(given, family) > 0),
        constraint person_alias_ending_is_signed check ((ended_by is null) = (ended_at is null))
      );
      create index person_alias_by_person on people.person_alias (person_id, created_at desc, id desc);
      alter table people.person_alias enable row level security;
      alter table people.person_alias force row level security;
      create policy own_units on people.person_alias using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.person_alias to sanad_app;

      -- Every word by which a person is found. Kept by triggers; read by the functions of the search alone.
      create table people.person_word (
        unit_id uuid not null,
        word text collate "C" not null,
        created_at timestamptz not null,
        person_id uuid not null,
        is_alias boolean not null,
        constraint person_word_pkey primary key (unit_id, word, created_at, person_id) include (is_alias)
      );
      create index person_word_by_person on people.person_word (person_id) include (word, is_alias);
      alter table people.person_word enable row level security;
      alter table people.person_word force row level security;
      create policy own_units on people.person_word using (unit_id = any ((select context.units())::uuid[]));

      -- The words there are, with their keys: where other spellings of a typed word are looked for. A word may stand here
      -- twice, so that two who write it at the same moment do not wait for one another.
      create table people.name_word (word text collate "C" not null, key text collate "C" not null, is_whole boolean not null);
      create index name_word_by_key on people.name_word (key, word);
      create index name_word_by_word on people.name_word (word);
      create index name_word_by_part on people.name_word using gin (word gin_trgm_ops);

      create function people.index_words(persons uuid[]) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        delete from people.person_word w where w.person_id = any (persons);
        with told as materialized (
          select p.unit_id, w.word, p.created_at, p.id, said.is_alias, w.is_whole
          from people.person p
          cross join lateral (
            values (p.given_ar, false), (p.family_ar, false), (p.given_la, false), (p.family_la, false)
            union all
            select unnest(array[a.given, a.family]), true from people.person_alias a where a.person_id = p.id and a.ended_at is null
          ) said(part, is_alias)
          cross join lateral people.words_of(said.part) w
          where p.id = any (persons) and p.merged_into is null
        ), kept as (
          insert into people.person_word (unit_id, word, created_at, person_id, is_alias)
          select t.unit_id, t.word, t.created_at, t.id, bool_and(t.is_alias) from told t
          group by t.unit_id, t.word, t.created_at, t.id
        )
        insert into people.name_word (word, key, is_whole)
        select k.word, people.word_key(k.word), k.is_whole from (select distinct t.word, t.is_whole from told t) k
        where not exists (select from people.name_word n where n.word = k.word and n.is_whole = k.is_whole);
      end $$;

      create function people.index_added() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform people.index_words(array(select a.id from added a));
        return null;
      end $$;
      create trigger person_is_indexed after insert on people.person
        referencing new table as added for each statement execute function people.index_added();

      create function people.index_changed() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        changed uuid[] := array(
          select a.id from after_change a join before_change b on b.id = a.id
          where (a.unit_id, a.given_ar, a.family_ar, a.given_la, a.family_la, a.merged_into)
            is distinct from (b.unit_id, b.given_ar, b.family_ar, b.given_la, b.family_la, b.merged_into));
      begin
        if changed <> '{}' then
          perform people.index_words(changed);
        end if;
        return null;
      end $$;
      create trigger person_is_indexed_when_changed after update on people.person
        referencing old table as before_change new table as after_change for each statement execute function people.index_changed();

      create function people.index_aliases() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform people.index_words(array(select distinct a.person_id from after_change a));
        return null;
      end $$;
      create trigger alias_is_indexed after insert on people.person_alias
        referencing new table as after_change for each statement execute function people.index_aliases();

      create function people.index_changed_aliases() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform people.index_words(array(select a.person_id from after_change a union select b.person_id from before_change b));
        return null;
      end $$;
      create trigger alias_is_indexed_when_changed after update on people.person_alias
        referencing old table as before_change new table as after_change for each statement execute function people.index_changed_aliases();
      create trigger alias_is_indexed_when_gone after delete on people.person_alias
        referencing old table as after_change for each statement execute function people.index_aliases();

      -- Who is there already.
      insert into people.person_word (unit_id, word, created_at, person_id, is_alias)
      select distinct p.unit_id, w.word, p.created_at, p.id, false
      from people.person p
      cross join lateral (values (p.given_ar), (p.family_ar), (p.given_la), (p.family_la)) said(part)
      cross join lateral people.words_of(said.part) w;
      insert into people.name_word (word, key, is_whole)
      select k.word, people.word_key(k.word), k.is_whole
      from (
        select distinct w.word, w.is_whole from people.person p
        cross join lateral (values (p.given_ar), (p.family_ar), (p.given_la), (p.family_la)) said(part)
        cross join lateral people.words_of(said.part) w
      ) k;
    `);
  }

  private async search(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop function people.search(uuid[], text[], text, bytea);

      -- Words of the country that may be other spellings of what is typed: by key, by the beginning of a key, by a beginning,
      -- by a part. They are names of nobody; which of them are meant is weighed by the application.
      create function people.words_like(keys text[], key_starts text[], starts text[], parts text[])
      returns table (word text, key text, is_whole boolean)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select like_it.word, like_it.key, bool_or(like_it.is_whole)
        from (
          select n.word, n.key, n.is_whole from people.name_word n where n.key = any (keys)
          union all
          select n.* from unnest(key_starts) s(start)
          cross join lateral (
            select w.word, w.key, w.is_whole from people.name_word w where w.key >= s.start and w.key < s.start || chr(1114111) limit 400
          ) n
          union all
          select n.* from unnest(starts) s(start)
          cross join lateral (
            select w.word, w.key, w.is_whole from people.name_word w
            where w.word >= s.start and w.word < s.start || chr(1114111) and w.is_whole limit 1
          ) n
          union all
          select n.* from unnest(parts) s(part)
          cross join lateral (
            select w.word, w.key, w.is_whole from people.name_word w where w.word like '%' || s.part || '%' limit 200
          ) n
        ) like_it group by like_it.word, like_it.key
      $$;

      -- The rows of one typed word. Score: 0 the word itself, 1 it begins so, 2 an alias, 3 another spelling, 4 that of an
      -- alias, 5 less than a word.
      create function people.word_rows(seen uuid[], start text, spelled text[], loose text[])
      returns table (person_id uuid, created_at timestamptz, score integer) language sql stable as $$
        select w.person_id, w.created_at, case when w.is_alias then 2 when w.word = start then 0 else 1 end
        from people.person_word w where w.unit_id = any (seen) and w.word >= start and w.word < start || chr(1114111)
        union all
        select w.person_id, w.created_at, case when w.is_alias then 4 else 3 end
        from people.person_word w where w.unit_id = any (seen) and w.word = any (spelled)
        union all
        select w.person_id, w.created_at, 5
        from people.person_word w where w.unit_id = any (seen) and w.word = any (loose)
      $$;

      -- All words must be there. It begins with the rarest; "among" are those whom something else has found already.
      -- Where even the rarest word has more rows than can be looked at while somebody waits, some thousands are, and it says so.
      create function people.found_by_words(seen uuid[], terms jsonb, among uuid[])
      returns table (id uuid, created_at timestamptz, score integer, is_cut boolean)
      language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        counts integer[];
        ids uuid[];
        moments timestamptz[];
        scores integer[];
        cut boolean := false;
        -- One word alone is shown from its newest; of several, all who have them are looked for.
        most integer := case when jsonb_array_length(terms) = 1 then 10000 else 20000 end;
        turn integer;
        start text;
        spelled text[];
        loose text[];
      begin
        if among = '{}' then
          return;
        end if;
        counts := '{}';
        for turn in 0 .. jsonb_array_length(terms) - 1 loop
          start := terms -> turn ->> 'word';
          spelled := array(select jsonb_array_elements_text(terms -> turn -> 'spelled'));
          loose := array(select jsonb_array_elements_text(terms -> turn -> 'loose'));
          counts := counts || (select count(*)::integer from (
            select from people.word_rows(seen, start, spelled, loose) limit most + 1) few);
        end loop;
        if among is not null then
          select array_agg(p.id), array_agg(p.created_at), array_agg(0) into ids, moments, scores
          from people.person p where p.id = any (among);
        end if;
        for turn in select c.place - 1 from unnest(counts) with ordinality c(rows, place) order by c.rows, c.place loop
          start := terms -> turn ->> 'word';
          spelled := array(select jsonb_array_elements_text(terms -> turn -> 'spelled'));
          loose := array(select jsonb_array_elements_text(terms -> turn -> 'loose'));
          if moments is null then
            cut := counts[turn + 1] > most;
            if cut then
              select array_agg(few.person_id), array_agg(few.created_at), array_agg(few.score) into ids, moments, scores
              from (
                select r.person_id, r.created_at, min(r.score) as score from (
                  (select n.* from unnest(seen) u(id) cross join lateral (
                    select w.person_id, w.created_at, 0 as score from people.person_word w
                    where w.unit_id = u.id and w.word = start and not w.is_alias order by w.created_at desc limit greatest(100, 5000 / cardinality(seen))) n)
                  union all
                  (select * from people.word_rows(seen, start, spelled, loose) limit 5000)
                ) r group by r.person_id, r.created_at
              ) few;
            else
              select array_agg(few.person_id), array_agg(few.created_at), array_agg(few.score) into ids, moments, scores
              from (
                select r.person_id, r.created_at, min(r.score) as score from people.word_rows(seen, start, spelled, loose) r
                group by r.person_id, r.created_at
              ) few;
            end if;
          elsif counts[turn + 1] > 8 * cardinality(ids) then
            select array_agg(few.id), array_agg(few.moment), array_agg(few.score) into ids, moments, scores
            from (
              select b.id, b.moment, greatest(b.score, t.score) as score
              from unnest(ids, moments, scores) b(id, moment, score)
              cross join lateral (
                select min(case
                  when w.word = start and not w.is_alias then 0
                  when w.word >= start and w.word < start || chr(1114111) then case when w.is_alias then 2 else 1 end
                  when w.word = any (spelled) then case when w.is_alias then 4 else 3 end
                  else 5 end) as score
                from people.person_word w
                where w.person_id = b.id
                  and ((w.word >= start and w.word < start || chr(1114111)) or w.word = any (spelled) or w.word = any (loose))
              ) t
              where t.score is not null
            ) few;
          else
            select array_agg(few.id), array_agg(few.moment), array_agg(few.score) into ids, moments, scores
            from (
              select b.id, b.moment, greatest(b.score, t.score) as score
              from unnest(ids, moments, scores) b(id, moment, score)
              join (
                select r.person_id, min(r.score) as score from people.word_rows(seen, start, spelled, loose) r group by r.person_id
              ) t on t.person_id = b.id
            ) few;
          end if;
          exit when ids is null;
        end loop;
        return query select b.id, b.moment, b.score, cut from unnest(ids, moments, scores) b(id, moment, score);
      end $$;

      -- Whom a search means, looked for in the units of the context alone. "wanted" holds forms, each a list of words (a word,
      -- its other spellings, less than a word), of which one must hold; the end of a phone; the blind index of a card.
      create function people.found(within uuid[], wanted jsonb)
      returns table (id uuid, created_at timestamptz, score integer, is_cut boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
        phone_end text := wanted ->> 'phone';
        card bytea := decode(wanted ->> 'card', 'hex');
        among uuid[];
      begin
        if card is not null then
          return query select p.id, p.created_at, 0, false from people.person p
            where p.cin_index = card and p.unit_id = any (seen) and p.merged_into is null;
          return;
        end if;
        if phone_end is not null then
          among := array(select p.id from people.person p
            where p.unit_id = any (seen) and right(p.phone, 4) = right(phone_end, 4) and p.phone like '%' || phone_end
              and p.merged_into is null);
        end if;
        if jsonb_array_length(wanted -> 'forms') = 0 then
          return query select p.id, p.created_at, 0, false from people.person p where p.id = any (among);
        elsif jsonb_array_length(wanted -> 'forms') = 1 then
          return query select * from people.found_by_words(seen, wanted -> 'forms' -> 0, among);
        else
          return query
            select f.id, f.created_at, min(f.score), bool_or(f.is_cut)
            from jsonb_array_elements(wanted -> 'forms') form
            cross join lateral people.found_by_words(seen, form, among) f
            group by f.id, f.created_at;
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
