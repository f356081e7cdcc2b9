import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, today, type Page, type PageRequest, type Refusal, type Scope } from '@sanad/kernel';
import {
  bestPaper,
  lastDayOf,
  paperState,
  succession,
  type PaperDraft,
  type PaperId,
  type PaperReading,
  type PaperState,
  type PaperType,
  type PaperView,
  type PersonId,
} from '@sanad/people/core';
import { found, keyAfter, pageFrom, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { PeopleRepository } from '../person/people.repository';
import { PaperNews } from './paper-news';
import { PaperRules } from './paper-rules';
import { asOf, PapersRepository, type PaperRow } from './papers.repository';

/** A paper that may serve elsewhere. */
export interface PaperBrief extends PaperRow {
  readonly state: PaperState;
}

/** The papers of a person: handed in once, used wherever they are asked for. Nothing is deleted. */
@Injectable()
export class Wallet {
  constructor(
    private readonly papers: PapersRepository,
    private readonly people: PeopleRepository,
    private readonly rules: PaperRules,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
    private readonly news: PaperNews,
  ) {}

  async of(within: Scope, personId: PersonId): Promise<PaperView[]> {
    const { unitId, rows } = found(await this.papers.of(within, personId));
    await this.audit.record({ action: 'paper.list', entity: 'person', entityId: personId, unitId });
    return rows.map(asOf(today()));
  }

  async record(within: Scope, personId: string, draft: PaperDraft, file: UploadedBytes): Promise<PaperView | Refusal> {
    // Two who hand in at the same moment wait for one another: each sees what the other has left.
    const unitId = found(await this.people.unitOf(within, personId, true));
    const sha256 = createHash('sha256').update(file.content).digest();
    if (await this.papers.isThere(personId, sha256)) return refuse('paperAlreadyThere');
    const held = await this.papers.standing(within, personId, [draft.type]);
    const { replaces, replacedBy } = succession(held, draft);
    const id = newId<PaperId>();
    const { type, label, issuedOn } = draft;
    const validUntil = await this.lastDay(draft);
    await this.papers.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      type,
      label,
      issued_on: issuedOn,
      valid_until: validUntil,
      stored_file_id: await this.stored.save({ unitId, by: within.user, file }),
      sha256,
      replaced_by: replacedBy,
      created_by: within.user,
    });
    await this.papers.replace(replaces, id);
    const after = { personId, type, label, issuedOn, validUntil, replaces, replacedBy };
    await this.audit.record({ action: 'paper.record', entity: 'paper', entityId: id, unitId, after });
    await this.news.recorded(within, { id, personId, unitId, type, label, validUntil }, replaces, !replacedBy);
    return this.view(within, id);
  }

  /** The bytes of a paper; that somebody has opened it is written down. */
  async content(within: Scope, id: string): Promise<StoredBytes> {
    const { unitId, storedFileId, personId, type } = found(await this.papers.row(within, id));
    const file = await this.stored.read(storedFileId);
    await this.audit.record({ action: 'paper.open', entity: 'paper', entityId: id, unitId, after: { personId, type } });
    return file;
  }

  async withdraw(within: Scope, id: PaperId, version: number, reason: string): Promise<PaperView | Refusal> {
    const paper = found(await this.papers.row(within, id, true));
    if (paper.version !== version) throw new Stale(version, paper.version);
    if (paper.isWithdrawn) return refuse('paperAlreadyWithdrawn');
    await this.people.unitOf(within, paper.personId, true);
    await this.papers.withdraw(id, within.user, reason);
    const again = await this.papers.restore(id);
    const { unitId, personId, type } = paper;
    await this.audit.record({
      action: 'paper.withdraw',
      entity: 'paper',
      entityId: id,
      unitId,
      after: { personId, type },
      why: reason,
    });
    await this.news.withdrawn(within, paper, reason, again);
    return this.view(within, id);
  }

  /** Who has opened a paper, the last first. */
  async readings(within: Scope, id: PaperId, page: PageRequest): Promise<Page<PaperReading>> {
    const { unitId, personId } = found(await this.papers.row(within, id));
    const [after] = keyAfter(page, 1);
    const rows = await this.papers.readings(within, id, after === null ? null : Number(after), page.limit + 1);
    await this.audit.record({ action: 'paper.readings', entity: 'person', entityId: personId, unitId });
    return pageFrom(page, rows, rows[0]?.total ?? 0, ({ id: entry }) => [entry]);
  }

  /** A paper in scope, whatever became of it. */
  async brief(within: Scope, id: string): Promise<(PaperBrief & { readonly isWithdrawn: boolean }) | undefined> {
    const row = await this.papers.row(within, id);
    return row && { ...row, state: paperState(row.validUntil, today()) };
  }

  /** The papers that stand, of some types, the newest first. Asked by rooms that need one; leaves no trace of its own. */
  async papersOf(within: Scope, personId: string, types: readonly PaperType[]): Promise<PaperBrief[]> {
    const rows = await this.papers.standing(within, personId, types);
    const day = today();
    return rows.map((row) => ({ ...row, state: paperState(row.validUntil, day) }));
  }

  /** The one among them that serves best: a valid one if there is one. */
  async paperFor(within: Scope, personId: string, types: readonly PaperType[]): Promise<PaperBrief | undefined> {
    return bestPaper(await this.papersOf(within, personId, types));
  }

  private async view(within: Scope, id: string): Promise<PaperView> {
    return asOf(today())(found(await this.papers.view(within, id)));
  }

  private async lastDay({ type, issuedOn, validity, validUntil }: PaperDraft): Promise<PaperView['validUntil']> {
    if (validity !== 'TYPE') return validUntil;
    return lastDayOf(issuedOn, await this.rules.monthsOf(type));
  }
}
