import { Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  DossierDocumentParam,
  dossierRefusals,
  TemplateList,
  templatePermissions,
  TemplateQuery,
  TemplateReason,
  type DossierDocument,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { answerFile, Answers, Sent, wordType, type SentBytes } from '@sanad/platform';
import { Templates } from './templates.service';

@Controller('dossier-templates')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Get()
  @Allow(templatePermissions.read)
  @Answers(TemplateList)
  list(): Promise<TemplateList> {
    return this.templates.list();
  }

  @Get(':document')
  @Allow(templatePermissions.read)
  @Answers(null, { status: 200 })
  async file(
    @Param('document', { schema: DossierDocumentParam }) document: DossierDocument,
    @Query({ schema: TemplateQuery }) { number }: TemplateQuery,
  ): Promise<StreamableFile> {
    return answerFile({ ...(await this.templates.rows.bytes(document, number)), mediaType: wordType });
  }

  /** The file is the body; what is wrong with it is said before anything is kept. */
  @Post(':document/versions')
  @Allow(templatePermissions.replace)
  @Answers(TemplateList, {
    status: 201,
    refusals: Object.keys(dossierRefusals).filter((code) => code.startsWith('template')),
  })
  replace(
    @Within() within: Scope,
    @Param('document', { schema: DossierDocumentParam }) document: DossierDocument,
    @Query({ schema: TemplateReason }) { reason }: TemplateReason,
    @Sent('template.docx') file: SentBytes,
  ): Promise<TemplateList | Refusal> {
    return this.templates.replace(within, document, file, reason);
  }
}
