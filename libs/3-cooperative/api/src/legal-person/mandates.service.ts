import { Injectable } from '@nestjs/common';
import {
  freeSeat,
  type CooperativeId,
  type CooperativeView,
  type HeldSeat,
  type MandateDraft,
  type MandateEnding,
  type MandateId,
} from '@sanad/cooperative/core';
import { isRefusal, newId, refuse, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, Invalid } from '@sanad/platform';
import { HeldCooperatives, living } from './held-cooperatives';

/** Who holds which seat of a cooperative. */
@Injectable()
export class Mandates {
  constructor(
    private readonly database: Database,
    private readonly held: HeldCooperatives,
  ) {}

  begin(
    within: Scope,
    seen: { readonly id: CooperativeId; readonly version: number },
    draft: MandateDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.held.change(within, seen, async (cooperative) => {
      const { organ, membershipId, holderName, beginsOn, endsOn } = draft;
      const refused = living(cooperative) ?? (await this.notMember(cooperative.id, draft));
      if (refused) return refused;
      const seat = freeSeat(await this.heldSeats(cooperative.id), organ, beginsOn);
      if (isRefusal(seat)) return seat;
      const id = newId<MandateId>();
      await this.database.insert('cooperative.mandate', {
        id,
        cooperative_id: cooperative.id,
        unit_id: cooperative.unitId,
        organ,
        seat,
        membership_id: membershipId,
        holder_name: holderName,
        begins_on: beginsOn,
        ends_on: endsOn,
        created_by: within.user,
      });
      return { action: 'cooperative.mandate', after: { id, organ, seat, membershipId, holderName, beginsOn, endsOn } };
    });
  }

  async end(
    within: Scope,
    id: MandateId,
    version: number,
    { endedOn, endReason }: MandateEnding,
  ): Promise<CooperativeView | Refusal> {
    const cooperativeId = await this.held.ownerOf('mandate', id);
    return this.held.change(within, { id: cooperativeId, version }, async () => {
      const mandate = await this.database.row<{ beginsOn: PlainDay; endedOn: PlainDay | null; organ: string }>(
        'select begins_on as "beginsOn", ended_on as "endedOn", organ from cooperative.mandate where id = $1',
        [id],
      );
      const { beginsOn, organ, ...was } = found(mandate);
      if (was.endedOn !== null) return refuse('mandateHasEnded');
      if (endedOn < beginsOn) return refuse('mandateEndsTooEarly', { day: beginsOn });
      await this.database.change(
        'update cooperative.mandate set ended_on = $2, end_reason = $3, version = version + 1 where id = $1',
        [id, endedOn, endReason],
      );
      return { action: 'cooperative.mandateEnd', before: { id, organ }, after: { endedOn, endReason } };
    });
  }

  private heldSeats(cooperativeId: CooperativeId): Promise<HeldSeat[]> {
    return this.database.rows<HeldSeat>(
      `select h.organ, h.seat, h.begins_on as "beginsOn", h.ended_on as "endedOn"
       from cooperative.mandate h where h.cooperative_id = $1`,
      [cooperativeId],
    );
  }

  private async notMember(
    cooperativeId: CooperativeId,
    { membershipId, beginsOn }: MandateDraft,
  ): Promise<Refusal | undefined> {
    if (membershipId === null) return undefined;
    const member = await this.database.row<{ joinedOn: PlainDay; leftOn: PlainDay | null }>(
      `select m.joined_on as "joinedOn", m.left_on as "leftOn" from cooperative.membership m
       where m.id = $1 and m.cooperative_id = $2`,
      [membershipId, cooperativeId],
    );
    if (!member) throw new Invalid([{ path: '/membershipId', code: 'chooseOne' }]);
    const isMember = member.joinedOn <= beginsOn && member.leftOn === null;
    return isMember ? undefined : refuse('holderIsNoMember');
  }
}
