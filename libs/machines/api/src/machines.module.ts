import { Module } from '@nestjs/common';
import { Courier } from './delivery/courier';
import { Deliveries } from './delivery/deliveries';
import { OutboxRepository } from './delivery/outbox.repository';
import { Replays } from './webhook/replays.service';
import { WebhooksController } from './webhook/webhooks.controller';
import { WebhooksRepository } from './webhook/webhooks.repository';
import { Webhooks } from './webhook/webhooks.service';

/** What the systems of agencies are told: written with the act itself, carried afterwards. */
@Module({
  controllers: [WebhooksController],
  providers: [Courier, Deliveries, OutboxRepository, Replays, Webhooks, WebhooksRepository],
})
export class MachinesModule {}
