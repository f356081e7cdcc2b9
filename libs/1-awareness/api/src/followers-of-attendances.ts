import { Injectable, type OnModuleInit } from '@nestjs/common';
import { goOnInOtherFile } from '@sanad/case-file/api';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';

const table = 'awareness.attendance';

interface AttendanceRow extends FollowingRow {
  readonly event_id: string;
  readonly walk_in: boolean;
  readonly present_at: string | null;
  readonly marked_by: string | null;
  readonly interests: readonly string[];
  readonly value_chain: string | null;
  readonly relation: string | null;
  readonly notice_version: string | null;
  readonly case_id: string | null;
}

/** One attendance of two at one event: whoever was present was there, what either wished is wished. */
function united(one: AttendanceRow, other: AttendanceRow): Readonly<Record<string, unknown>> {
  const [seen] = [one, other]
    .filter(({ present_at }) => present_at !== null)
    .toSorted((a, b) => Date.parse(a.present_at!) - Date.parse(b.present_at!));
  return {
    walk_in: one.walk_in && other.walk_in,
    present_at: seen?.present_at ?? null,
    marked_by: seen?.marked_by ?? null,
    interests: [...new Set([...one.interests, ...other.interests])],
    value_chain: one.value_chain ?? other.value_chain,
    relation: one.relation ?? other.relation,
    notice_version: one.notice_version ?? other.notice_version,
    case_id: one.case_id ?? other.case_id,
  };
}

/** How attendances follow a person: one for each event. */
@Injectable()
export class FollowersOfAttendances implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    this.registry.register({
      table,
      kind: 'ATTENDANCE',
      floor: 3,
      isInUnitOfPerson: false,
      settle: (rows: FollowingRows<AttendanceRow>, merge: MergeInHand) => this.settle(rows, merge),
    });
  }

  private async settle({ survivor, loser }: FollowingRows<AttendanceRow>, merge: MergeInHand): Promise<void> {
    for (const row of loser) {
      const twin = survivor.find(({ event_id }) => event_id === row.event_id);
      if (!twin) continue;
      await merge.change(table, twin.id, united(twin, row));
      await merge.remove(table, row.id, twin.id);
    }
    await goOnInOtherFile(table, await merge.rows(table), merge);
  }
}
