import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';
import { PersonId } from '@sanad/people/core';
import { answerFile, Answers } from '@sanad/platform';
import {
  DisclosurePage,
  disclosurePermissions,
  DisclosureQuery,
  PersonFileContent,
  PersonFileDraft,
  PersonFileId,
  personFilePermissions,
  PersonFileView,
} from '@sanad/privacy/core';
import { Disclosures } from './disclosures.service';
import { PersonFiles } from './person-files.service';

@Controller()
export class PersonFilesController {
  constructor(
    private readonly files: PersonFiles,
    private readonly disclosures: Disclosures,
  ) {}

  @Get('people/:id/disclosures')
  @Allow(disclosurePermissions.read)
  @Answers(DisclosurePage)
  received(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Query({ schema: DisclosureQuery }) query: DisclosureQuery,
  ): Promise<DisclosurePage> {
    return this.disclosures.list(within, id, query);
  }

  @Post('person-files')
  @Allow(personFilePermissions.make)
  @Answers(PersonFileView, { status: 201 })
  make(@Within() within: Scope, @Body({ schema: PersonFileDraft }) sent: PersonFileDraft): Promise<PersonFileView> {
    return this.files.make(within, sent);
  }

  @Get('person-files/:id/data')
  @Allow(personFilePermissions.read)
  @Answers(PersonFileContent, { refusals: ['checkTooOld'] })
  data(
    @Within() within: Scope,
    @Param('id', { schema: PersonFileId }) id: PersonFileId,
  ): Promise<PersonFileContent | Refusal> {
    return this.files.data(within, id);
  }

  @Get('person-files/:id/document')
  @Allow(personFilePermissions.read)
  @Answers(null, { status: 200, refusals: ['checkTooOld'] })
  async document(
    @Within() within: Scope,
    @Param('id', { schema: PersonFileId }) id: PersonFileId,
  ): Promise<StreamableFile | Refusal> {
    const file = await this.files.document(within, id);
    return isRefusal(file) ? file : answerFile(file);
  }
}
