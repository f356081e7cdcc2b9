import { Injectable } from '@nestjs/common';
import { nextStep, type CaseFilePage, type CaseFileQuery, type CaseFileRow } from '@sanad/case-file/core';
import type { Scope } from '@sanad/kernel';
import { PeopleSearch, type Wanted } from '@sanad/people/api';
import { pageFrom, type Selection } from '@sanad/platform';
import type { FileTerms, ListedFiles } from './case-file-statements';
import { CaseFilesRepository, factsOf, type StoredRow } from './case-files.repository';
import { isNumber } from './typed-number';

type Asked = Omit<FileTerms, 'persons'>;

/** The list of files: searched by their number, and by their person in the same way as persons are. */
@Injectable()
export class CaseFileLists {
  constructor(
    private readonly files: CaseFilesRepository,
    private readonly people: PeopleSearch,
  ) {}

  async list(within: Scope, query: CaseFileQuery): Promise<CaseFilePage> {
    const { rows, total, stages, isAtLeast } = await this.found(within, query);
    const { rows: shown, next } = pageFrom(query, rows, total, ({ lastActivityAt, id }) => [lastActivityAt, id]);
    return { rows: shown.map(rowOf), total, stages, next, ...(isAtLeast && { isAtLeast }) };
  }

  /** All rows of the list, for a file. */
  async all(within: Scope, query: Asked): Promise<Selection> {
    const persons = isNumber(query.query) ? null : await this.people.wanted(within, query);
    return this.files.all(within, termsOf(query, persons));
  }

  private async found(within: Scope, query: CaseFileQuery): Promise<ListedFiles> {
    const looked = (persons: Wanted | null) => this.files.list(within, termsOf(query, persons), query);
    if (isNumber(query.query)) return looked(null);
    // Somebody who is found counts, with or without a file: parts of words are for when nobody is.
    const found = await this.people.look(query, async (persons) => {
      const listed = await looked(persons);
      return { listed, total: listed.found };
    });
    return found ? found.listed : looked(null);
  }
}

const termsOf = ({ query, stage, path, mine }: Asked, persons: Wanted | null): FileTerms => ({
  query,
  stage,
  path,
  mine,
  persons,
});

/** A row with its next step and what that waits for. */
export function rowOf<Stored extends StoredRow>({
  facts,
  ...row
}: Stored): Omit<Stored, 'facts'> & Pick<CaseFileRow, 'next'> {
  const step = nextStep(factsOf({ ...row, facts } as Stored));
  const unmet = step?.conditions.filter(({ met }) => !met).map(({ code }) => code) ?? [];
  return { ...row, next: step && { to: step.to, by: step.by, unmet } };
}
