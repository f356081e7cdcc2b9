import { Global, Module } from '@nestjs/common';
import { BranchNames } from '@sanad/access/api';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { ConsentListener, PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { DueDatesOfReferrals } from './answer/due-dates-of-referrals';
import { NamesOfBranches } from './branch-names';
import { RecallOnWithdrawal } from './recall-on-withdrawal';
import { ReferralMoves } from './referral-moves';
import { FollowersOfReferrals } from './followers-of-referrals';
import { ReferralsExportController } from './referrals-export.controller';
import { ReferralsController } from './referrals.controller';
import { ReferralsRepository } from './referrals.repository';
import { Referrals } from './referrals.service';
import { Sending } from './sending.service';
import { Sharing } from './sharing';

/** Agencies, and the parts of files that are handed to them. Global, so that the people's room finds who listens to consents. */
@Global()
@Module({
  imports: [PeopleModule, CaseFileModule, CalendarModule],
  controllers: [ReferralsExportController, ReferralsController],
  providers: [
    ReferralMoves,
    Referrals,
    ReferralsRepository,
    Sending,
    Sharing,
    FollowersOfReferrals,
    DueDatesOfReferrals,
    { provide: BranchNames, useClass: NamesOfBranches },
    { provide: ConsentListener, useClass: RecallOnWithdrawal },
    // The rules say so first; these answer for two who write at the same moment.
    constraintRefusals({ referral_open_once: 'alreadyReferred', referral_move_is_allowed: 'referralMoveNotOffered' }),
  ],
  exports: [Referrals, BranchNames, ConsentListener],
})
export class PartnersModule {}
