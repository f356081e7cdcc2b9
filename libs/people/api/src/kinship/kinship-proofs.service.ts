import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  acceptedFor,
  attachScan,
  evidenceFor,
  evidenceOfPaper,
  type EvidenceKind,
  type KinshipDraft,
  type KinshipLinkId,
  type KinshipView,
  type PaperId,
  type Relation,
  type ResistancePaperId,
} from '@sanad/people/core';
import { found, Invalid, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { Wallet } from '../wallet/wallet.service';
import { KinshipRepository, type KinshipStanding } from './kinship.repository';
import { ResistanceFiles } from './resistance-files.service';

/** What proves a link: a scan of its own, a paper of the family's file, or one of the person. Replaced until somebody has decided. */
@Injectable()
export class KinshipProofs {
  constructor(
    private readonly links: KinshipRepository,
    private readonly files: ResistanceFiles,
    private readonly wallet: Wallet,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
  ) {}

  /** As which proof the paper of a claim counts, or the one that is named. @throws {Invalid} when it does not prove the relation. */
  async evidenceOf(
    within: Scope,
    personId: string,
    { relation, evidence, paperId, ownPaperId, resistanceFileId }: KinshipDraft,
  ): Promise<EvidenceKind | Refusal> {
    if (paperId) return this.evidenceBy(within, paperId, resistanceFileId, relation);
    return ownPaperId ? this.evidenceByOwn(within, ownPaperId, personId, relation) : evidence;
  }

  async attach(within: Scope, id: KinshipLinkId, version: number, file: UploadedBytes): Promise<KinshipView | Refusal> {
    const link = await this.links.take(within, id, version);
    const closed = attachScan(link);
    if (closed) return closed;
    const fileId = await this.stored.save({ unitId: link.unitId, by: within.user, file });
    await this.links.attach(id, fileId);
    return this.attached(within, link, { scan: fileId });
  }

  /** The proof is a paper that the file already holds. @throws {Invalid} when it does not prove the relation. */
  async rest(
    within: Scope,
    id: KinshipLinkId,
    version: number,
    paperId: ResistancePaperId,
  ): Promise<KinshipView | Refusal> {
    const link = await this.links.take(within, id, version);
    const closed = attachScan(link);
    if (closed) return closed;
    await this.links.rest(id, paperId, await this.evidenceBy(within, paperId, link.resistanceFileId, link.relation));
    return this.attached(within, link, { paperId });
  }

  /** The proof is a paper that the person has handed in. @throws {Invalid} when it does not prove the relation. */
  async restOnOwn(within: Scope, id: KinshipLinkId, version: number, paperId: PaperId): Promise<KinshipView | Refusal> {
    const link = await this.links.take(within, id, version);
    const closed = attachScan(link);
    if (closed) return closed;
    const evidence = await this.evidenceByOwn(within, paperId, link.personId, link.relation);
    if (isRefusal(evidence)) return evidence;
    await this.links.restOnOwn(id, paperId, evidence);
    return this.attached(within, link, { ownPaperId: paperId });
  }

  /** The scan of the proof. Whoever opens a paper of the person is known from the paper too. @throws {Absent} when there is none. */
  async scan(within: Scope, id: KinshipLinkId): Promise<StoredBytes> {
    const { unitId, scanId, ownPaperId } = found(await this.links.standing(within, id, false));
    const storedId = found(scanId);
    await this.audit.record({ action: 'kinship.scanRead', entity: 'kinship', entityId: id, unitId });
    return ownPaperId ? this.wallet.content(within, ownPaperId) : this.stored.read(storedId);
  }

  private async attached(within: Scope, link: KinshipStanding, after: object): Promise<KinshipView> {
    const { id, unitId, scanId } = link;
    const before = { scan: scanId };
    await this.audit.record({ action: 'kinship.attach', entity: 'kinship', entityId: id, unitId, before, after });
    return found(await this.links.view(within, id));
  }

  private async evidenceBy(
    within: Scope,
    paperId: ResistancePaperId,
    fileId: string,
    relation: Relation,
  ): Promise<EvidenceKind> {
    const kind = await this.files.paperOf(within, fileId, paperId);
    if (!kind) throw new Invalid([{ path: '/paperId', code: 'unknown' }]);
    if (!acceptedFor[kind].includes(relation)) throw new Invalid([{ path: '/paperId', code: 'paperDoesNotProve' }]);
    return evidenceOfPaper(kind);
  }

  /** Papers of persons that prove a relation bear the name of the proof. */
  private async evidenceByOwn(
    within: Scope,
    paperId: PaperId,
    personId: string,
    relation: Relation,
  ): Promise<EvidenceKind | Refusal> {
    const paper = await this.wallet.brief(within, paperId);
    if (!paper || paper.personId !== personId || paper.isWithdrawn)
      throw new Invalid([{ path: '/paperId', code: 'unknown' }]);
    const evidence = evidenceFor[relation].find((kind) => kind === paper.type);
    if (!evidence) throw new Invalid([{ path: '/paperId', code: 'paperDoesNotProve' }]);
    return paper.state === 'EXPIRED' ? refuse('proofExpired') : evidence;
  }
}
