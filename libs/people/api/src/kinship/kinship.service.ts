import { Injectable, Optional } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  attachScan,
  primaryOf,
  reject,
  verify,
  type KinshipDecision,
  type KinshipDraft,
  type KinshipLinkId,
  type KinshipView,
  type PersonId,
} from '@sanad/people/core';
import { found, Invalid, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { KinshipListener, NobodyListens, type KinshipEvent } from './kinship-listener';
import { KinshipRepository, type KinshipStanding, type PrimaryLink } from './kinship.repository';
import { ResistanceFiles } from './resistance-files.service';

type Kind = KinshipEvent['kind'];

/** What a person is to a member of the Resistance: claimed with a proof, decided on by somebody else. */
@Injectable()
export class Kinship {
  private readonly listener: KinshipListener;

  constructor(
    private readonly links: KinshipRepository,
    private readonly files: ResistanceFiles,
    private readonly people: PeopleRepository,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
    @Optional() listener?: KinshipListener,
  ) {
    this.listener = listener ?? new NobodyListens();
  }

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
    const id = newId<KinshipLinkId>();
    const { relation, evidence } = draft;
    await this.links.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      resistance_file_id: file.id,
      relation,
      evidence,
      is_primary: standing.length === 0,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'kinship.claim',
      entity: 'kinship',
      entityId: id,
      unitId,
      after: { ...draft, personId },
    });
    await this.tell(within, 'KINSHIP_CLAIMED', { personId, number: file.number, relation });
    return found(await this.links.view(within, id));
  }

  async attach(within: Scope, id: KinshipLinkId, version: number, file: UploadedBytes): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    const closed = attachScan(link);
    if (closed) return closed;
    const fileId = await this.stored.save({ unitId: link.unitId, by: within.user, file });
    await this.links.attach(id, fileId);
    await this.audit.record({
      action: 'kinship.attach',
      entity: 'kinship',
      entityId: id,
      unitId: link.unitId,
      before: { scan: link.scanId },
      after: { scan: fileId },
    });
    return found(await this.links.view(within, id));
  }

  /** The scan of the proof. @throws {Absent} when there is none. */
  async scan(within: Scope, id: KinshipLinkId): Promise<StoredBytes> {
    const { unitId, scanId } = found(await this.links.standing(within, id, false));
    const file = await this.stored.read(found(scanId));
    await this.audit.record({ action: 'kinship.scanRead', entity: 'kinship', entityId: id, unitId });
    return file;
  }

  async verify(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    return this.decide(within, link, verify(link, within.user));
  }

  async reject(within: Scope, id: KinshipLinkId, version: number, reason: string): Promise<KinshipView | Refusal> {
    const link = await this.take(within, id, version);
    return this.decide(within, link, reject(link, within.user, reason));
  }

  private async take(within: Scope, id: KinshipLinkId, version: number): Promise<KinshipStanding> {
    const link = found(await this.links.standing(within, id, true));
    if (link.version !== version) throw new Stale(version, link.version);
    return link;
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
    if (!isVerified) await this.passOnPrimacy(personId);
    await this.audit.record({
      action: isVerified ? 'kinship.verify' : 'kinship.reject',
      entity: 'kinship',
      entityId: id,
      unitId,
      before: { status: link.status },
      after: { status: decision.status, personId },
      why: decision.reason,
    });
    await this.tell(within, isVerified ? 'KINSHIP_VERIFIED' : 'KINSHIP_REJECTED', link, decision.reason);
    return found(await this.links.view(within, id));
  }

  /** A rejected link leaves its place to the next one that stands. */
  private async passOnPrimacy(personId: string): Promise<void> {
    const next = primaryOf(await this.links.linksOf(personId));
    if (next && !next.isPrimary) await this.links.makePrimary(next.id);
  }

  private tell(
    within: Scope,
    kind: Kind,
    { personId, number, relation }: Pick<KinshipStanding, 'personId' | 'number' | 'relation'>,
    note: string | null = null,
  ): Promise<void> {
    return this.listener.kinshipChanged(within, {
      personId,
      kind,
      factOn: today(),
      details: { number, relation },
      note,
    });
  }
}
