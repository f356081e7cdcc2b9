import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { PartnersModule } from '@sanad/partners/api';
import { constraintRefusals } from '@sanad/platform';
import { EnrolmentsController } from './enrolments.controller';
import { EnrolmentsRepository } from './enrolments.repository';
import { Enrolments } from './enrolments.service';
import { FollowersOfEnrolments } from './followers-of-enrolments';
import { TrainingExportsController } from './training-exports.controller';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesRepository } from './programmes.repository';
import { Programmes } from './programmes.service';
import { Results } from './results.service';
import { RollCalls } from './roll-calls.service';
import { SessionsController } from './sessions.controller';
import { SessionsRepository } from './sessions.repository';
import { TrainingSessions } from './sessions.service';
import { TrainingFacts } from './training-facts';
import { workbookProviders } from './workbook/workbook-providers';
import { WorkbooksController } from './workbook/workbooks.controller';

/** Second stage of the journey: partners train the people who were referred to them. */
@Module({
  imports: [CaseFileModule, PartnersModule],
  controllers: [
    ...[TrainingExportsController, ProgrammesController, SessionsController, EnrolmentsController],
    WorkbooksController,
  ],
  providers: [
    ...workbookProviders,
    Enrolments,
    EnrolmentsRepository,
    FollowersOfEnrolments,
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
    }),
  ],
})
export class TrainingModule {}
