import { Injectable } from '@nestjs/common';
import { newId, type PageRequest } from '@sanad/kernel';
import type { MachineBranch, DeliveryState, DeliveryView, WebhookChange, WebhookView } from '@sanad/machines/core';
import { Database, momentAfter } from '@sanad/platform';

export interface NewWebhook extends WebhookChange {
  readonly id: string;
  readonly branchId: string;
  readonly secret: string;
  readonly by: string;
}

const columns = /* sql */ `e.id, e.branch_id as "branchId", e.label, e.url, e.types, e.state, e.stopped_why as "stoppedWhy",
  e.failing_since as "failingSince", case when e.former_until > now() then e.former_until end as "formerUntil",
  e.delivered_at as "deliveredAt", e.version,
  (select count(*)::int from machines.delivery d where d.endpoint_id = e.id and d.state = 'WAITING') as waiting,
  (select count(*)::int from machines.delivery d where d.endpoint_id = e.id and d.state = 'GIVEN_UP') as "givenUp"`;

const deliveryColumns = /* sql */ `d.id, d.event_id as "eventId", v.type, d.state, v.at as "happenedAt", d.tries,
  case when d.state = 'WAITING' then d.due_at end as "dueAt", d.tried_at as "triedAt", d.status, d.problem, d.took_ms as "tookMs",
  d.created_at as "createdAt"`;

export type DeliveryRow = DeliveryView & { readonly createdAt: string };

/** Under the row policies of the reader: the systems of their branch, or of all for the headquarters. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly database: Database) {}

  /** Those of the reader, or all for the headquarters. */
  branches(own: readonly string[]): Promise<MachineBranch[]> {
    return this.database.rows<MachineBranch>(
      `select b.id, jsonb_build_object('ar', a.short_ar, 'fr', a.code, 'en', a.code) as agency, b.name_ar as ar, b.name_fr as fr, b.name_en as en
       from partners.branch b join partners.agency a on a.id = b.agency_id
       where (b.id = any ($1::uuid[]) or access.speaks_for_all()) and to_jsonb(b) ->> 'closed_on' is null order by a.short_ar, b.name_ar, b.id`,
      [own],
    );
  }

  ofBranch(branchId: string): Promise<WebhookView[]> {
    return this.database.rows<WebhookView>(
      `select ${columns} from machines.endpoint e where e.branch_id = $1 and e.state <> 'REMOVED' order by e.created_at, e.id`,
      [branchId],
    );
  }

  one(id: string): Promise<WebhookView | undefined> {
    return this.database.row<WebhookView>(
      `select ${columns} from machines.endpoint e where e.id = $1 and e.state <> 'REMOVED'`,
      [id],
    );
  }

  async add({ id, branchId, label, url, types, secret, by }: NewWebhook): Promise<void> {
    await this.database.insert('machines.endpoint', {
      ...{ id, branch_id: branchId, label, url, types, secret, created_by: by },
    });
  }

  async change(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('machines.endpoint', { id, version, set });
  }

  /** The secret of now signs for a day more beside the new one. */
  async rotate(id: string, version: number, secret: string): Promise<void> {
    const row = await this.database.row<{ secret: string }>('select secret from machines.endpoint where id = $1', [id]);
    await this.change(id, version, {
      ...{ secret, former_secret: row?.secret, former_until: new Date(Date.now() + 86_400_000) },
    });
  }

  deliveries(id: string, state: DeliveryState | undefined, page: PageRequest): Promise<DeliveryRow[]> {
    return this.database.rows<DeliveryRow>(
      `select ${deliveryColumns} from machines.delivery d join machines.event v on v.id = d.event_id
       where d.endpoint_id = $1 and ($2::text is null or d.state = $2)
         and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5::uuid))
       order by d.created_at desc, d.id desc limit $3::int + 1`,
      [id, state, page.limit, ...momentAfter(page)],
    );
  }

  async count(id: string, state: DeliveryState | undefined): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count from machines.delivery d where d.endpoint_id = $1 and ($2::text is null or d.state = $2)`,
      [id, state],
    );
    return row!.count;
  }

  delivery(id: string): Promise<(DeliveryRow & { endpointId: string }) | undefined> {
    return this.database.row(
      `select ${deliveryColumns}, d.endpoint_id as "endpointId" from machines.delivery d join machines.event v on v.id = d.event_id
       where d.id = $1`,
      [id],
    );
  }

  /** Something that happened to nobody: only this system is told. */
  async trial(id: string, branchId: string): Promise<string> {
    const [eventId, deliveryId] = [newId(), newId()];
    await this.database.insert('machines.event', {
      id: eventId,
      branch_id: branchId,
      type: 'trial',
      data: { trial: true },
    });
    await this.database.insert('machines.delivery', {
      ...{ id: deliveryId, event_id: eventId, endpoint_id: id, branch_id: branchId },
    });
    return deliveryId;
  }

  again(deliveryId: string): Promise<number> {
    return this.database.change(
      `update machines.delivery set state = 'WAITING', tries = 0, due_at = clock_timestamp(), claimed_until = null, version = version + 1
       where id = $1`,
      [deliveryId],
    );
  }

  /** What happened in a period and the system is told of, also what it was not told then. In the order in which it happened. */
  againSince(id: string, branchId: string, from: string, to: string): Promise<number> {
    return this.database.change(
      `insert into machines.delivery as d (id, event_id, endpoint_id, branch_id, due_at)
       select gen_random_uuid(), v.id, e.id, v.branch_id, clock_timestamp()
       from machines.event v join machines.endpoint e on e.id = $1 and e.branch_id = v.branch_id
       where v.branch_id = $2 and v.type = any (e.types) and v.at >= $3 and v.at < $4 order by v.at, v.id
       on conflict (endpoint_id, event_id) do update set state = 'WAITING', tries = 0, due_at = excluded.due_at,
         claimed_until = null, version = d.version + 1`,
      [id, branchId, from, to],
    );
  }
}
