import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import { ProjectFacts, type ProjectOfFile, type ProjectSource } from '@sanad/partners/api';
import type { ProjectSector } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

/** Sectors of the cooperatives as programmes of support know them; of others they are not told. */
const sectorOf: Readonly<Partial<Record<string, ProjectSector>>> = {
  AGRICULTURE: 'AGRICULTURE',
  HANDICRAFT: 'HANDICRAFT',
  FISHING: 'FISHING',
  FORESTRY: 'FORESTRY',
  FOOD: 'FOOD',
  ARGAN: 'FOOD',
  AROMATIC_PLANTS: 'FOOD',
  TOURISM: 'TOURISM',
  RETAIL: 'COMMERCE',
  CONSUMPTION: 'COMMERCE',
  COMMERCE_AND_SERVICES: 'SERVICES',
  TRANSPORT: 'SERVICES',
  CONSULTING: 'SERVICES',
  COMMUNICATION: 'SERVICES',
  LABOUR: 'SERVICES',
  WASTE: 'SERVICES',
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
    const found = await this.database.row<{ sector: string; registeredOn: PlainDay | null }>(
      `select b.sector, c.registered_on as "registeredOn" from cooperative.founder o
       join cooperative.formation f on f.id = o.formation_id
       join cooperative.branch b on b.code = f.branch
       left join cooperative.cooperative c on c.formation_id = f.id
       where o.case_id = $1 and f.unit_id = any ($2::uuid[]) and f.state <> 'ABANDONED'
       order by c.registered_on desc nulls last, f.created_at desc limit 1`,
      [caseId, within.units],
    );
    return found && { sector: sectorOf[found.sector] ?? null, cooperativeOn: found.registeredOn };
  }
}
