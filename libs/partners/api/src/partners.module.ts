import { Global, Module } from '@nestjs/common';
import { BranchNames } from '@sanad/access/api';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { ConsentListener, DeathListener, PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { answerControllers, answerProviders } from './answer/answers-owed';
import { ManyReferrals } from './many/many-referrals';
import { ManyReferralsController } from './many/many-referrals.controller';
import { ReferralUndos } from './many/referral-undos';
import { NumbersOfPartners } from './numbers/partner-numbers';
import { PartnerNumbersController } from './numbers/partner-numbers.controller';
import { AgenciesController } from './agency/agencies.controller';
import { Agencies } from './agency/agencies.service';
import { AgencyKeeping } from './agency/agency-keeping';
import { BranchKeeping } from './agency/branch-keeping';
import { AgreementKeeping } from './agreement/agreement-keeping';
import { AgreementsController } from './agreement/agreements.controller';
import { Agreements } from './agreement/agreements.service';
import { BranchOfficers } from './branch-officers';
import { officerProviders } from './officer/officer-room';
import { OfficersController } from './officer/officers.controller';
import { NamesOfBranches } from './branch-names';
import { RecallOnDeath } from './recall-on-death';
import { RecallOnWithdrawal } from './recall-on-withdrawal';
import { Recalls } from './recalls';
import { Receivers } from './receivers';
import { ReferralFates, WhatBecameOfIt } from './referral-fates';
import { ReferralViews } from './referral-views';
import { ReferralMoves } from './referral-moves';
import { FactsOfReferrals } from './facts-of-referrals';
import { FollowersOfReferrals } from './followers-of-referrals';
import { ReferralsExportController } from './referrals-export.controller';
import { ReferralsController } from './referrals.controller';
import { ReferralsRepository } from './referrals.repository';
import { Referrals } from './referrals.service';
import { Reports } from './reports.service';
import { Sending } from './sending.service';
import { Acceptances } from './session/acceptances';
import { SessionChoice } from './session/session-choice';
import { Sharing } from './sharing';
import { SupportProgrammeModule } from './support-programme/support-programme.module';

/** Agencies, and the parts of files that are handed to them. Global, so that the people's room finds who listens to consents. */
@Global()
@Module({
  imports: [SupportProgrammeModule, PeopleModule, CaseFileModule, CalendarModule],
  controllers: [
    ReferralsExportController,
    ManyReferralsController,
    PartnerNumbersController,
    ReferralsController,
    AgenciesController,
    AgreementsController,
    OfficersController,
    ...answerControllers,
  ],
  providers: [
    Acceptances,
    Agencies,
    AgencyKeeping,
    AgreementKeeping,
    Agreements,
    BranchKeeping,
    BranchOfficers,
    ...officerProviders,
    ManyReferrals,
    NumbersOfPartners,
    Recalls,
    Receivers,
    ReferralFates,
    WhatBecameOfIt,
    ReferralMoves,
    ReferralUndos,
    Referrals,
    ReferralsRepository,
    ReferralViews,
    Reports,
    Sending,
    SessionChoice,
    Sharing,
    FactsOfReferrals,
    FollowersOfReferrals,
    ...answerProviders,
    { provide: BranchNames, useClass: NamesOfBranches },
    { provide: ConsentListener, useClass: RecallOnWithdrawal },
    { provide: DeathListener, useClass: RecallOnDeath },
    // The rules say so first; these answer for two who write at the same moment.
    constraintRefusals({
      referral_open_once: 'alreadyReferred',
      referral_pkey: 'alreadyReferred',
      referral_move_is_allowed: 'referralMoveNotOffered',
      referral_paper_is_asked_once: 'paperAskedBefore',
      referral_is_under_agreement: 'noAgreement',
      referral_has_consent: 'noSharingConsent',
      referral_is_writable: 'referralReadOnly',
      referral_branch_is_open: 'branchIsClosed',
      agreement_number_is_unique: 'agreementNumberUsed',
      agreement_is_renewed_once: 'agreementNotRenewable',
      agency_code_is_unique: 'agencyCodeUsed',
    }),
  ],
  exports: [Referrals, Sending, SessionChoice, BranchNames, BranchOfficers, ConsentListener, DeathListener],
})
export class PartnersModule {}
