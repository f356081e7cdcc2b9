import { Injectable } from '@nestjs/common';
import {
  change,
  type AssociateChange,
  type AssociateFounderDraft,
  type FormationId,
  type FormationView,
  type FounderId,
} from '@sanad/cooperative/core';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { found, Stale } from '@sanad/platform';
import { FormationHistory } from '../formation-history';
import { FormationRows } from '../formations.repository';
import { FounderSeats, toldOfFounder } from '../founder-seats';
import { Associates } from './associates';

const cardOf = (sent: AssociateChange) => (sent.kind === 'PERSON' ? sent.cin : undefined);

/** Founders who have no file: other people and legal persons. */
@Injectable()
export class AssociateFounders {
  constructor(
    private readonly formations: FormationRows,
    private readonly associates: Associates,
    private readonly seats: FounderSeats,
    private readonly history: FormationHistory,
  ) {}

  async add(within: Scope, formationId: FormationId, draft: AssociateFounderDraft): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const refused = change(formation.state);
    if (refused) return refused;
    if (await this.associates.foundsByCard(formationId, cardOf(draft.associate), null)) {
      return refuse('cardFoundsAlready');
    }
    const associateId = await this.associates.take(within, formation.unitId, draft.associate);
    if (isRefusal(associateId)) return associateId;
    const { founders } = await this.formations.view(within, formationId);
    if (founders.some(({ key }) => key === associateId)) return refuse('founderTwice');
    const id = await this.seats.take(within, formationId, draft, { associate_id: associateId });
    if (isRefusal(id)) return id;
    const after = { id, ...toldOfFounder({ ...draft, associateId }) };
    return this.history.write(within, formation, { action: 'formation.founderAdd', after });
  }

  /** Corrects what is kept of a founder; the version is that of the associate. */
  async correct(
    within: Scope,
    id: FounderId,
    version: number,
    sent: AssociateChange,
  ): Promise<FormationView | Refusal> {
    const { formation, founder } = await this.seats.find(within, id);
    const before = found(founder.associate);
    const refused = change(formation.state);
    if (refused) return refused;
    if (before.version !== version) throw new Stale(version, before.version);
    if (await this.associates.foundsByCard(formation.id, cardOf(sent), id)) return refuse('cardFoundsAlready');
    const unchanged = await this.associates.correct({ id: before.id, version, unitId: formation.unitId }, sent);
    if (unchanged) return unchanged;
    const { cin: _, ...after } = { cin: undefined, ...sent };
    return this.history.write(within, formation, {
      action: 'formation.associateChange',
      before: { id: before.id, nameAr: before.nameAr, givenAr: before.givenAr, familyAr: before.familyAr },
      after: { id: before.id, ...after, isCardChanged: cardOf(sent) !== undefined },
    });
  }
}
