import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, AllowByToken, Within } from '@sanad/access/api';
import { pageOf, PageRequest, type Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { ProgrammeDraft, ProgrammeView, trainingPermissions } from '@sanad/training/core';
import { Programmes } from './programmes.service';

@Controller('training-programmes')
export class ProgrammesController {
  constructor(private readonly programmes: Programmes) {}

  @Get()
  @Allow(trainingPermissions.read)
  @AllowByToken('training:read')
  @Answers(pageOf(ProgrammeView))
  list(@Within() within: Scope, @Query({ schema: PageRequest }) page: PageRequest) {
    return this.programmes.list(within, page);
  }

  @Post()
  @Allow(trainingPermissions.plan)
  @Answers(ProgrammeView, { status: 201, refusals: ['programmeExists'] })
  add(@Within() within: Scope, @Body({ schema: ProgrammeDraft }) draft: ProgrammeDraft) {
    return this.programmes.add(within, draft);
  }
}
