import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { MergeView } from '@sanad/people/core';
import { Database } from '@sanad/platform';

const columns = `m.id, m.survivor_id as "survivorId", m.loser_id as "loserId", m.loser_names as "loserNames", m.set_aside as "setAside",
  m.note, access.user_name(m.merged_by) as by, m.merged_at as at,
  case when m.undone_at is null then null else
    jsonb_build_object('by', access.user_name(m.undone_by), 'at', m.undone_at, 'note', m.undone_note) end as undone, m.version`;

export type StoredMerge = Omit<MergeView, 'written'> & { readonly unitId: string };

export interface NewMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly loserId: string;
  readonly choices: object;
  readonly setAside: object;
  readonly note: string;
}

/** Merges and their journal: written by functions of the database alone, which keep their own wall. */
@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  async begin({ id, survivorId, loserId, choices, setAside, note }: NewMerge): Promise<void> {
    await this.database.rows('select people.begin_merge($1, $2, $3, $4::jsonb, $5::jsonb, $6)', [
      id,
      survivorId,
      loserId,
      JSON.stringify(choices),
      JSON.stringify(setAside),
      note,
    ]);
  }

  async end(id: string): Promise<void> {
    await this.database.rows('select people.end_merge($1)', [id]);
  }

  async undo(id: string, version: number, note: string): Promise<boolean> {
    const row = await this.database.row<{ done: boolean }>('select people.undo_merge($1, $2, $3) as done', [
      id,
      version,
      note,
    ]);
    return row!.done;
  }

  view(within: Scope, id: string): Promise<StoredMerge | undefined> {
    return this.database.row<StoredMerge>(
      `select ${columns}, m.survivor_unit_id as "unitId" from people.merge m where m.id = $1 and m.survivor_unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  of(within: Scope, personId: string): Promise<StoredMerge[]> {
    return this.database.rows<StoredMerge>(
      `select ${columns}, m.survivor_unit_id as "unitId" from people.merge m
       where m.survivor_id = $1 and m.survivor_unit_id = any($2::uuid[]) order by m.merged_at desc, m.id`,
      [personId, within.units],
    );
  }

  /** The tables in which something was written on the person since. */
  async writtenSince(id: string): Promise<{ target: string; count: number }[]> {
    return this.database.rows('select target, count(*)::int as count from people.written_since($1) group by target', [
      id,
    ]);
  }
}
