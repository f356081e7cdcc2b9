import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Page, Refusal } from '@sanad/kernel';
import {
  DeliveryId,
  DeliveryPage,
  DeliveryQuery,
  DeliveryView,
  MachineBranches,
  Replayed,
  ReplayPeriod,
  WebhookChange,
  WebhookDraft,
  WebhookId,
  WebhookIssued,
  WebhookList,
  webhookPermissions,
  WebhookQuery,
  WebhookStateChange,
  WebhookView,
} from '@sanad/machines/core';
import { Answers, By, Version, type Caller } from '@sanad/platform';
import { Replays } from './replays.service';
import { Webhooks } from './webhooks.service';

/** Where the systems of an agency listen. */
@Controller()
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly replays: Replays,
  ) {}

  /** Whose systems the reader may look after. */
  @Get('machine-branches')
  @Allow(webhookPermissions.mind)
  @Answers(MachineBranches)
  async branches(@By() caller: Caller): Promise<MachineBranches> {
    return { rows: await this.webhooks.branches(caller) };
  }

  @Get('webhooks')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookList)
  async list(@By() caller: Caller, @Query({ schema: WebhookQuery }) { branchId }: WebhookQuery): Promise<WebhookList> {
    return { rows: await this.webhooks.list(caller, branchId) };
  }

  @Get('webhooks/:id')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookView)
  one(@Param('id', { schema: WebhookId }) id: WebhookId): Promise<WebhookView> {
    return this.webhooks.one(id);
  }

  // The secret is in the answer: it is not kept for a second try.
  @Post('webhooks')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookIssued, { status: 201, refusals: ['tooManyWebhooks', 'addressNotAllowed'], forgets: true })
  add(@By() caller: Caller, @Body({ schema: WebhookDraft }) draft: WebhookDraft): Promise<WebhookIssued | Refusal> {
    return this.webhooks.add(caller, draft);
  }

  @Put('webhooks/:id')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookView, { refusals: ['addressNotAllowed'] })
  change(
    @Param('id', { schema: WebhookId }) id: WebhookId,
    @Version() version: number,
    @Body({ schema: WebhookChange }) change: WebhookChange,
  ): Promise<WebhookView | Refusal> {
    return this.webhooks.change(id, version, change);
  }

  @Post('webhooks/:id/secret')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookIssued, { forgets: true })
  rotate(@Param('id', { schema: WebhookId }) id: WebhookId, @Version() version: number): Promise<WebhookIssued> {
    return this.webhooks.rotate(id, version);
  }

  @Put('webhooks/:id/state')
  @Allow(webhookPermissions.mind)
  @Answers(WebhookView)
  turn(
    @Param('id', { schema: WebhookId }) id: WebhookId,
    @Version() version: number,
    @Body({ schema: WebhookStateChange }) change: WebhookStateChange,
  ): Promise<WebhookView> {
    return this.webhooks.turn(id, version, change);
  }

  @Post('webhooks/:id/trial')
  @Allow(webhookPermissions.mind)
  @Answers(DeliveryView, { status: 201, refusals: ['webhookStopped'] })
  trial(@Param('id', { schema: WebhookId }) id: WebhookId): Promise<DeliveryView | Refusal> {
    return this.replays.trial(id);
  }

  @Get('webhooks/:id/deliveries')
  @Allow(webhookPermissions.mind)
  @Answers(DeliveryPage)
  deliveries(
    @Param('id', { schema: WebhookId }) id: WebhookId,
    @Query({ schema: DeliveryQuery }) query: DeliveryQuery,
  ): Promise<Page<DeliveryView>> {
    return this.replays.list(id, query);
  }

  @Post('webhooks/:id/replays')
  @Allow(webhookPermissions.mind)
  @Answers(Replayed, { refusals: ['webhookStopped'] })
  replayPeriod(
    @Param('id', { schema: WebhookId }) id: WebhookId,
    @Body({ schema: ReplayPeriod }) period: ReplayPeriod,
  ): Promise<Replayed | Refusal> {
    return this.replays.period(id, period);
  }

  @Post('webhook-deliveries/:id/replay')
  @Allow(webhookPermissions.mind)
  @Answers(DeliveryView, { refusals: ['webhookStopped'] })
  replay(@Param('id', { schema: DeliveryId }) id: DeliveryId): Promise<DeliveryView | Refusal> {
    return this.replays.one(id);
  }
}
