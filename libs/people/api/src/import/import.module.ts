import { Module } from '@nestjs/common';
import { CardNumbers } from '../person/card-numbers';
import { ImportActs } from './import-acts';
import { ImportCorrections } from './import-corrections.service';
import { ImportJob } from './import-job';
import { ImportJournal } from './import-journal';
import { ImportRowAccess } from './import-row-access';
import { ImportSteps } from './import-steps';
import { ImportJudge } from './import-judge';
import { ImportMatches } from './import-matches.repository';
import { ImportPurge } from './import-purge';
import { ImportResult } from './import-result';
import { ImportRows } from './import-rows.repository';
import { ImportStaging } from './import-staging';
import { ImportViews } from './import-views';
import { ImportWriter } from './import-writer';
import { PersonImportsController } from './person-imports.controller';
import { PersonImportsRepository } from './person-imports.repository';
import { PersonImports } from './person-imports.service';
import { SealedCells } from './sealed-cells';

/** Old registers become persons: read, checked, written by a job, and taken back. */
@Module({
  controllers: [PersonImportsController],
  providers: [
    CardNumbers,
    ImportActs,
    ImportCorrections,
    ImportJob,
    ImportJournal,
    ImportJudge,
    ImportMatches,
    ImportPurge,
    ImportResult,
    ImportRowAccess,
    ImportRows,
    ImportStaging,
    ImportSteps,
    ImportViews,
    ImportWriter,
    PersonImports,
    PersonImportsRepository,
    SealedCells,
  ],
})
export class ImportModule {}
