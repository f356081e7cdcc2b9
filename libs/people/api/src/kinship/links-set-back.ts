import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { PaperNews } from '../wallet/paper-news';
import { KinshipNews } from './kinship-news';
import { KinshipRepository } from './kinship.repository';

/** Links that were verified with a paper which should not have been there wait to be verified again. */
@Injectable()
export class LinksSetBack implements OnModuleInit {
  constructor(
    private readonly links: KinshipRepository,
    private readonly papers: PaperNews,
    private readonly audit: Audit,
    private readonly news: KinshipNews,
  ) {}

  onModuleInit(): void {
    this.papers.whenWithdrawn((within, paperId, reason) => this.setBack(within, paperId, reason));
  }

  /** Gives how many. Decisions on the persons stay, and are looked at again. */
  async setBack(within: Scope, paperId: string, why: string): Promise<number> {
    const links = await this.links.setBack(paperId);
    for (const { id, personId, unitId, verifiedBy } of links) {
      const before = { status: 'VERIFIED', verifiedBy };
      const after = { status: 'CLAIMED', paperId, personId };
      await this.audit.record({
        action: 'kinship.setBack',
        entity: 'kinship',
        entityId: id,
        unitId,
        before,
        after,
        why,
      });
      await this.news.changed(within, personId);
    }
    return links.length;
  }

  async setForth(within: Scope, paperId: string): Promise<number> {
    const links = await this.links.setForth(paperId);
    for (const { id, personId, unitId, verifiedBy } of links) {
      const after = { status: 'VERIFIED', verifiedBy, paperId, personId };
      const before = { status: 'CLAIMED' };
      await this.audit.record({ action: 'kinship.setForth', entity: 'kinship', entityId: id, unitId, before, after });
      await this.news.changed(within, personId);
    }
    return links.length;
  }
}
