import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { restorePaper, withdrawPaper, type ResistanceFilePage, type ResistancePaperId } from '@sanad/people/core';
import { found, Stale } from '@sanad/platform';
import { LinksSetBack } from './links-set-back';
import { ResistanceFilesRepository, type StandingPaper } from './resistance-files.repository';
import { ResistanceFiles } from './resistance-files.service';

/** A wrong paper leaves the file of a family, and comes back as long as nothing was done without it. */
@Injectable()
export class ResistancePapers {
  constructor(
    private readonly rows: ResistanceFilesRepository,
    private readonly files: ResistanceFiles,
    private readonly links: LinksSetBack,
    private readonly audit: Audit,
  ) {}

  async withdraw(
    within: Scope,
    id: ResistancePaperId,
    version: number,
    reason: string,
  ): Promise<ResistanceFilePage | Refusal> {
    const paper = await this.take(within, id, version);
    const refusal = withdrawPaper(paper, within.user);
    if (refusal) return refusal;
    if (paper.linksElsewhere > 0) return refuse('paperUsedElsewhere');
    await this.rows.withdrawPaper(id, within.user, reason);
    const setBack = await this.links.setBack(within, id, reason);
    return this.told(within, 'resistanceFile.withdrawPaper', paper, { paperId: id, kind: paper.kind, setBack }, reason);
  }

  async restore(within: Scope, id: ResistancePaperId, version: number): Promise<ResistanceFilePage | Refusal> {
    const paper = await this.take(within, id, version);
    const refusal = restorePaper(paper);
    if (refusal) return refusal;
    await this.rows.restorePaper(id);
    const setForth = await this.links.setForth(within, id);
    return this.told(within, 'resistanceFile.restorePaper', paper, { paperId: id, kind: paper.kind, setForth });
  }

  private async take(within: Scope, id: ResistancePaperId, version: number): Promise<StandingPaper> {
    const paper = found(await this.rows.standingPaper(within, id));
    if (paper.version !== version) throw new Stale(version, paper.version);
    return paper;
  }

  private async told(
    within: Scope,
    action: string,
    { fileId, unitId }: StandingPaper,
    after: object,
    why?: string,
  ): Promise<ResistanceFilePage> {
    await this.audit.record({ action, entity: 'resistanceFile', entityId: fileId, unitId, after, why });
    return this.files.page(within, fileId);
  }
}
