import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonFollowers,
  type FollowingRow,
  type FollowingRows,
  type MergeInHand,
  type PersonFollower,
} from '../duplicates/person-followers';

const subjects = 'people.access_request_subject';

interface SubjectRow extends FollowingRow {
  readonly request_id: string;
}

/** A request that may mean both means the one that stays. */
async function settleSubjects({ survivor, loser }: FollowingRows<SubjectRow>, merge: MergeInHand): Promise<void> {
  const meant = new Map(survivor.map(({ request_id, id }) => [request_id, id]));
  for (const { id, request_id } of loser) {
    const standIn = meant.get(request_id);
    if (standIn) await merge.remove(subjects, id, standIn);
  }
}

const own = { floor: 0, isInUnitOfPerson: true, kind: 'OTHER' } as const;
const followers: readonly PersonFollower<never>[] = [
  { ...own, table: 'people.access_request' },
  { ...own, table: subjects, settle: settleSubjects } as PersonFollower<never>,
];

/** How requests to look at a person follow that person. */
@Injectable()
export class FollowersOfRequests implements OnModuleInit {
  constructor(private readonly registry: PersonFollowers) {}

  onModuleInit(): void {
    this.registry.register(...followers);
  }
}
