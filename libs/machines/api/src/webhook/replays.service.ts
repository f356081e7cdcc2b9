import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, type Page, type Refusal } from '@sanad/kernel';
import type { DeliveryQuery, DeliveryView, Replayed, ReplayPeriod, WebhookView } from '@sanad/machines/core';
import { found, pageFrom } from '@sanad/platform';
import { WebhooksRepository } from './webhooks.repository';

/** What was told and what was not, and telling it again: with the same identifier, so that it is known again. */
@Injectable()
export class Replays {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly audit: Audit,
  ) {}

  async list(id: string, query: DeliveryQuery): Promise<Page<DeliveryView>> {
    found(await this.webhooks.one(id));
    const rows = await this.webhooks.deliveries(id, query.state, query);
    return pageFrom(query, rows, await this.webhooks.count(id, query.state), (row) => [row.createdAt, row.id]);
  }

  async trial(id: string): Promise<DeliveryView | Refusal> {
    const { branchId, state } = found(await this.webhooks.one(id));
    if (state !== 'ACTIVE') return refuse('webhookStopped');
    const delivery = await this.webhooks.trial(id, branchId);
    await this.audit.record({ action: 'webhook.trial', entity: 'webhook', entityId: id, after: { branchId } });
    return found(await this.webhooks.delivery(delivery));
  }

  async one(deliveryId: string): Promise<DeliveryView | Refusal> {
    const { endpointId, eventId } = found(await this.webhooks.delivery(deliveryId));
    const { state } = found(await this.webhooks.one(endpointId));
    if (state !== 'ACTIVE') return refuse('webhookStopped');
    await this.webhooks.again(deliveryId);
    await this.audit.record({ action: 'webhook.replay', entity: 'webhook', entityId: endpointId, after: { eventId } });
    return found(await this.webhooks.delivery(deliveryId));
  }

  async period(id: string, { from, to }: ReplayPeriod): Promise<Replayed | Refusal> {
    const { branchId, state }: WebhookView = found(await this.webhooks.one(id));
    if (state !== 'ACTIVE') return refuse('webhookStopped');
    const count = await this.webhooks.againSince(id, branchId, from, to);
    await this.audit.record({
      ...{ action: 'webhook.replay', entity: 'webhook', entityId: id },
      after: { branchId, from, to, count },
    });
    return { count };
  }
}
