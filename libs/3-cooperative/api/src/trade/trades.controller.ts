import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  TradeChange,
  TradeCode,
  TradeDraft,
  tradeLists,
  TradeLists,
  tradePermissions,
  type TradeList,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import * as z from 'zod';
import { Trades } from './trades.service';

const List = z.enum(tradeLists);

@Controller('cooperative-trades')
export class TradesController {
  constructor(private readonly trades: Trades) {}

  @Get()
  @Allow(tradePermissions.read)
  @Answers(TradeLists)
  lists(): Promise<TradeLists> {
    return this.trades.lists();
  }

  @Post(':list')
  @Allow(tradePermissions.change)
  @Answers(TradeLists, { status: 201, refusals: ['tradeCodeTaken'] })
  add(
    @Within() within: Scope,
    @Param('list', { schema: List }) list: TradeList,
    @Body({ schema: TradeDraft }) draft: TradeDraft,
  ): Promise<TradeLists | Refusal> {
    return this.trades.add(within, list, draft);
  }

  @Put(':list/:code')
  @Allow(tradePermissions.change)
  @Answers(TradeLists, { refusals: ['sectorHasBranches'] })
  change(
    @Within() within: Scope,
    @Param('list', { schema: List }) list: TradeList,
    @Param('code', { schema: TradeCode }) code: TradeCode,
    @Version() version: number,
    @Body({ schema: TradeChange }) sent: TradeChange,
  ): Promise<TradeLists | Refusal> {
    return this.trades.change(within, list, { code, version }, sent);
  }
}
