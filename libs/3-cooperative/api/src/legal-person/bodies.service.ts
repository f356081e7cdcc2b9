import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type {
  AffiliationDraft,
  AffiliationEnding,
  AffiliationId,
  BodyChange,
  BodyDraft,
  BodyEnding,
  BodyId,
  BodyView,
} from '@sanad/cooperative/core';
import { isRefusal, newId, refuse, type PlainDay, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { Database, found, Invalid } from '@sanad/platform';
import { FormationRows } from '../formations.repository';
import { BodyRows, type HeldBody } from './bodies.repository';

interface Act {
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string;
}

interface Candidate {
  readonly unitId: UnitId;
  readonly registeredOn: PlainDay;
}

/** Unions of cooperatives and associations of the children of resistants, and which cooperatives belong to them. */
@Injectable()
export class Bodies {
  constructor(
    readonly rows: BodyRows,
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly audit: Audit,
  ) {}

  async enter(within: Scope, { foundedOn, ...draft }: BodyDraft): Promise<BodyView | Refusal> {
    const unitId = await this.formations.unitOfSeat(within, draft.province);
    if (!unitId) return refuse('seatOutsideArea', { province: draft.province });
    const id = newId<BodyId>();
    await this.database.insert('cooperative.body', {
      id,
      unit_id: unitId,
      ...draft,
      founded_on: foundedOn,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'cooperativeBody.enter',
      entity: 'cooperativeBody',
      entityId: id,
      unitId,
      after: { ...draft, foundedOn },
    });
    return this.rows.view(within, id);
  }

  change(within: Scope, id: BodyId, version: number, sent: BodyChange): Promise<BodyView | Refusal> {
    return this.act(within, { id, version }, async (body) => {
      if ((await this.formations.unitOfSeat(within, sent.province)) !== body.unitId)
        return refuse('seatOutsideArea', { province: sent.province });
      const { name, province, seat, number, authority } = await this.rows.view(within, id);
      await this.database.change(
        'update cooperative.body set name = $2, province = $3, seat = $4, number = $5, authority = $6 where id = $1',
        [id, sent.name, sent.province, sent.seat, sent.number, sent.authority],
      );
      return { action: 'cooperativeBody.change', before: { name, province, seat, number, authority }, after: sent };
    });
  }

  end(within: Scope, id: BodyId, version: number, { endedOn, reason }: BodyEnding): Promise<BodyView | Refusal> {
    return this.act(within, { id, version }, async ({ foundedOn }) => {
      const last = (await this.rows.lastEntry(id)) ?? foundedOn;
      if (endedOn < foundedOn || endedOn < last) return refuse('bodyEndsTooEarly', { day: last });
      await this.database.change(
        `update cooperative.affiliation set left_on = $2, end_reason = $3, version = version + 1
         where body_id = $1 and left_on is null`,
        [id, endedOn, reason],
      );
      await this.database.change('update cooperative.body set ended_on = $2, end_reason = $3 where id = $1', [
        ...[id, endedOn, reason],
      ]);
      return { action: 'cooperativeBody.end', after: { endedOn }, why: reason };
    });
  }

  affiliate(within: Scope, id: BodyId, version: number, sent: AffiliationDraft): Promise<BodyView | Refusal> {
    return this.act(within, { id, version }, async ({ foundedOn }) => {
      const { cooperativeId, joinedOn } = sent;
      const cooperative = await this.candidate(within, cooperativeId);
      if (!cooperative) throw new Invalid([{ path: '/cooperativeId', code: 'chooseOne' }]);
      const earliest = foundedOn > cooperative.registeredOn ? foundedOn : cooperative.registeredOn;
      if (joinedOn < earliest) return refuse('affiliationTooEarly', { day: earliest });
      await this.database.insert('cooperative.affiliation', {
        id: newId(),
        body_id: id,
        cooperative_id: cooperativeId,
        unit_id: cooperative.unitId,
        joined_on: joinedOn,
        created_by: within.user,
      });
      return { action: 'cooperativeBody.affiliate', after: sent };
    });
  }

  async leave(
    within: Scope,
    affiliationId: AffiliationId,
    version: number,
    { leftOn, reason }: AffiliationEnding,
  ): Promise<BodyView | Refusal> {
    const id = await this.rows.ownerOf(affiliationId);
    return this.act(within, { id, version }, async () => {
      const row = await this.database.row<{ joinedOn: PlainDay; leftOn: PlainDay | null }>(
        'select joined_on as "joinedOn", left_on as "leftOn" from cooperative.affiliation where id = $1',
        [affiliationId],
      );
      const { joinedOn, ...was } = found(row);
      if (was.leftOn !== null) return refuse('affiliationHasEnded');
      if (leftOn < joinedOn) return refuse('affiliationTooEarly', { day: joinedOn });
      await this.database.change(
        'update cooperative.affiliation set left_on = $2, end_reason = $3, version = version + 1 where id = $1',
        [affiliationId, leftOn, reason],
      );
      return { action: 'cooperativeBody.leave', before: { id: affiliationId }, after: { leftOn }, why: reason };
    });
  }

  private async act(
    within: Scope,
    { id, version }: { readonly id: BodyId; readonly version: number },
    work: (body: HeldBody) => Promise<Act | Refusal>,
  ): Promise<BodyView | Refusal> {
    const body = await this.rows.hold(within, id, version);
    if (body.endedOn !== null) return refuse('bodyHasEnded');
    const done = await work(body);
    if (isRefusal(done)) return done;
    await this.database.change('update cooperative.body set version = version + 1 where id = $1', [id]);
    await this.audit.record({ ...done, entity: 'cooperativeBody', entityId: id, unitId: body.unitId });
    return this.rows.view(within, id);
  }

  private candidate(within: Scope, id: string): Promise<Candidate | undefined> {
    return this.database.row<Candidate>(
      `select k.unit_id as "unitId", k.registered_on as "registeredOn" from cooperative.cooperative k
       where k.id = $1 and k.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }
}
