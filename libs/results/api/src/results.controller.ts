import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Page, Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import {
  ResultRows,
  ResultRowsRequest,
  ResultsFilter,
  ResultsView,
  resultsPermissions,
  stations,
  tiles,
  type ResultRow,
  type Station,
  type Tile,
} from '@sanad/results/core';
import * as z from 'zod';
import { Results } from './results.service';

const StationName = z.enum(stations);
const TileName = z.enum(tiles);

@Controller('results')
export class ResultsController {
  constructor(private readonly results: Results) {}

  @Get('funnel')
  @Allow(resultsPermissions.read)
  @Answers(ResultsView)
  read(@Within() within: Scope, @Query({ schema: ResultsFilter }) filter: ResultsFilter): Promise<ResultsView> {
    return this.results.read(within, filter);
  }

  @Get('funnel/:station')
  @Allow(resultsPermissions.list)
  @Answers(ResultRows)
  listStation(
    @Within() within: Scope,
    @Param('station', { schema: StationName }) station: Station,
    @Query({ schema: ResultRowsRequest }) asked: ResultRowsRequest,
  ): Promise<Page<ResultRow>> {
    return this.results.list(within, station, asked);
  }

  @Get('tiles/:tile')
  @Allow(resultsPermissions.list)
  @Answers(ResultRows)
  listTile(
    @Within() within: Scope,
    @Param('tile', { schema: TileName }) tile: Tile,
    @Query({ schema: ResultRowsRequest }) asked: ResultRowsRequest,
  ): Promise<Page<ResultRow>> {
    return this.results.list(within, tile, asked);
  }
}
