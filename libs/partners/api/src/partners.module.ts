import { Module } from '@nestjs/common';
import { BranchNames } from '@sanad/access/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { NamesOfBranches } from './branch-names';
import { ReferralsController } from './referrals.controller';
import { ReferralsRepository } from './referrals.repository';
import { Referrals } from './referrals.service';
import { Sending } from './sending.service';
import { Sharing } from './sharing';

/** Agencies, and the parts of files that are handed to them. */
@Module({
  imports: [PeopleModule, CaseFileModule],
  controllers: [ReferralsController],
  providers: [
    Referrals,
    ReferralsRepository,
    Sending,
    Sharing,
    { provide: BranchNames, useClass: NamesOfBranches },
    // The rules say so first; these answer for two who write at the same moment.
    constraintRefusals({ referral_open_once: 'alreadyReferred', referral_move_is_allowed: 'referralMoveNotOffered' }),
  ],
  exports: [Referrals, BranchNames],
})
export class PartnersModule {}
