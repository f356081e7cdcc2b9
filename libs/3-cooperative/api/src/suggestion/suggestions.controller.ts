import { Controller, Get, Param } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { cooperativePermissions, FormationId, SuggestionList } from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { Suggestions } from './suggestions';

@Controller('formations')
export class SuggestionsController {
  constructor(private readonly suggestions: Suggestions) {}

  /** Who might join, with the reason of each: only for those who may seat them. */
  @Get(':id/suggestions')
  @Allow(cooperativePermissions.write)
  @Answers(SuggestionList)
  forGroup(@Within() within: Scope, @Param('id', { schema: FormationId }) id: FormationId): Promise<SuggestionList> {
    return this.suggestions.forGroup(within, id);
  }
}
