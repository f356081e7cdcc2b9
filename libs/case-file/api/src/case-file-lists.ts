import { Injectable } from '@nestjs/common';
import { nextStep, type CaseFilePage, type CaseFileQuery, type CaseFileRow } from '@sanad/case-file/core';
import type { Scope } from '@sanad/kernel';
import { PeopleSearch } from '@sanad/people/api';
import { pageFrom, type Selection } from '@sanad/platform';
import { CaseFilesRepository, factsOf, type FileTerms, type StoredRow } from './case-files.repository';

type Asked = Omit<FileTerms, 'persons'>;

/** The list of files: searched by their number, and by their person in the same way as persons are. */
@Injectable()
export class CaseFileLists {
  constructor(
    private readonly files: CaseFilesRepository,
    private readonly people: PeopleSearch,
  ) {}

  async list(within: Scope, query: CaseFileQuery): Promise<CaseFilePage> {
    const { rows, total, stages } = await this.files.list(within, await this.termsOf(within, query), query);
    const { rows: shown, next } = pageFrom(query, rows, total, ({ lastActivityAt, id }) => [lastActivityAt, id]);
    return { rows: shown.map(rowOf), total, stages, next };
  }

  /** All rows of the list, for a file. */
  async all(within: Scope, query: Asked): Promise<Selection> {
    return this.files.all(within, await this.termsOf(within, query));
  }

  private async termsOf(within: Scope, { query, stage, path, mine }: Asked): Promise<FileTerms> {
    return { query, stage, path, mine, persons: await this.people.wanted(within, { query }) };
  }
}

/** A row with its next step and what that waits for. */
export function rowOf<Stored extends StoredRow>({
  facts,
  ...row
}: Stored): Omit<Stored, 'facts'> & Pick<CaseFileRow, 'next'> {
  const step = nextStep(factsOf({ ...row, facts } as Stored));
  const unmet = step?.conditions.filter(({ met }) => !met).map(({ code }) => code) ?? [];
  return { ...row, next: step && { to: step.to, by: step.by, unmet } };
}
