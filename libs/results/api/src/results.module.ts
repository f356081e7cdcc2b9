import { Module } from '@nestjs/common';
import { ResultsController } from './results.controller';
import { ResultsRepository } from './results.repository';
import { Results } from './results.service';

/** What has been achieved, in numbers that can be opened. Reads the tables of every room below and writes none. */
@Module({ controllers: [ResultsController], providers: [Results, ResultsRepository] })
export class ResultsModule {}
