import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  dossierParts,
  type DossierDetailsChange,
  type DossierId,
  type DossierPart,
  type DossierState,
  type DossierView,
  type FormationId,
  type HandingDraft,
} from '@sanad/cooperative/core';
import { dayOf, refuse, showDay, type Refusal, type Scope } from '@sanad/kernel';
import { FormationRows } from '../formations.repository';
import { DossierDetailRows } from './dossier-details.repository';
import { DossierGrounds, gapsOf } from './dossier-grounds';
import { DossierPress } from './dossier-press';
import { DossierRows, type StoredDossier } from './dossiers.repository';

/** Makes the papers of a group and keeps them as they were made and handed in. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly rows: DossierRows,
    private readonly grounds: DossierGrounds,
    private readonly details: DossierDetailRows,
    private readonly formations: FormationRows,
    private readonly press: DossierPress,
    private readonly audit: Audit,
  ) {}

  async state(within: Scope, id: FormationId): Promise<DossierState> {
    const ground = await this.grounds.of(within, id);
    const dossiers = await this.rows.ofFormation(id);
    const current = new Set<string>();
    for (const part of dossierParts) {
      const { basis } = await this.press.plan(ground, part);
      const last = currentOf(dossiers, part, basis);
      if (last) current.add(last.id);
    }
    return {
      details: ground.details,
      gaps: { NAME_REQUEST: gapsOf(ground, 'NAME_REQUEST'), WHOLE: gapsOf(ground, 'WHOLE') },
      dossiers: dossiers.map((one) => ({ ...one, isCurrent: current.has(one.id) })),
    };
  }

  async tell(
    within: Scope,
    id: FormationId,
    version: number,
    sent: DossierDetailsChange,
  ): Promise<DossierState | Refusal> {
    const { state, unitId } = await this.formations.lock(within, id);
    if (state !== 'IN_PROGRESS') return refuse('formationClosed', { state });
    const before = await this.details.of(id);
    await this.details.write(id, version, sent);
    await this.audit.record({
      action: 'formation.dossierDetails',
      entity: 'formation',
      entityId: id,
      unitId,
      before,
      after: sent,
    });
    return this.state(within, id);
  }

  /** The dossier of what the group is now: the one there is, or a new one. It refuses while something is missing. */
  async make(within: Scope, id: FormationId, part: DossierPart): Promise<DossierView | Refusal> {
    const formation = await this.formations.lock(within, id);
    if (formation.state !== 'IN_PROGRESS') return refuse('formationClosed', { state: formation.state });
    const ground = await this.grounds.of(within, id);
    const gaps = gapsOf(ground, part);
    if (gaps.length > 0) return refuse('dossierHasGaps', { count: gaps.length });
    const plan = await this.press.plan(ground, part);
    const known = currentOf(await this.rows.ofFormation(id), part, plan.basis);
    const made = known?.id ?? (await this.press.write(within, formation, plan));
    await this.audit.record({
      action: 'dossier.make',
      entity: 'formation',
      entityId: id,
      unitId: formation.unitId,
      after: { dossier: made, part, isNew: !known, basis: plan.basis.toString('hex') },
    });
    return { ...(await this.rows.one(within, made)), isCurrent: true };
  }

  /** Writes down to whom a dossier was handed in. */
  async hand(within: Scope, id: DossierId, draft: HandingDraft): Promise<DossierState | Refusal> {
    const dossier = await this.rows.one(within, id);
    const madeOn = dayOf(dossier.madeAt);
    if (draft.handedOn < madeOn) return refuse('handedBeforeMade', { madeOn: showDay('ar', madeOn, 'short') });
    const handing = await this.rows.hand(id, within.user, draft);
    await this.audit.record({
      action: 'dossier.hand',
      entity: 'formation',
      entityId: dossier.formationId,
      unitId: dossier.unitId,
      after: { dossier: id, handing, ...draft },
    });
    return this.state(within, dossier.formationId);
  }
}

/** The last of its part, while it says what the group is now and its slip has not been taken back. */
function currentOf(dossiers: readonly StoredDossier[], part: DossierPart, basis: Buffer): StoredDossier | undefined {
  const last = dossiers.find((one) => one.part === part);
  const counts = last?.basis === basis.toString('hex') && (last.slip === null || last.slip.state === 'VALID');
  return counts ? last : undefined;
}
