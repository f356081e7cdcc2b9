import { Injectable } from '@nestjs/common';
import { Database, Transactions, type Caller } from '@sanad/platform';

export interface AuditRecord {
  /** `caseFile.step`: record and act. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** The unit whose supervisors may read the entry; of the acting assignment when absent. */
  readonly unitId?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string | null;
}

function actorOf(caller: Caller | null): Record<string, unknown> {
  if (!caller) return {};
  return { user_id: caller.scope.user, role: caller.role, branch_id: caller.branchId, request_id: caller.requestId };
}

/** Who did what to which record, in the transaction of the act itself. Entries are sealed into a chain soon after. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  async record({ action, entity, entityId, unitId, before, after, why }: AuditRecord): Promise<void> {
    const { caller } = this.transactions.current;
    await this.database.insert('audit.entry', {
      ...actorOf(caller),
      unit_id: unitId ?? caller?.unitId,
      action,
      entity,
      entity_id: entityId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      why,
    });
    if (caller) caller.entries += 1;
  }

  /** The same for many records of one act, in one statement: each has its own entry, in their order. */
  async recordAll(records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const { caller } = this.transactions.current;
    const entries = records.map(({ entityId, unitId, ...said }) => ({
      ...actorOf(caller),
      ...said,
      entity_id: entityId,
      unit_id: unitId ?? caller?.unitId,
    }));
    await this.database.change(
      `insert into audit.entry (user_id, role, branch_id, request_id, unit_id, action, entity, entity_id, before, after, why)
       select e.user_id, e.role, e.branch_id, e.request_id, e.unit_id, e.action, e.entity, e.entity_id, e.before, e.after, e.why
       from jsonb_array_elements($1::jsonb) with ordinality as said (entry, place)
       cross join lateral jsonb_to_record(said.entry) as e (user_id uuid, role text, branch_id uuid, request_id uuid, unit_id uuid,
         action text, entity text, entity_id uuid, before jsonb, after jsonb, why text)
       order by said.place`,
      [JSON.stringify(entries)],
    );
    if (caller) caller.entries += records.length;
  }

  /** Somebody has looked at a person's file. */
  read({ entity, entityId, unitId }: { entity: string; entityId: string; unitId?: string | null }): Promise<void> {
    return this.record({ action: `${entity}.read`, entity, entityId, unitId });
  }
}
