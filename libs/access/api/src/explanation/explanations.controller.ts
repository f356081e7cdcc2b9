import { Controller, Get, Query } from '@nestjs/common';
import {
  Colleagues,
  explanationPermissions,
  ExplanationQuery,
  ExplanationView,
  type Colleague,
} from '@sanad/access/core';
import { Answers, By, type Caller } from '@sanad/platform';
import { Allow } from '../route-permission';
import { Explanations } from './explanations.service';

/** «Why can I not see this?» */
@Controller()
export class ExplanationsController {
  constructor(private readonly explanations: Explanations) {}

  @Get('explanations')
  @Allow(explanationPermissions.ask)
  @Answers(ExplanationView, { streams: true })
  explain(@By() by: Caller, @Query({ schema: ExplanationQuery }) query: ExplanationQuery): Promise<ExplanationView> {
    return this.explanations.of(by, query);
  }

  @Get('colleagues')
  @Allow(explanationPermissions.askForColleague)
  @Answers(Colleagues, { streams: true })
  async colleagues(@By() by: Caller): Promise<{ rows: Colleague[] }> {
    return { rows: await this.explanations.colleagues(by) };
  }
}
