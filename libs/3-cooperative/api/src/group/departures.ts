import { Injectable } from '@nestjs/common';
import { CaseTimeline } from '@sanad/case-file/api';
import {
  change,
  type FormationId,
  type FormationView,
  type FounderId,
  type FounderLeaving,
  type PaperSigning,
} from '@sanad/cooperative/core';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import { FormationHistory } from '../formation-history';
import { FormationRows } from '../formations.repository';
import { FounderSeats, type SeatedFounder } from '../founder-seats';

function leave({ founder }: SeatedFounder, { why, leftOn }: FounderLeaving): Refusal | undefined {
  if (why === 'DIED' && founder.kind === 'BENEFICIARY') return refuse('deathOnPersonPage');
  return leftOn < founder.joinedOn ? refuse('leftBeforeJoining') : undefined;
}

/** Founders who leave before the register has spoken: the group falls back, and its papers are signed again. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly seats: FounderSeats,
    private readonly timeline: CaseTimeline,
    private readonly history: FormationHistory,
  ) {}

  async leave(within: Scope, id: FounderId, version: number, sent: FounderLeaving): Promise<FormationView | Refusal> {
    const seated = await this.seats.open(within, id, version);
    const { formation, view, founder } = seated;
    const refused =
      change(formation.state) ?? leave(seated, sent) ?? (await this.seats.leave(within, seated, sent.leftOn));
    if (refused) return refused;
    await this.tell(within, seated, sent);
    if (founder.caseId && founder.file) {
      await this.timeline.add(within, founder.caseId, {
        ...{ kind: 'FORMATION_LEFT', factOn: sent.leftOn, details: { cooperative: view.name } },
      });
    }
    return this.history.write(within, formation, {
      action: 'formation.founderLeave',
      before: { id, key: founder.key, role: founder.role, shares: founder.shares },
      after: sent,
    });
  }

  async sign(within: Scope, id: FormationId, { paper, signedOn }: PaperSigning): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, id);
    const refused = change(formation.state);
    if (refused) return refused;
    await this.database.insert('cooperative.paper_signing', {
      ...{ id: newId(), formation_id: id, paper, signed_on: signedOn, entered_by: within.user },
    });
    return this.history.write(within, formation, { action: 'formation.signAgain', after: { paper, signedOn } });
  }

  private async tell(
    within: Scope,
    { formation, founder }: SeatedFounder,
    { why, leftOn, note }: FounderLeaving,
  ): Promise<void> {
    await this.database.insert('cooperative.founder_departure', {
      id: newId(),
      formation_id: formation.id,
      person_id: founder.personId,
      associate_id: founder.associate?.id ?? null,
      role: founder.role,
      shares: founder.shares,
      joined_on: founder.joinedOn,
      left_on: leftOn,
      why,
      note,
      entered_by: within.user,
    });
    if (why === 'DIED' && founder.associate) {
      const { id, version } = founder.associate;
      await this.database.update('cooperative.associate', { id, version, set: { died_on: leftOn } });
    }
  }
}
