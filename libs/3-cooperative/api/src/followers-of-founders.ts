import { Injectable, type OnModuleInit } from '@nestjs/common';
import { goOnInOtherFile } from '@sanad/case-file/api';
import { refuse, type Refusal } from '@sanad/kernel';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';
import { Database } from '@sanad/platform';

const founders = 'cooperative.founder';
const memberships = 'cooperative.membership';

interface FounderRow extends FollowingRow {
  readonly formation_id: string;
  readonly role: string;
  readonly profession: string | null;
  readonly joined_on: string;
}

interface MembershipRow extends FollowingRow {
  readonly cooperative_id: string;
  readonly founder: boolean;
  readonly joined_on: string;
  readonly left_on: string | null;
}

const earlier = (one: string, other: string) => (one < other ? one : other);

function overlaps(one: MembershipRow, other: MembershipRow): boolean {
  const endsBefore = (a: MembershipRow, b: MembershipRow) => a.left_on !== null && a.left_on < b.joined_on;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/** How founders and members follow a person: one seat in a group with the shares of both, as long as the law allows it. */
@Injectable()
export class FollowersOfFounders implements OnModuleInit {
  constructor(
    private readonly registry: PersonFollowers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      {
        table: founders,
        kind: 'FOUNDER',
        floor: 3,
        isInUnitOfPerson: false,
        settle: (rows: FollowingRows<FounderRow>, merge: MergeInHand) => this.settleFounders(rows, merge),
      },
      {
        table: memberships,
        kind: 'MEMBERSHIP',
        floor: 3,
        isInUnitOfPerson: false,
        settle: (rows: FollowingRows<MembershipRow>, merge: MergeInHand) => this.settleMembers(rows, merge),
      },
      // The lines stay as they were written and follow the person: what one holds is the sum of both.
      { table: 'cooperative.share_entry', kind: 'FOUNDER', floor: 3, isInUnitOfPerson: false },
      { table: 'cooperative.founder_departure', kind: 'FOUNDER', floor: 3, isInUnitOfPerson: false },
    );
  }

  private async settleFounders(
    { survivor, loser }: FollowingRows<FounderRow>,
    merge: MergeInHand,
  ): Promise<Refusal | undefined> {
    for (const row of loser) {
      const twin = survivor.find(({ formation_id }) => formation_id === row.formation_id);
      if (!twin) continue;
      const refused = await this.lacking(row.formation_id);
      if (refused) return refused;
      await merge.remove(founders, row.id, twin.id);
      await merge.change(founders, twin.id, {
        role: twin.role === 'MEMBER' ? row.role : twin.role,
        profession: twin.profession ?? row.profession,
        joined_on: earlier(twin.joined_on, row.joined_on),
      });
    }
    await goOnInOtherFile(founders, await merge.rows(founders), merge);
    return undefined;
  }

  /** A group that has said that it is complete, or a cooperative, cannot lose a founder below the number of the law. */
  private async lacking(formationId: string): Promise<Refusal | undefined> {
    const group = await this.database.row<{ name: string; count: number; needed: number; isComplete: boolean }>(
      `select f.name, (select count(*)::int from cooperative.founder o where o.formation_id = f.id) as count,
         coalesce(cooperative.law('minMembers', f.started_on), 0) as needed,
         f.state = 'REGISTERED' or exists (select from cooperative.step s
           where s.formation_id = f.id and s.step = 'GROUP_FORMED' and s.undone_at is null) as "isComplete"
       from cooperative.formation f where f.id = $1`,
      [formationId],
    );
    if (!group) return refuse('mergeBreaksFounders', { cooperative: '…' });
    const isBroken = group.isComplete && group.count - 1 < Number(group.needed);
    return isBroken ? refuse('mergeBreaksFounders', { cooperative: group.name }) : undefined;
  }

  private async settleMembers(
    { survivor, loser }: FollowingRows<MembershipRow>,
    merge: MergeInHand,
  ): Promise<Refusal | undefined> {
    for (const row of loser) {
      const twin = survivor.find((other) => other.cooperative_id === row.cooperative_id && overlaps(other, row));
      if (!twin) continue;
      await this.database.rows('select cooperative.hand_seats_over($1, $2)', [row.id, twin.id]);
      await merge.remove(memberships, row.id, twin.id);
      const goesOn = twin.left_on === null || row.left_on === null;
      await merge.change(memberships, twin.id, {
        founder: twin.founder || row.founder,
        joined_on: earlier(twin.joined_on, row.joined_on),
        left_on: goesOn ? null : earlier(twin.left_on!, row.left_on!),
        ...(goesOn ? { end_kind: null, end_reason: null } : {}),
      });
    }
    await goOnInOtherFile(memberships, await merge.rows(memberships), merge);
    return undefined;
  }
}
