import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { DeathNews } from '@sanad/people/api';
import { Database } from '@sanad/platform';

interface Ended {
  readonly cooperativeId: string;
  readonly unitId: string;
  readonly membershipId: string;
  readonly leftOn: PlainDay;
}

/** Somebody has died: they belong to no cooperative any more and hold no seat, wherever the cooperative lies. */
@Injectable()
export class EndByDeath implements OnModuleInit {
  constructor(
    private readonly news: DeathNews,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.news.register(this);
  }

  // The record of a person holds no day of death: the day on which it was told is the one that is known.
  async personDied(_within: Scope, personId: string): Promise<void> {
    const ended = await this.database.rows<Ended>(
      `select e.cooperative_id as "cooperativeId", e.unit_id as "unitId", e.membership_id as "membershipId", e.left_on as "leftOn"
       from cooperative.end_by_death($1, $2) e`,
      [personId, today()],
    );
    await this.audit.recordAll(
      ended.map(({ cooperativeId, unitId, membershipId, leftOn }) => ({
        action: 'cooperative.memberEnd',
        entity: 'cooperative',
        entityId: cooperativeId,
        unitId,
        before: { id: membershipId },
        after: { leftOn, endKind: 'DEATH' },
      })),
    );
  }
}
