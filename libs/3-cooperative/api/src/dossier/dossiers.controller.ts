import { Body, Controller, Get, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  DossierDetailsChange,
  DossierDocumentParam,
  DossierFileQuery,
  DossierId,
  DossierOrder,
  dossierPermissions,
  DossierState,
  DossierView,
  FormationId,
  HandingDraft,
  type DossierDocument,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { answerFile, Answers, Version } from '@sanad/platform';
import { DossierFiles } from './dossier-files.service';
import { Dossiers } from './dossiers.service';

@Controller('formations')
export class DossiersOfFormationsController {
  constructor(private readonly dossiers: Dossiers) {}

  @Get(':id/dossier')
  @Allow(dossierPermissions.read)
  @Answers(DossierState)
  state(@Within() within: Scope, @Param('id', { schema: FormationId }) id: FormationId): Promise<DossierState> {
    return this.dossiers.state(within, id);
  }

  @Put(':id/dossier-details')
  @Allow(dossierPermissions.make)
  @Answers(DossierState, { refusals: ['formationClosed'] })
  tell(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Version() version: number,
    @Body({ schema: DossierDetailsChange }) sent: DossierDetailsChange,
  ): Promise<DossierState | Refusal> {
    return this.dossiers.tell(within, id, version, sent);
  }

  @Post(':id/dossiers')
  @Allow(dossierPermissions.make)
  @Answers(DossierView, { status: 201, refusals: ['formationClosed', 'dossierHasGaps'] })
  make(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: DossierOrder }) { part }: DossierOrder,
  ): Promise<DossierView | Refusal> {
    return this.dossiers.make(within, id, part);
  }
}

@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly files: DossierFiles,
  ) {}

  @Get(':id/bundle')
  @Allow(dossierPermissions.read)
  @Answers(null, { status: 200 })
  async bundle(@Within() within: Scope, @Param('id', { schema: DossierId }) id: DossierId): Promise<StreamableFile> {
    return answerFile(await this.files.bundle(within, id));
  }

  @Get(':id/archive')
  @Allow(dossierPermissions.read)
  @Answers(null, { status: 200 })
  async archive(@Within() within: Scope, @Param('id', { schema: DossierId }) id: DossierId): Promise<StreamableFile> {
    return answerFile(await this.files.archive(within, id));
  }

  @Get(':id/files/:document')
  @Allow(dossierPermissions.read)
  @Answers(null, { status: 200 })
  async file(
    @Within() within: Scope,
    @Param('id', { schema: DossierId }) id: DossierId,
    @Param('document', { schema: DossierDocumentParam }) document: DossierDocument,
    @Query({ schema: DossierFileQuery }) { form }: DossierFileQuery,
  ): Promise<StreamableFile> {
    return answerFile(await this.files.file(within, id, document, form));
  }

  @Post(':id/handings')
  @Allow(dossierPermissions.make)
  @Answers(DossierState, { status: 201, refusals: ['handedBeforeMade'] })
  hand(
    @Within() within: Scope,
    @Param('id', { schema: DossierId }) id: DossierId,
    @Body({ schema: HandingDraft }) draft: HandingDraft,
  ): Promise<DossierState | Refusal> {
    return this.dossiers.hand(within, id, draft);
  }
}
