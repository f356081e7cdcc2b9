import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';
import type { ProjectSector } from '@sanad/partners/core';

/** What a stage knows of the project of a file. */
export interface ProjectOfFile {
  readonly sector: ProjectSector | null;
  /** When its cooperative was registered. */
  readonly cooperativeOn: PlainDay | null;
}

export interface ProjectSource {
  projectOf(within: Scope, caseId: string): Promise<ProjectOfFile | undefined>;
}

/** The floors above know what somebody works at; they say it here, since nobody here may ask upward. */
@Injectable()
export class ProjectFacts {
  private readonly sources: ProjectSource[] = [];

  register(source: ProjectSource): void {
    this.sources.push(source);
  }

  async of(within: Scope, caseId: string): Promise<ProjectOfFile> {
    for (const source of this.sources) {
      const found = await source.projectOf(within, caseId);
      if (found) return found;
    }
    return { sector: null, cooperativeOn: null };
  }
}
