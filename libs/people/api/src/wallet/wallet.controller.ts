import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { PageRequest, type Page, type Refusal, type Scope } from '@sanad/kernel';
import {
  PaperDraft,
  PaperId,
  PaperList,
  paperPermissions,
  PaperReadingPage,
  PaperView,
  PaperWithdrawal,
  PersonId,
  type PaperReading,
} from '@sanad/people/core';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { Wallet } from './wallet.service';

@Controller()
export class WalletController {
  constructor(private readonly wallet: Wallet) {}

  @Get('people/:id/papers')
  @Allow(paperPermissions.read)
  @Answers(PaperList)
  async list(@Within() within: Scope, @Param('id', { schema: PersonId }) id: PersonId): Promise<{ rows: PaperView[] }> {
    return { rows: await this.wallet.of(within, id) };
  }

  @Post('people/:id/papers')
  @Allow(paperPermissions.write)
  @Answers(PaperView, { status: 201, refusals: ['paperAlreadyThere'] })
  record(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Query({ schema: PaperDraft }) draft: PaperDraft,
    @Upload() file: UploadedBytes,
  ): Promise<PaperView | Refusal> {
    return this.wallet.record(within, id, draft, file);
  }

  @Get('papers/:id/content')
  @Allow(paperPermissions.read)
  @Answers(null, { status: 200 })
  async content(@Within() within: Scope, @Param('id', { schema: PaperId }) id: PaperId): Promise<StreamableFile> {
    return answerFile(await this.wallet.content(within, id));
  }

  @Post('papers/:id/withdrawal')
  @Allow(paperPermissions.write)
  @Answers(PaperView, { refusals: ['paperAlreadyWithdrawn'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: PaperId }) id: PaperId,
    @Version() version: number,
    @Body({ schema: PaperWithdrawal }) { reason }: PaperWithdrawal,
  ): Promise<PaperView | Refusal> {
    return this.wallet.withdraw(within, id, version, reason);
  }

  @Get('papers/:id/readings')
  @Allow(paperPermissions.readings)
  @Answers(PaperReadingPage)
  readings(
    @Within() within: Scope,
    @Param('id', { schema: PaperId }) id: PaperId,
    @Query({ schema: PageRequest }) page: PageRequest,
  ): Promise<Page<PaperReading>> {
    return this.wallet.readings(within, id, page);
  }
}
