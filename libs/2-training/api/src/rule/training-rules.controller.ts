import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { Answers, Version, Within } from '@sanad/platform';
import { TrainingRule, TrainingRuleChange, TrainingRuleList, trainingRulePermissions } from '@sanad/training/core';
import { TrainingRules } from './training-rules';

@Controller('training-rules')
export class TrainingRulesController {
  constructor(private readonly rules: TrainingRules) {}

  @Get()
  @Allow(trainingRulePermissions.read)
  @Answers(TrainingRuleList)
  async list(): Promise<{ rows: TrainingRule[] }> {
    return { rows: await this.rules.list() };
  }

  @Put()
  @Allow(trainingRulePermissions.change)
  @Answers(TrainingRule)
  change(
    @Within() within: Scope,
    @Version() version: number,
    @Body({ schema: TrainingRuleChange }) change: TrainingRuleChange,
  ): Promise<TrainingRule> {
    return this.rules.change(within, version, change);
  }
}
