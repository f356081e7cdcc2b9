import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { IssuanceModule } from '@sanad/issuance/api';
import { PartnersModule } from '@sanad/partners/api';
import { constraintRefusals } from '@sanad/platform';
import { CertificateChase } from './certificate/certificate-chase';
import { CertificateLetters } from './certificate/certificate-letters';
import { CertificatesController } from './certificate/certificates.controller';
import { CertificatesRepository } from './certificate/certificates.repository';
import { Certificates } from './certificate/certificates.service';
import { LateCertificates } from './certificate/late-certificates';
import { PendingCertificates } from './certificate/pending-certificates';
import { ConfirmationLetters } from './confirmation/confirmation-letters';
import { ConfirmationsByLink } from './confirmation/confirmations-by-link';
import { ConfirmationsController } from './confirmation/confirmations.controller';
import { Cancellations } from './cancellations.service';
import { calendarProviders } from './calendar/calendar-providers';
import { CalendarController } from './calendar/calendar.controller';
import { CarryingOut } from './correction/carrying-out';
import { CorrectionsController } from './correction/corrections.controller';
import { CorrectionsRepository } from './correction/corrections.repository';
import { Corrections } from './correction/corrections.service';
import { Decisions } from './correction/decisions.service';
import { EnrolmentsController } from './enrolments.controller';
import { EnrolmentsRepository } from './enrolments.repository';
import { Enrolments } from './enrolments.service';
import { FollowersOfEnrolments } from './followers-of-enrolments';
import { PlacesByAcceptance } from './places-by-acceptance';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesRepository } from './programmes.repository';
import { Programmes } from './programmes.service';
import { Results } from './results.service';
import { RollCalls } from './roll-calls.service';
import { TrainingRules } from './rule/training-rules';
import { TrainingRulesController } from './rule/training-rules.controller';
import { SessionsController } from './sessions.controller';
import { SessionsRepository } from './sessions.repository';
import { TrainingSessions } from './sessions.service';
import { TrainingExportsController } from './training-exports.controller';
import { TrainingFacts } from './training-facts';
import { workbookProviders } from './workbook/workbook-providers';
import { WorkbooksController } from './workbook/workbooks.controller';
import { TraitsOfTrained } from './traits-of-trained';

/** Second stage of the journey: partners train the people who were referred to them. */
@Module({
  imports: [CaseFileModule, IssuanceModule, PartnersModule],
  controllers: [
    ...[TrainingExportsController, ProgrammesController, SessionsController, EnrolmentsController],
    ...[CertificatesController, CorrectionsController, TrainingRulesController],
    ...[ConfirmationsController, CalendarController, WorkbooksController],
  ],
  providers: [
    ...calendarProviders,
    ...workbookProviders,
    ...[ConfirmationLetters, ConfirmationsByLink],
    ...[
      Cancellations,
      CertificateChase,
      CertificateLetters,
      Certificates,
      CertificatesRepository,
      LateCertificates,
      PendingCertificates,
    ],
    ...[CarryingOut, Corrections, CorrectionsRepository, Decisions, TrainingRules],
    Enrolments,
    EnrolmentsRepository,
    FollowersOfEnrolments,
    TraitsOfTrained,
    PlacesByAcceptance,
    Programmes,
    ProgrammesRepository,
    Results,
    RollCalls,
    SessionsRepository,
    TrainingFacts,
    TrainingSessions,
    constraintRefusals({
      programme_title_is_unique: 'programmeExists',
      enrolment_is_stated_once: 'alreadyEnrolled',
      enrolment_lives_once: 'alreadyEnrolled',
      enrolment_certificate_number_is_unique: 'certificateNumberTaken',
      correction_is_asked_once: 'correctionAsked',
      correction_is_decided_once: 'correctionDecided',
    }),
  ],
})
export class TrainingModule {}
