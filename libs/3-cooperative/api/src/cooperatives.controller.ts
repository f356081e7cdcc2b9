import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, Audit, Within } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import {
  CooperativeId,
  CooperativePage,
  cooperativePermissions,
  CooperativesQuery,
  CooperativeView,
  FormationsOfFile,
} from '@sanad/cooperative/core';
import type { Page, Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { CooperativeRows } from './cooperatives.repository';
import { Formations } from './formations.service';

@Controller('cooperatives')
export class CooperativesController {
  constructor(
    private readonly cooperatives: CooperativeRows,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow(cooperativePermissions.read)
  @Answers(CooperativePage)
  list(
    @Within() within: Scope,
    @Query({ schema: CooperativesQuery }) asked: CooperativesQuery,
  ): Promise<Page<unknown>> {
    return this.cooperatives.page(within, asked);
  }

  @Get(':id')
  @Allow(cooperativePermissions.read)
  @Answers(CooperativeView)
  async read(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
  ): Promise<CooperativeView> {
    const view = await this.cooperatives.view(within, id);
    await this.audit.read({ entity: 'cooperative', entityId: id, unitId: view.unitId });
    return view;
  }
}

/** What a file has to do with founding groups. */
@Controller('case-files')
export class FormationsOfFileController {
  constructor(private readonly formations: Formations) {}

  @Get(':id/formations')
  @Allow(cooperativePermissions.read)
  @Answers(FormationsOfFile)
  list(@Within() within: Scope, @Param('id', { schema: CaseFileId }) id: CaseFileId): Promise<FormationsOfFile> {
    return this.formations.ofFile(within, id);
  }
}
