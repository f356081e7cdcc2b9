import type { Scope } from '@sanad/kernel';
import type { Database } from '@sanad/platform';
import type { FollowingRow, FollowingRows, MergeInHand, PersonFollower } from './person-followers';

export interface MergedPair {
  readonly id: string;
  readonly within: Scope;
  readonly survivorId: string;
  readonly survivorUnitId: string;
  readonly loserId: string;
}

/** Rows of the two move with the rights of the owner, through functions that look after their own journal. */
export class JournalledMerge implements MergeInHand {
  private readonly standIns = new Map<string, string>();
  readonly id: string;
  readonly within: Scope;
  readonly survivorId: string;
  readonly survivorUnitId: string;
  readonly loserId: string;

  constructor(
    private readonly database: Database,
    pair: MergedPair,
    private readonly columnsOf: (table: string) => readonly string[],
  ) {
    this.id = pair.id;
    this.within = pair.within;
    this.survivorId = pair.survivorId;
    this.survivorUnitId = pair.survivorUnitId;
    this.loserId = pair.loserId;
  }

  async rows<Row extends FollowingRow>(table: string): Promise<FollowingRows<Row>> {
    const found = await this.database.rows<{ row: Row }>('select r as row from people.merge_rows($1, $2) r', [
      this.id,
      table,
    ]);
    const columns = this.columnsOf(table);
    const isOf = (person: string, row: Row) => columns.some((column) => row[column] === person);
    const all = found.map(({ row }) => row);
    return {
      survivor: all.filter((row) => !isOf(this.loserId, row)),
      loser: all.filter((row) => isOf(this.loserId, row)),
    };
  }

  async change(table: string, id: string, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.rows('select people.merge_change($1, $2, $3, $4::jsonb)', [
      this.id,
      table,
      id,
      JSON.stringify(set),
    ]);
  }

  async remove(table: string, id: string, standIn?: string): Promise<void> {
    await this.database.rows('select people.merge_remove($1, $2, $3)', [this.id, table, id]);
    if (standIn) this.replace(table, id, standIn);
  }

  async add(table: string, row: FollowingRow): Promise<void> {
    await this.database.rows('select people.merge_add($1, $2, $3::jsonb)', [this.id, table, JSON.stringify(row)]);
  }

  replace(table: string, id: string, standIn: string): void {
    this.standIns.set(`${table} ${id}`, standIn);
  }

  standInOf(table: string, id: string): string {
    return this.standIns.get(`${table} ${id}`) ?? id;
  }

  /** What the loser still has goes to the survivor. */
  async moveAll({ table, columns = ['person_id'], isInUnitOfPerson, also }: PersonFollower): Promise<void> {
    const { loser } = await this.rows(table);
    for (const row of loser) {
      const named = columns.filter((column) => row[column] === this.loserId);
      await this.change(table, row.id, {
        ...Object.fromEntries(named.map((column) => [column, this.survivorId])),
        ...(isInUnitOfPerson ? { unit_id: this.survivorUnitId } : {}),
        ...also?.(row, this),
      });
    }
  }
}
