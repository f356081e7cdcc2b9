import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { CountedReferrals, NumberQuery, PartnerNumbers, referralPermissions } from '@sanad/partners/core';
import { Answers, Within } from '@sanad/platform';
import { NumbersOfPartners } from './partner-numbers';

@Controller('partner-numbers')
export class PartnerNumbersController {
  constructor(private readonly numbers: NumbersOfPartners) {}

  @Get()
  @Allow(referralPermissions.read)
  @Answers(PartnerNumbers)
  async counts(@Within() within: Scope): Promise<PartnerNumbers> {
    return { rows: await this.numbers.counts(within) };
  }

  @Get('rows')
  @Allow(referralPermissions.read)
  @Answers(CountedReferrals)
  rows(@Within() within: Scope, @Query({ schema: NumberQuery }) query: NumberQuery): Promise<CountedReferrals> {
    return this.numbers.list(within, query);
  }
}
