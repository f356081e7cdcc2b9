import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { FormationView, Registration } from '@sanad/cooperative/core';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';

/** The files of the founders, as the birth of their cooperative moves them on. */
@Injectable()
export class FounderFiles {
  constructor(
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
  ) {}

  async activate(within: Scope, { name, founders }: FormationView, sent: Registration): Promise<Refusal | undefined> {
    const outcome = [name, sent.registerNumber, sent.court].join(' · ');
    const details = { cooperative: name, number: sent.registerNumber };
    for (const { caseId } of founders) {
      if (caseId === null) continue;
      const refused = await this.files.activate(within, caseId, outcome);
      if (isRefusal(refused)) return refused;
      await this.timeline.add(within, caseId, { kind: 'COOPERATIVE_REGISTERED', factOn: sent.registeredOn, details });
    }
    return undefined;
  }
}
