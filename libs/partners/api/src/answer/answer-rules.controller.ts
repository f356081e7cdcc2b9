import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { AnswerRule, AnswerRuleChange, AnswerRuleList, answerRulePermissions } from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import { AnswerRules } from './answer-rules';

@Controller('answer-rules')
export class AnswerRulesController {
  constructor(private readonly rules: AnswerRules) {}

  @Get()
  @Allow(answerRulePermissions.read)
  @Answers(AnswerRuleList)
  async list(): Promise<{ rows: AnswerRule[] }> {
    return { rows: await this.rules.list() };
  }

  @Put()
  @Allow(answerRulePermissions.change)
  @Answers(AnswerRule)
  change(
    @Within() within: Scope,
    @Version() version: number,
    @Body({ schema: AnswerRuleChange }) change: AnswerRuleChange,
  ): Promise<AnswerRule> {
    return this.rules.change(within, version, change);
  }
}
