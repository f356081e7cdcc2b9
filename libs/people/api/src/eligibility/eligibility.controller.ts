import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';
import {
  EligibilityDecisionId,
  EligibilityJudgement,
  eligibilityPermissions,
  eligibilityPolicyPermissions,
  EligibilityQuery,
  EligibilitySettingDraft,
  EligibilitySettingList,
  EligibilityView,
  PersonId,
  type EligibilitySetting,
} from '@sanad/people/core';
import { answerFile, Answers } from '@sanad/platform';
import { DecisionLetter } from './decision-letter';
import { EligibilityPolicy } from './eligibility-policy';
import { Eligibility } from './eligibility.service';

@Controller()
export class EligibilityController {
  constructor(
    private readonly eligibility: Eligibility,
    private readonly policy: EligibilityPolicy,
    private readonly letter: DecisionLetter,
  ) {}

  @Get('people/:id/eligibility')
  @Allow(eligibilityPermissions.read)
  @Answers(EligibilityView)
  read(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Query({ schema: EligibilityQuery }) { asOf }: EligibilityQuery,
  ): Promise<EligibilityView> {
    return this.eligibility.of(within, id, asOf);
  }

  @Post('people/:id/eligibility-decisions')
  @Allow(eligibilityPermissions.decide)
  @Answers(EligibilityView, {
    status: 201,
    refusals: ['factsChanged', 'deciderStatedKinship', 'eligibleWithoutKinship', 'differenceNeedsReason'],
  })
  decide(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Body({ schema: EligibilityJudgement }) sent: EligibilityJudgement,
  ): Promise<EligibilityView | Refusal> {
    return this.eligibility.decide(within, id, sent);
  }

  @Get('eligibility-decisions/:id/document')
  @Allow(eligibilityPermissions.read)
  @Answers(null, { status: 200 })
  async print(
    @Within() within: Scope,
    @Param('id', { schema: EligibilityDecisionId }) id: EligibilityDecisionId,
  ): Promise<StreamableFile> {
    return answerFile(await this.letter.of(within, id));
  }

  @Get('eligibility-settings')
  @Allow(eligibilityPolicyPermissions.read)
  @Answers(EligibilitySettingList)
  async settings(): Promise<{ rows: EligibilitySetting[] }> {
    return { rows: await this.policy.list() };
  }

  @Post('eligibility-settings')
  @Allow(eligibilityPolicyPermissions.change)
  @Answers(EligibilitySettingList, { status: 201, refusals: ['settingInPast', 'settingChanged'] })
  async set(
    @Within() within: Scope,
    @Body({ schema: EligibilitySettingDraft }) sent: EligibilitySettingDraft,
  ): Promise<{ rows: EligibilitySetting[] } | Refusal> {
    const answer = await this.policy.set(within, sent);
    return isRefusal(answer) ? answer : { rows: answer };
  }
}
