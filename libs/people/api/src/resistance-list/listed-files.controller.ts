import { Controller, Get, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Page, Scope } from '@sanad/kernel';
import {
  kinshipPermissions,
  ListedResistanceFilePage,
  ResistanceFileQuery,
  type ListedResistanceFile,
} from '@sanad/people/core';
import { Answers } from '@sanad/platform';
import { ResistanceFiles } from '../kinship/resistance-files.service';
import { FamiliesRepository } from './families.repository';

/** The list of resistance files, each with its family. */
@Controller('resistance-files')
export class ListedFilesController {
  constructor(
    private readonly files: ResistanceFiles,
    private readonly families: FamiliesRepository,
  ) {}

  @Get('listed')
  @Allow(kinshipPermissions.read)
  @Answers(ListedResistanceFilePage)
  async list(
    @Within() within: Scope,
    @Query({ schema: ResistanceFileQuery }) query: ResistanceFileQuery,
  ): Promise<Page<ListedResistanceFile>> {
    const page = await this.files.list(within, query);
    const families = await this.families.counts(
      within,
      page.rows.map(({ id }) => id),
    );
    const known = new Map(families.map((family) => [family.id, family]));
    return { ...page, rows: page.rows.map((file) => ({ ...file, ...known.get(file.id)! })) };
  }
}
