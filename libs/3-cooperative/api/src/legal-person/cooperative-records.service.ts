import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  moveStatus,
  type CooperativeChange,
  type CooperativeDraft,
  type CooperativeId,
  type CooperativeView,
  type StatusDraft,
} from '@sanad/cooperative/core';
import { newId, refuse, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Invalid } from '@sanad/platform';
import { CooperativeRows } from '../cooperatives.repository';
import { FormationRows } from '../formations.repository';
import { Trades } from '../trade/trades.service';
import { HeldCooperatives } from './held-cooperatives';

interface Seen {
  readonly id: CooperativeId;
  readonly version: number;
}

type Facts = Pick<CooperativeView, 'name' | 'seat' | 'category' | 'branch'>;
const told = ({ name, seat, category, branch }: Facts) => ({ name, seat, category, branch });

/** The record of a cooperative: how it came into the house, what it is called, what has become of it. */
@Injectable()
export class CooperativeRecords {
  constructor(
    private readonly database: Database,
    private readonly held: HeldCooperatives,
    private readonly rows: CooperativeRows,
    private readonly formations: FormationRows,
    private readonly trades: Trades,
    private readonly audit: Audit,
  ) {}

  /** A cooperative from before the system: no group and no steps are made up for it. */
  async enter(within: Scope, draft: CooperativeDraft): Promise<CooperativeView | Refusal> {
    const unitId = await this.formations.unitOfSeat(within, draft.province);
    if (!unitId) return refuse('seatOutsideArea', { province: draft.province });
    const closed = await this.trades.choose(draft.branch);
    if (closed) return closed;
    const id = newId<CooperativeId>();
    const { registerNumber, registeredOn, shareValue, inOpeningBalance, ...facts } = draft;
    await this.database.insert('cooperative.cooperative', {
      id,
      unit_id: unitId,
      ...facts,
      origin: 'IMPORTED',
      in_opening_balance: inOpeningBalance,
      register_number: registerNumber,
      registered_on: registeredOn,
      share_value: shareValue,
      created_by: within.user,
    });
    await this.audit.record({ action: 'cooperative.enter', entity: 'cooperative', entityId: id, unitId, after: draft });
    return this.rows.view(within, id);
  }

  change(within: Scope, seen: Seen, { reason, ...sent }: CooperativeChange): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async ({ id }) => {
      const before = await this.rows.view(within, id);
      const closed = await this.trades.choose(sent.branch, before.branch);
      if (closed) return closed;
      await this.database.change(
        'update cooperative.cooperative set name = $2, seat = $3, category = $4, branch = $5 where id = $1',
        [id, sent.name, sent.seat, sent.category, sent.branch],
      );
      return { action: 'cooperative.change', before: told(before), after: sent, why: reason };
    });
  }

  /** A line of the history; the database keeps the status equal to the last one. */
  move(within: Scope, seen: Seen, sent: StatusDraft): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async ({ id, unitId, status, registeredOn }) => {
      const since = (await this.lastChange(id)) ?? registeredOn;
      const refused = moveStatus({ status, since }, { to: sent.to, on: sent.changedOn });
      if (refused) return refused;
      if (sent.successorId === id) return refuse('successorIsItself');
      if (sent.successorId !== null) await this.beThere(within, sent.successorId);
      const { to, changedOn, reason, successorId, successorName } = sent;
      await this.database.insert('cooperative.status_change', {
        id: newId(),
        cooperative_id: id,
        unit_id: unitId,
        from_status: status,
        to_status: to,
        changed_on: changedOn,
        reason,
        successor_id: successorId,
        successor_name: successorName,
        created_by: within.user,
      });
      return {
        action: 'cooperative.status',
        before: { status },
        after: { status: to, changedOn, successorId, successorName },
        why: reason,
      };
    });
  }

  private async lastChange(id: CooperativeId): Promise<PlainDay | null> {
    const row = await this.database.row<{ day: PlainDay | null }>(
      'select max(changed_on) as day from cooperative.status_change where cooperative_id = $1',
      [id],
    );
    return found(row).day;
  }

  private async beThere(within: Scope, id: CooperativeId): Promise<void> {
    const row = await this.database.row(
      'select k.id from cooperative.cooperative k where k.id = $1 and k.unit_id = any($2::uuid[])',
      [id, within.units],
    );
    if (!row) throw new Invalid([{ path: '/successorId', code: 'chooseOne' }]);
  }
}
