import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import {
  PaperRule,
  PaperRuleChange,
  PaperRuleList,
  paperRulePermissions,
  paperTypeCodes,
  type PaperType,
} from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
import * as z from 'zod';
import { PaperRules } from './paper-rules';

const Type = z.enum(paperTypeCodes, { error: 'chooseOne' });

@Controller('paper-rules')
export class PaperRulesController {
  constructor(private readonly rules: PaperRules) {}

  @Get()
  @Allow(paperRulePermissions.read)
  @Answers(PaperRuleList)
  async list(): Promise<{ rows: PaperRule[] }> {
    return { rows: await this.rules.list() };
  }

  @Get(':type/history')
  @Allow(paperRulePermissions.read)
  @Answers(PaperRuleList)
  async history(@Param('type', { schema: Type }) type: PaperType): Promise<{ rows: PaperRule[] }> {
    return { rows: await this.rules.history(type) };
  }

  @Put(':type')
  @Allow(paperRulePermissions.change)
  @Answers(PaperRule)
  change(
    @Within() within: Scope,
    @Param('type', { schema: Type }) type: PaperType,
    @Version() version: number,
    @Body({ schema: PaperRuleChange }) change: PaperRuleChange,
  ): Promise<PaperRule> {
    return this.rules.change(within, type, version, change);
  }
}
