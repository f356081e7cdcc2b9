import { Injectable, type OnModuleInit } from '@nestjs/common';
import { goOnInOtherFile } from '@sanad/case-file/api';
import { today } from '@sanad/kernel';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';

const table = 'training.enrolment';
const referrals = 'partners.referral';
const merged = 'تم دمج سجلين للشخص نفسه، وهو مسجل في الدورة بالتسجيل الآخر.';
/** What says most of a person in a session comes first. */
const ranks = ['COMPLETED', 'ENROLLED', 'INCOMPLETE', 'WAITLISTED', 'NO_SHOW'];
const certificates = ['ISSUED', 'PENDING', 'NONE'];
const living = ['ENROLLED', 'WAITLISTED'];

interface EnrolmentRow extends FollowingRow {
  readonly session_id: string;
  readonly referral_id: string;
  readonly state: string;
  readonly certificate: string;
}

const isStated = ({ state }: EnrolmentRow) => state !== 'WITHDRAWN';
const isLiving = ({ state }: EnrolmentRow) => living.includes(state);

function better(one: EnrolmentRow, other: EnrolmentRow): number {
  const places = ranks.indexOf(one.state) - ranks.indexOf(other.state);
  return places === 0 ? certificates.indexOf(one.certificate) - certificates.indexOf(other.certificate) : places;
}

/** How enrolments follow a person: one in each session, and the seat of the other is free again. */
@Injectable()
export class FollowersOfEnrolments implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    this.registry.register({
      table,
      kind: 'ENROLMENT',
      floor: 3,
      isInUnitOfPerson: true,
      settle: (rows: FollowingRows<EnrolmentRow>, merge: MergeInHand) => this.settle(rows, merge),
    });
  }

  private async settle({ survivor, loser }: FollowingRows<EnrolmentRow>, merge: MergeInHand): Promise<void> {
    for (const row of loser.filter(isStated)) {
      const twin = survivor.find((other) => isStated(other) && other.session_id === row.session_id);
      if (twin) await this.withdraw([twin, row].toSorted(better)[1]!, merge);
    }
    await this.followReferrals(merge);
    await goOnInOtherFile(table, await merge.rows(table), merge);
  }

  /** A referral that was recalled for another one hands its enrolments over; one of them lives. */
  private async followReferrals(merge: MergeInHand): Promise<void> {
    const { survivor, loser } = await merge.rows<EnrolmentRow>(table);
    const all = [...survivor, ...loser];
    for (const row of all) {
      const referral = merge.standInOf(referrals, row.referral_id);
      if (referral === row.referral_id) continue;
      const twin = all.find((other) => other.referral_id === referral && isLiving(other));
      if (twin && isLiving(row)) await this.withdraw([twin, row].toSorted(better)[1]!, merge);
      await merge.change(table, row.id, { referral_id: referral });
    }
  }

  private withdraw({ id }: EnrolmentRow, merge: MergeInHand): Promise<void> {
    return merge.change(table, id, {
      state: 'WITHDRAWN',
      ended_on: today(),
      completed_on: null,
      reason: merged,
      certificate: 'NONE',
      certificate_number: null,
      certificate_on: null,
      certificate_document_id: null,
    });
  }
}
