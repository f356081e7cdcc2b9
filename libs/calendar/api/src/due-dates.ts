import { Injectable } from '@nestjs/common';
import type { Holidays } from '@sanad/kernel';

/** Why open delays are reckoned anew. */
export interface MovedFeast {
  readonly id: string;
  /** Arabic, for the audit. */
  readonly name: string;
  readonly holidays: Holidays;
}

/** Delays in working days that a room keeps. The room says at its start how its open ones are reckoned. */
export interface DueDateFollower {
  /** `referral`: what the delays are of. */
  readonly of: string;
  /** In a transaction of the house: moves the ends of open delays alone, writes each into the audit, and gives how many moved. */
  reckon(feast: MovedFeast): Promise<number>;
}

/** Every room whose delays end on another day when a feast is moved. */
@Injectable()
export class DueDates {
  private readonly followers: DueDateFollower[] = [];

  register(follower: DueDateFollower): void {
    this.followers.push(follower);
  }

  /** In the transaction of the change itself. */
  async reckon(feast: MovedFeast): Promise<{ of: string; count: number }[]> {
    const moved = [];
    for (const follower of this.followers) moved.push({ of: follower.of, count: await follower.reckon(feast) });
    return moved;
  }
}
