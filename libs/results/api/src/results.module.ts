import { Module } from '@nestjs/common';
import { ResultsExportController } from './results-export.controller';
import { ResultsController } from './results.controller';
import { ResultsRepository } from './results.repository';
import { Results } from './results.service';

/** What has been achieved, in numbers that can be opened. Reads the tables of every room below and writes none. */
@Module({ controllers: [ResultsExportController, ResultsController], providers: [Results, ResultsRepository] })
export class ResultsModule {}
