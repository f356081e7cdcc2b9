import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Branch } from '@sanad/cooperative/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { ProjectFacts, type ProjectOfFile, type ProjectSource } from '@sanad/partners/api';
import type { ProjectSector } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

const sectorOf: Readonly<Record<Branch, ProjectSector | null>> = {
  BEES: 'AGRICULTURE',
  MILK: 'AGRICULTURE',
  LIVESTOCK: 'AGRICULTURE',
  OTHER: null,
};

/** What the group of a founder works at, and since when it is registered: programmes of support ask for it. */
@Injectable()
export class ProjectOfFounders implements ProjectSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectFacts,
  ) {}

  onModuleInit(): void {
    this.projects.register(this);
  }

  async projectOf(within: Scope, caseId: string): Promise<ProjectOfFile | undefined> {
    const found = await this.database.row<{ branch: Branch; registeredOn: PlainDay | null }>(
      `select f.branch, c.registered_on as "registeredOn" from cooperative.founder o
       join cooperative.formation f on f.id = o.formation_id
       left join cooperative.cooperative c on c.formation_id = f.id
       where o.case_id = $1 and f.unit_id = any ($2::uuid[]) and f.state <> 'ABANDONED'
       order by c.registered_on desc nulls last, f.created_at desc limit 1`,
      [caseId, within.units],
    );
    return found && { sector: sectorOf[found.branch], cooperativeOn: found.registeredOn };
  }
}
