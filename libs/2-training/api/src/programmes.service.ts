import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, type Page, type PageRequest, type Scope } from '@sanad/kernel';
import { found, pageFrom } from '@sanad/platform';
import type { ProgrammeDraft, ProgrammeView } from '@sanad/training/core';
import { ProgrammesRepository } from './programmes.repository';
import { TrainingRules } from './rule/training-rules';

/** What the agencies teach. */
@Injectable()
export class Programmes {
  constructor(
    private readonly repository: ProgrammesRepository,
    private readonly rules: TrainingRules,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, page: PageRequest): Promise<Page<ProgrammeView>> {
    const rows = await this.repository.list(within, page);
    return pageFrom(page, rows, await this.repository.count(within), ({ title, id }) => [title, id]);
  }

  async titleOf(within: Scope, id: string): Promise<string | undefined> {
    return (await this.repository.one(within, id))?.title;
  }

  async add(within: Scope, draft: ProgrammeDraft): Promise<ProgrammeView> {
    const { agencyId } = found(await this.repository.agencyOf(found(within.branches[0])));
    const id = newId();
    const completionPercent = draft.completionPercent ?? (await this.rules.current()).completionPercent;
    await this.repository.add(id, agencyId, within.user, { ...draft, completionPercent });
    await this.audit.record({
      action: 'trainingProgramme.add',
      entity: 'trainingProgramme',
      entityId: id,
      after: { agencyId, ...draft, completionPercent },
    });
    return found(await this.repository.one(within, id));
  }
}
