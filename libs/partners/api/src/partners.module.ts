import { Module } from '@nestjs/common';
import { BranchNames } from '@sanad/access/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { NamesOfBranches } from './branch-names';
import { ReferralsController } from './referrals.controller';
import { ReferralsRepository } from './referrals.repository';
import { Referrals } from './referrals.service';
import { Sharing } from './sharing';

/** Agencies, and the parts of files that are handed to them. */
@Module({
  imports: [PeopleModule, CaseFileModule],
  controllers: [ReferralsController],
  providers: [
    Referrals,
    ReferralsRepository,
    Sharing,
    { provide: BranchNames, useClass: NamesOfBranches },
    constraintRefusals({ referral_open_once: 'alreadyReferred' }),
  ],
  exports: [Referrals, BranchNames],
})
export class PartnersModule {}
