import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  FeastChange,
  FeastChanged,
  FeastDraft,
  FeastId,
  FeastList,
  feastPermissions,
  type FeastView,
} from '@sanad/calendar/core';
import type { Refusal } from '@sanad/kernel';
import { Answers, By, Version, type Caller } from '@sanad/platform';
import { Feasts } from './feasts.service';

@Controller('feasts')
export class FeastsController {
  constructor(private readonly feasts: Feasts) {}

  @Get()
  @Allow(feastPermissions.read)
  @Answers(FeastList)
  async list(): Promise<{ rows: FeastView[] }> {
    return { rows: await this.feasts.list() };
  }

  @Get(':id/history')
  @Allow(feastPermissions.history)
  @Answers(FeastList)
  async history(@Param('id', { schema: FeastId }) id: FeastId): Promise<{ rows: FeastView[] }> {
    return { rows: await this.feasts.history(id) };
  }

  @Post()
  @Allow(feastPermissions.change)
  @Answers(FeastChanged, { status: 201, refusals: ['feastThere'] })
  add(@By() caller: Caller, @Body({ schema: FeastDraft }) draft: FeastDraft): Promise<FeastChanged | Refusal> {
    return this.feasts.add(caller, draft);
  }

  @Put(':id')
  @Allow(feastPermissions.change)
  @Answers(FeastChanged, { refusals: ['feastKindFixed'] })
  change(
    @By() caller: Caller,
    @Param('id', { schema: FeastId }) id: FeastId,
    @Version() version: number,
    @Body({ schema: FeastChange }) change: FeastChange,
  ): Promise<FeastChanged | Refusal> {
    return this.feasts.change(caller, id, version, change);
  }
}
