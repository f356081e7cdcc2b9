import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names of groups, cooperatives and events are searched as those of persons are. */
export class Labels1760000000017 implements MigrationInterface {
  name = 'Labels1760000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Each word that is asked for is part of the label, in any order, or spells one of its words in either script.
      create function people.label_fits(label text, asked text) returns boolean language sql immutable strict parallel safe as $$
        select people.fold(asked) <> '' and not exists (
          select from string_to_table(people.fold(asked), ' ') word
          where strpos(folded, word) = 0 and (length(people.word_key(word)) < 2 or not exists (
            select from string_to_table(folded, ' ') part where people.word_key(part) = people.word_key(word))))
        from people.fold(label) folded
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
