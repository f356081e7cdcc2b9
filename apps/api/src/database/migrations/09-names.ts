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
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
