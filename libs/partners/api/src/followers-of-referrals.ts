import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse, type Refusal } from '@sanad/kernel';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';

const table = 'partners.referral';
const files = 'case_file.case_file';
/** From the least to the furthest. */
const running = ['PAPER_ASKED', 'SENT', 'RECEIVED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'];
const recalled = 'تم دمج سجلين للشخص نفسه، وتتواصل المواكبة في الإحالة الأخرى.';

interface ReferralRow extends FollowingRow {
  readonly case_id: string;
  readonly branch_id: string;
  readonly service: string;
  readonly state: string;
}

/** The person has a place in a session by it. */
const hasPlace = ({ state }: ReferralRow) => state === 'SCHEDULED' || state === 'IN_PROGRESS';
const isRunning = ({ state }: ReferralRow) => running.includes(state);

/** How referrals follow a person: with the file that goes on; of two for one service the one that has come further stays. */
@Injectable()
export class FollowersOfReferrals implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    this.registry.register({
      table,
      kind: 'REFERRAL',
      floor: 2,
      isInUnitOfPerson: true,
      settle: (rows: FollowingRows<ReferralRow>, merge: MergeInHand) => this.settle(rows, merge),
    });
  }

  private async settle(
    { survivor, loser }: FollowingRows<ReferralRow>,
    merge: MergeInHand,
  ): Promise<Refusal | undefined> {
    const all = [...survivor, ...loser];
    for (const row of all.filter(({ case_id }) => merge.standInOf(files, case_id) !== case_id)) {
      const kept = merge.standInOf(files, row.case_id);
      const twin = all.find(
        (other) =>
          other.case_id === kept &&
          other.branch_id === row.branch_id &&
          other.service === row.service &&
          isRunning(other) &&
          isRunning(row),
      );
      if (!twin) {
        await merge.change(table, row.id, { case_id: kept });
        continue;
      }
      if (hasPlace(row) && hasPlace(twin)) return refuse('mergeNeedsOneReferral');
      await this.keepOne(row, twin, merge);
    }
    return undefined;
  }

  private async keepOne(row: ReferralRow, twin: ReferralRow, merge: MergeInHand): Promise<void> {
    const isFurther = running.indexOf(row.state) > running.indexOf(twin.state);
    const [stays, goes] = isFurther ? [row, twin] : [twin, row];
    await merge.change(table, goes.id, { state: 'RECALLED', reason: recalled });
    if (isFurther) await merge.change(table, row.id, { case_id: twin.case_id });
    merge.replace(table, goes.id, stays.id);
  }
}
