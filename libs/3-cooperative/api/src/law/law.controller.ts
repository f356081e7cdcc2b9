import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  LawBookRule,
  LawBookView,
  LawKeyName,
  lawPermissions,
  LawRuleDraft,
  type LawKey,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version, Within } from '@sanad/platform';
import { LawBook } from './law-book';

@Controller('law')
export class LawController {
  constructor(private readonly book: LawBook) {}

  @Get()
  @Allow(lawPermissions.read)
  @Answers(LawBookView)
  async list(): Promise<LawBookView> {
    return { rules: await this.book.all() };
  }

  @Put(':key')
  @Allow(lawPermissions.change)
  @Answers(LawBookRule, { refusals: ['articleUnread'] })
  change(
    @Within() within: Scope,
    @Param('key', { schema: LawKeyName }) key: LawKey,
    @Version() version: number,
    @Body({ schema: LawRuleDraft }) draft: LawRuleDraft,
  ): Promise<LawBookRule | Refusal> {
    return this.book.change(within, key, version, draft);
  }
}
