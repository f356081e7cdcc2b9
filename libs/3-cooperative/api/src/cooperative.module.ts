import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { SupportProgrammeModule } from '@sanad/partners/api';
import { constraintRefusals } from '@sanad/platform';
import { CooperativesExportController } from './cooperatives-export.controller';
import { CooperativesController, FormationsOfFileController } from './cooperatives.controller';
import { CooperativeRows } from './cooperatives.repository';
import { FollowersOfFounders } from './followers-of-founders';
import { FormationHistory } from './formation-history';
import { FormationStepsController } from './formation-steps.controller';
import { FormationSteps } from './formation-steps.service';
import { FormationsExportController } from './formations-export.controller';
import { FormationsController } from './formations.controller';
import { FormationRows } from './formations.repository';
import { Formations } from './formations.service';
import { FounderFiles } from './founder-files';
import { FoundersController } from './founders.controller';
import { Founders } from './founders.service';
import { ProjectOfFounders } from './project-of-founders';
import { Registrations } from './registrations.service';

/** Founding groups on the way through law 112-12, and the cooperatives that come of them. */
@Module({
  imports: [CaseFileModule, SupportProgrammeModule],
  controllers: [
    FormationsExportController,
    FormationsController,
    FoundersController,
    FormationStepsController,
    CooperativesExportController,
    CooperativesController,
    FormationsOfFileController,
  ],
  providers: [
    FormationRows,
    CooperativeRows,
    FormationHistory,
    Formations,
    Founders,
    FollowersOfFounders,
    FounderFiles,
    FormationSteps,
    ProjectOfFounders,
    Registrations,
    constraintRefusals({
      founder_is_stated_once: 'founderTwice',
      founder_of_open_formation: 'formationClosed',
      cooperative_number_is_unique_in_court: 'registerNumberTaken',
    }),
  ],
})
export class CooperativeModule {}
