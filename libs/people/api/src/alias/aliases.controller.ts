import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { AliasDraft, AliasId, AliasList, AliasView, PersonId, personPermissions } from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
import { Aliases } from './aliases.service';

@Controller()
export class AliasesController {
  constructor(private readonly aliases: Aliases) {}

  @Get('people/:id/aliases')
  @Allow(personPermissions.read)
  @Answers(AliasList)
  async list(@Within() within: Scope, @Param('id', { schema: PersonId }) id: PersonId): Promise<{ rows: AliasView[] }> {
    return { rows: await this.aliases.of(within, id) };
  }

  @Post('people/:id/aliases')
  @Allow(personPermissions.write)
  @Answers(AliasView, { status: 201, refusals: ['aliasKnown'] })
  add(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Body({ schema: AliasDraft }) sent: AliasDraft,
  ): Promise<AliasView | Refusal> {
    return this.aliases.add(within, id, sent);
  }

  @Post('aliases/:id/ending')
  @Allow(personPermissions.write)
  @Answers(AliasView, { refusals: ['aliasEnded'] })
  end(
    @Within() within: Scope,
    @Param('id', { schema: AliasId }) id: AliasId,
    @Version() version: number,
  ): Promise<AliasView | Refusal> {
    return this.aliases.end(within, id, version);
  }
}
