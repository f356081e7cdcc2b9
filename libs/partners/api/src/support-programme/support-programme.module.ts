import { Module } from '@nestjs/common';
import { CaseFileModule } from '@sanad/case-file/api';
import { ProjectFacts } from './project-facts';
import { SupportProgrammesController } from './support-programmes.controller';
import { SupportProgrammesRepository } from './support-programmes.repository';
import { SupportProgrammes } from './support-programmes.service';

/** The catalogue of support programmes, and which of them fit the person of a file. */
@Module({
  imports: [CaseFileModule],
  controllers: [SupportProgrammesController],
  providers: [ProjectFacts, SupportProgrammes, SupportProgrammesRepository],
  exports: [ProjectFacts],
})
export class SupportProgrammeModule {}
