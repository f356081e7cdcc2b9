import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isLiving, type CooperativeId, type CooperativeStatus, type CooperativeView } from '@sanad/cooperative/core';
import { isRefusal, refuse, type PlainDay, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { Database, found, Stale } from '@sanad/platform';
import { CooperativeRows } from '../cooperatives.repository';

/** A cooperative that is held until the end of the transaction, so that rules judge what is written. */
export interface HeldCooperative {
  readonly id: CooperativeId;
  readonly unitId: UnitId;
  readonly name: string;
  readonly status: CooperativeStatus;
  readonly registeredOn: PlainDay;
  readonly version: number;
}

/** What was done inside a cooperative, as the audit tells it. */
export interface CooperativeAct {
  /** `cooperative.memberAdd`. */
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string | null;
}

/** A cooperative with all its parts is one record: each change inside moves its version and is written into the audit. */
@Injectable()
export class HeldCooperatives {
  constructor(
    private readonly database: Database,
    private readonly rows: CooperativeRows,
    private readonly audit: Audit,
  ) {}

  /** @throws {Absent} when it is not in scope. @throws {Stale} when somebody has changed it since it was seen. */
  async change(
    within: Scope,
    { id, version }: { readonly id: CooperativeId; readonly version: number },
    act: (held: HeldCooperative) => Promise<CooperativeAct | Refusal>,
  ): Promise<CooperativeView | Refusal> {
    const held = await this.hold(within, id);
    if (held.version !== version) throw new Stale(version, held.version);
    const done = await act(held);
    if (isRefusal(done)) return done;
    await this.database.change('update cooperative.cooperative set version = version + 1 where id = $1', [id]);
    await this.audit.record({ ...done, entity: 'cooperative', entityId: id, unitId: held.unitId });
    return this.rows.view(within, id);
  }

  async hold(within: Scope, id: CooperativeId): Promise<HeldCooperative> {
    const held = await this.database.row<HeldCooperative>(
      `select k.id, k.unit_id as "unitId", k.name, k.status, k.registered_on as "registeredOn", k.version
       from cooperative.cooperative k where k.id = $1 and k.unit_id = any($2::uuid[]) for update`,
      [id, within.units],
    );
    return found(held);
  }

  /** The cooperative of a part. @throws {Absent} */
  async ownerOf(table: 'identifier' | 'mandate' | 'membership', id: string): Promise<CooperativeId> {
    const row = await this.database.row<{ id: CooperativeId }>(
      `select cooperative_id as id from cooperative.${table} where id = $1`,
      [id],
    );
    return found(row).id;
  }
}

/** Members, seats and numbers change only while it lives. */
export function living({ status }: Pick<HeldCooperative, 'status'>): Refusal | undefined {
  return isLiving(status) ? undefined : refuse('cooperativeHasEnded', { status });
}
