import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  mayBeStated,
  reject,
  verify,
  type KinshipDecision,
  type KinshipDraft,
  type KinshipLinkId,
  type KinshipView,
  type PersonId,
} from '@sanad/people/core';
import { found, Invalid } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { KinshipNews } from './kinship-news';
import { KinshipProofs } from './kinship-proofs.service';
import { KinshipRepository, type KinshipStanding, type PrimaryLink } from './kinship.repository';
import { ResistanceFiles } from './resistance-files.service';

/** What a person is to a member of the Resistance: claimed with a proof, decided on by somebody else. */
@Injectable()
export class Kinship {
  constructor(
    private readonly links: KinshipRepository,
    private readonly files: ResistanceFiles,
    private readonly people: PeopleRepository,
    private readonly proofs: KinshipProofs,
    private readonly audit: Audit,
    private readonly news: KinshipNews,
  ) {}

  async of(within: Scope, personId: PersonId): Promise<KinshipView[]> {
    const { unitId, rows } = found(await this.links.of(within, personId));
    await this.audit.record({ action: 'kinship.read', entity: 'person', entityId: personId, unitId });
    return rows;
  }

  /** The link under which the person is counted, if one stands. */
  primaryOf(within: Scope, personId: string): Promise<PrimaryLink | undefined> {
    return this.links.primaryOf(within, personId);
  }

  /** @throws {Invalid} when the resistance file is not in scope. */
  async claim(within: Scope, personId: string, draft: KinshipDraft): Promise<KinshipView | Refusal> {
    const unitId = found(await this.people.unitOf(within, personId, true));
    const file = await this.files.view(within, draft.resistanceFileId);
    if (!file) throw new Invalid([{ path: '/resistanceFileId', code: 'unknown' }]);
    const standing = (await this.links.linksOf(personId)).filter(({ status }) => status !== 'REJECTED');
    if (standing.some(({ resistanceFileId }) => resistanceFileId === file.id)) return refuse('kinshipExists');
    const { relation, paperId, ownPaperId } = draft;
    const impossible = mayBeStated(relation, file.memberVitalStatus);
    if (impossible) return impossible;
    const evidence = await this.proofs.evidenceOf(within, personId, draft);
    if (isRefusal(evidence)) return evidence;
    const id = newId<KinshipLinkId>();
    await this.links.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      resistance_file_id: file.id,
      relation,
      evidence,
      resistance_paper_id: paperId,
      paper_id: ownPaperId,
      is_primary: standing.length === 0,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'kinship.claim',
      entity: 'kinship',
      entityId: id,
      unitId,
      after: { ...draft, evidence, personId },
    });
    await this.news.tell(within, 'KINSHIP_CLAIMED', { personId, number: file.number, relation });
    return found(await this.links.view(within, id));
  }

  async verify(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipView | Refusal> {
    const link = await this.links.take(within, id, version);
    return this.decide(within, link, verify(link, within.user));
  }

  async reject(within: Scope, id: KinshipLinkId, version: number, reason: string): Promise<KinshipView | Refusal> {
    const link = await this.links.take(within, id, version);
    return this.decide(within, link, reject(link, within.user, reason));
  }

  private async decide(
    within: Scope,
    link: KinshipStanding,
    decision: KinshipDecision | Refusal,
  ): Promise<KinshipView | Refusal> {
    if (isRefusal(decision)) return decision;
    const { id, personId, unitId } = link;
    await this.people.unitOf(within, personId, true);
    await this.links.decide(id, decision);
    const isVerified = decision.status === 'VERIFIED';
    if (!isVerified) await this.links.passOnPrimacy(personId);
    await this.audit.record({
      action: isVerified ? 'kinship.verify' : 'kinship.reject',
      entity: 'kinship',
      entityId: id,
      unitId,
      before: { status: link.status },
      after: { status: decision.status, personId },
      why: decision.reason,
    });
    await this.news.tell(within, isVerified ? 'KINSHIP_VERIFIED' : 'KINSHIP_REJECTED', link, decision.reason);
    return found(await this.links.view(within, id));
  }
}
