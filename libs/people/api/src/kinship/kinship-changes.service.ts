import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { becomeWidow, end, makePrimary, type KinshipLinkId, type KinshipView } from '@sanad/people/core';
import { found } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { KinshipNews } from './kinship-news';
import { KinshipRepository, type KinshipStanding } from './kinship.repository';

/** What may still happen to a link that stands: it is taken back, follows a death, or becomes the one that counts. */
@Injectable()
export class KinshipChanges {
  constructor(
    private readonly links: KinshipRepository,
    private readonly people: PeopleRepository,
    private readonly audit: Audit,
    private readonly news: KinshipNews,
  ) {}

  /** A verified link is taken back with a reason; the next one that stands takes its place. */
  async end(within: Scope, id: KinshipLinkId, version: number, reason: string): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    const refusal = end(link);
    if (refusal) return refusal;
    await this.links.end(id, within.user, reason);
    await this.links.passOnPrimacy(link.personId);
    await this.record(
      link,
      'kinship.end',
      { status: link.status },
      { status: 'REJECTED', personId: link.personId },
      reason,
    );
    await this.news.tell(within, 'KINSHIP_REJECTED', link, reason);
    return found(await this.links.view(within, id));
  }

  /** Nothing closes when a member dies: the spouse is the widow from now on. */
  async becomeWidow(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    const refusal = becomeWidow(link, within.user);
    if (refusal) return refusal;
    await this.links.relate(id, 'WIDOW');
    await this.record(link, 'kinship.becomeWidow', { relation: link.relation }, { relation: 'WIDOW' });
    await this.news.changed(within, link.personId);
    return found(await this.links.view(within, id));
  }

  /** Somebody may be linked to several files, and is counted under one. */
  async makePrimary(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    const refusal = makePrimary(link);
    if (refusal) return refusal;
    await this.links.stepBack(link.personId, id);
    await this.links.makePrimary(id);
    await this.record(link, 'kinship.makePrimary', { isPrimary: link.isPrimary }, { isPrimary: true });
    await this.news.changed(within, link.personId);
    return found(await this.links.view(within, id));
  }

  /** The person first: whoever decides on a link of the same person waits. */
  private async take(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipStanding> {
    const { personId } = found(await this.links.standing(within, id, false));
    await this.people.unitOf(within, personId, true);
    return this.links.take(within, id, version);
  }

  private record(link: KinshipStanding, action: string, before: object, after: object, why?: string): Promise<void> {
    return this.audit.record({ action, entity: 'kinship', entityId: link.id, unitId: link.unitId, before, after, why });
  }
}
