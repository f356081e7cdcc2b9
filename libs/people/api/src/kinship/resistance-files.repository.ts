import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ResistanceFileId, ResistanceFileView } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { belowKey, type Listed, type PageStart } from '../page-start';

const members = `'id', f.id, 'number', f.number_typed, 'memberGivenAr', f.member_given_ar, 'memberFamilyAr', f.member_family_ar,
  'version', f.version, 'unit', jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en)`;

/** A resistance file `f` of a unit `u`, as its contract names it. */
export const resistanceFile = `jsonb_build_object(${members})`;

/** A file with its sort key. */
export interface ListedFile {
  readonly file: ResistanceFileView;
  readonly createdAt: string;
}

const shown = `
  select (select count(*) from matching)::int as total,
    coalesce((select jsonb_agg(jsonb_build_object('file', ${resistanceFile}, 'createdAt', f.created_at) order by f.created_at desc, f.id desc)
      from page join people.resistance_file f on f.id = page.id join access.unit u on u.id = f.issuing_unit_id), '[]'::jsonb) as rows`;

@Injectable()
export class ResistanceFilesRepository {
  constructor(private readonly database: Database) {}

  async newest(within: Scope, { after, limit }: PageStart): Promise<Listed<ListedFile>> {
    const [listed] = await this.database.rows<Listed<ListedFile>>(
      `with matching as (select from people.resistance_file where issuing_unit_id = any($1::uuid[])),
       page as (
         select newest.id from unnest($1::uuid[]) seen(unit_id) cross join lateral (
           select f.id, f.created_at from people.resistance_file f
           where f.issuing_unit_id = seen.unit_id and (f.created_at, f.id) < ${belowKey}
           order by f.created_at desc, f.id desc limit $4
         ) newest order by newest.created_at desc, newest.id desc limit $4
       ) ${shown}`,
      [within.units, ...after, limit],
    );
    return listed!;
  }

  /** By the start of the number's key, or else by patterns of which the first is the most telling. */
  async matching(
    within: Scope,
    numberStart: string | null,
    patterns: readonly string[],
    { after, limit }: PageStart,
  ): Promise<Listed<ListedFile>> {
    const [listed] = await this.database.rows<Listed<ListedFile>>(
      `with matching as materialized (select id, created_at from people.search_resistance_files($1, $5, $6)),
       page as (
         select id from matching where (created_at, id) < ${belowKey} order by created_at desc, id desc limit $4
       ) ${shown}`,
      [within.units, ...after, limit, numberStart, patterns],
    );
    return listed!;
  }

  async view(within: Scope, id: string): Promise<ResistanceFileView | undefined> {
    const row = await this.database.row<{ file: ResistanceFileView }>(
      `select ${resistanceFile} as file from people.resistance_file f join access.unit u on u.id = f.issuing_unit_id
       where f.id = $1 and f.issuing_unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return row?.file;
  }

  insert(id: ResistanceFileId, record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.resistance_file', { id, ...record });
  }
}
