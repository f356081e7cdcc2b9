import { Body, Controller, Delete, Param, Patch } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { cooperativePermissions, FormationView, FounderChange, FounderId } from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Founders } from './founders.service';

@Controller('founders')
export class FoundersController {
  constructor(private readonly founders: Founders) {}

  @Patch(':id')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: FounderId }) id: FounderId,
    @Version() version: number,
    @Body({ schema: FounderChange }) sent: FounderChange,
  ): Promise<FormationView | Refusal> {
    return this.founders.change(within, id, version, sent);
  }

  @Delete(':id')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed'] })
  remove(
    @Within() within: Scope,
    @Param('id', { schema: FounderId }) id: FounderId,
    @Version() version: number,
  ): Promise<FormationView | Refusal> {
    return this.founders.remove(within, id, version);
  }
}
