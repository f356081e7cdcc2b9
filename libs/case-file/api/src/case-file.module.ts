import { Global, Module } from '@nestjs/common';
import { KinshipListener, PeopleModule } from '@sanad/people/api';
import { constraintRefusals } from '@sanad/platform';
import { CaseDocuments } from './case-documents';
import { CaseFileLists } from './case-file-lists';
import { CaseFilesExportController } from './case-files-export.controller';
import { CaseFilesController } from './case-files.controller';
import { CaseFilesRepository } from './case-files.repository';
import { CaseFiles } from './case-files.service';
import { CaseSteps } from './case-steps';
import { CasePartsController } from './case-parts.controller';
import { CaseTimeline } from './case-timeline';
import { FactsOfFiles } from './facts-of-files';
import { FollowersOfFiles } from './followers-of-files';
import { KinshipOnTimeline } from './kinship-on-timeline';
import { PeopleTraits } from './people-traits';
import { TaskModule } from './task/task.module';

/** The file: its path, what happened on it, what it holds. Global, so that the people's room finds who listens to it. */
@Global()
@Module({
  imports: [PeopleModule, TaskModule],
  controllers: [CaseFilesExportController, CaseFilesController, CasePartsController],
  providers: [
    CaseFileLists,
    CaseFilesRepository,
    CaseTimeline,
    CaseSteps,
    CaseFiles,
    CaseDocuments,
    FactsOfFiles,
    FollowersOfFiles,
    PeopleTraits,
    { provide: KinshipListener, useClass: KinshipOnTimeline },
    constraintRefusals({
      case_file_open_once: 'otherFileOpen',
      case_file_step_is_allowed: 'impossibleStep',
      document_holds_a_paper_once: 'paperAlreadyInFile',
    }),
  ],
  exports: [CaseFiles, CaseTimeline, KinshipListener, PeopleTraits],
})
export class CaseFileModule {}
