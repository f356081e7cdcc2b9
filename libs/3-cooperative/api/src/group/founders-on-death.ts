import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { CaseFileId } from '@sanad/case-file/core';
import { deathReason, type FormationId } from '@sanad/cooperative/core';
import { say, today, type Scope, type UnitId } from '@sanad/kernel';
import { DeathNews } from '@sanad/people/api';
import { Database } from '@sanad/platform';
import { Setbacks } from './setbacks';

interface Ended {
  readonly formationId: FormationId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly caseId: CaseFileId | null;
}

/** Whoever dies founds nothing any more: the seat and the shares end, in whichever delegation the group lies. */
@Injectable()
export class FoundersOnDeath implements OnModuleInit {
  constructor(
    private readonly news: DeathNews,
    private readonly database: Database,
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
    private readonly setbacks: Setbacks,
  ) {}

  onModuleInit(): void {
    this.news.register(this);
  }

  async personDied(within: Scope, personId: string): Promise<void> {
    const day = today();
    const ended = await this.database.rows<Ended>(
      `select formation_id as "formationId", unit_id as "unitId", name, case_id as "caseId"
       from cooperative.end_founding_by_death($1, $2, $3)`,
      [personId, day, say('ar', deathReason)],
    );
    for (const { formationId, unitId, name, caseId } of ended) {
      const after = { personId, leftOn: day, why: 'DIED' };
      const told = { action: 'formation.founderLeave', entity: 'formation', entityId: formationId, unitId, after };
      await this.audit.record(told);
      if (within.units.includes(unitId)) await this.setbacks.look(within, formationId);
      if (caseId && (await this.files.station(within, caseId)))
        await this.timeline.add(within, caseId, {
          ...{ kind: 'FORMATION_LEFT', factOn: day, details: { cooperative: name } },
        });
    }
  }
}
