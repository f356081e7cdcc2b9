import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonFollowers, type FollowingRow, type FollowingRows, type MergeInHand } from '@sanad/people/api';

const requests = 'privacy.request';
const repeated = 'طلب مسجل مرتين: تم دمج سجلين للشخص نفسه، ويعالج الطلب الآخر.';

interface RequestRow extends FollowingRow {
  readonly kind: string;
  readonly field: string | null;
  readonly purpose: string | null;
  readonly state: string;
  readonly due_on: string;
}

const isOpen = ({ state }: RequestRow) => state === 'RECEIVED';
const isSame = (one: RequestRow, other: RequestRow) =>
  one.kind === other.kind && one.field === other.field && one.purpose === other.purpose;

/** How requests follow a person: of the same wish asked twice the one whose answer is due first goes on. */
async function settle({ survivor, loser }: FollowingRows<RequestRow>, merge: MergeInHand): Promise<void> {
  for (const row of loser.filter(isOpen)) {
    const twin = survivor.find((other) => isOpen(other) && isSame(other, row));
    if (!twin) continue;
    const goes = twin.due_on <= row.due_on ? row : twin;
    await merge.change(requests, goes.id, {
      state: 'REFUSED',
      reason: repeated,
      decided_by: merge.within.user,
      decided_at: new Date().toISOString(),
    });
  }
}

@Injectable()
export class FollowersOfRequests implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    const own = { kind: 'PRIVACY', floor: 4, isInUnitOfPerson: true } as const;
    this.registry.register(
      { ...own, table: 'privacy.person_file' },
      { ...own, table: 'privacy.notice' },
      { ...own, table: requests, settle },
    );
  }
}
