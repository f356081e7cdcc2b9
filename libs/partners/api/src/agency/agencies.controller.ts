import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import { BranchId, type Refusal, type Scope } from '@sanad/kernel';
import {
  AgencyChange,
  AgencyDirectory,
  AgencyDraft,
  AgencyId,
  agencyKeepingPermissions,
  AgencyPage,
  agencyPermissions,
  BranchClosing,
  BranchDraft,
  KeptBranch,
  ServiceName,
  ServiceWords,
} from '@sanad/partners/core';
import { Answers, By, Version, Within, type Caller } from '@sanad/platform';
import type * as z from 'zod';
import { Agencies } from './agencies.service';
import { AgencyKeeping } from './agency-keeping';
import { BranchKeeping } from './branch-keeping';

/** Who the partners are, where they receive and what they offer; and the hand that keeps it. */
@Controller()
export class AgenciesController {
  constructor(
    private readonly agencies: Agencies,
    private readonly keeping: AgencyKeeping,
    private readonly branches: BranchKeeping,
  ) {}

  @Get('agency-directory')
  @Allow(agencyPermissions.read)
  @Answers(AgencyDirectory)
  async directory(): Promise<z.infer<typeof AgencyDirectory>> {
    return { rows: await this.agencies.directory() };
  }

  /** An agency reads itself alone; the delegations read all. */
  @Get('agencies/:id')
  @Allow(agencyPermissions.read)
  @Answers(AgencyPage)
  read(@By() caller: Caller, @Param('id', { schema: AgencyId }) id: AgencyId): Promise<AgencyPage> {
    return this.agencies.seenBy(caller, id);
  }

  @Post('agencies')
  @Allow(agencyKeepingPermissions.write)
  @Answers(AgencyPage, { status: 201, refusals: ['agencyCodeUsed'] })
  create(@Body({ schema: AgencyDraft }) draft: AgencyDraft): Promise<AgencyPage | Refusal> {
    return this.keeping.create(draft);
  }

  @Put('agencies/:id')
  @Allow(agencyKeepingPermissions.write)
  @Answers(AgencyPage)
  change(
    @Param('id', { schema: AgencyId }) id: AgencyId,
    @Version() version: number,
    @Body({ schema: AgencyChange }) change: AgencyChange,
  ): Promise<AgencyPage> {
    return this.keeping.change(id, version, change);
  }

  @Put('agencies/:id/services/:service/words')
  @Allow(agencyKeepingPermissions.write)
  @Answers(AgencyPage, { refusals: ['serviceNotOfAgency'] })
  words(
    @Param('id', { schema: AgencyId }) id: AgencyId,
    @Param('service', { schema: ServiceName }) service: z.infer<typeof ServiceName>,
    @Version() version: number,
    @Body({ schema: ServiceWords }) { words }: ServiceWords,
  ): Promise<AgencyPage | Refusal> {
    return this.keeping.words(id, version, { service, words });
  }

  @Post('agencies/:id/branches')
  @Allow(agencyKeepingPermissions.write)
  @Answers(KeptBranch, { status: 201 })
  addBranch(
    @Param('id', { schema: AgencyId }) id: AgencyId,
    @Body({ schema: BranchDraft }) draft: BranchDraft,
  ): Promise<KeptBranch> {
    return this.branches.add(id, draft);
  }

  @Put('branches/:id')
  @Allow(agencyKeepingPermissions.write)
  @Answers(KeptBranch)
  changeBranch(
    @Param('id', { schema: BranchId }) id: BranchId,
    @Version() version: number,
    @Body({ schema: BranchDraft }) draft: BranchDraft,
  ): Promise<KeptBranch> {
    return this.branches.change(id, version, draft);
  }

  @Post('branches/:id/closing')
  @Allow(agencyKeepingPermissions.write)
  @Answers(KeptBranch, { refusals: ['branchIsClosed', 'branchHasReferrals', 'branchHasPeople'] })
  closeBranch(
    @Within() within: Scope,
    @Param('id', { schema: BranchId }) id: BranchId,
    @Version() version: number,
    @Body({ schema: BranchClosing }) { reason }: BranchClosing,
  ): Promise<KeptBranch | Refusal> {
    return this.branches.close(within, id, { version, reason });
  }

  @Post('branches/:id/reopening')
  @Allow(agencyKeepingPermissions.write)
  @Answers(KeptBranch, { refusals: ['branchIsOpen'] })
  reopenBranch(
    @Param('id', { schema: BranchId }) id: BranchId,
    @Version() version: number,
  ): Promise<KeptBranch | Refusal> {
    return this.branches.reopen(id, version);
  }
}
