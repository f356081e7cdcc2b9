import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  activateFounders,
  capitalOf,
  change,
  factsOf,
  takeStep,
  type CooperativeId,
  type CooperativeView,
  type FormationId,
  type FormationView,
  type Registration,
} from '@sanad/cooperative/core';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import { CooperativeRows } from './cooperatives.repository';
import { FormationSteps } from './formation-steps.service';
import { FormationRows } from './formations.repository';
import { FounderFiles } from './founder-files';

/** May this group become a cooperative today? All founders' files must be within reach and wait for it. */
function register(view: FormationView, { registeredOn }: Registration): Refusal | undefined {
  const files = view.founders.flatMap(({ file }) => file ?? []);
  const elsewhere = view.founders.filter(({ kind }) => kind === 'BENEFICIARY').length - files.length;
  return (
    change(view.state) ??
    takeStep(factsOf(view), view.law, { step: 'REGISTERED', doneOn: registeredOn }) ??
    (elsewhere > 0 ? refuse('founderElsewhere', { count: elsewhere }) : undefined) ??
    activateFounders(files)
  );
}

/** The birth of a cooperative: the legal person, its members, and the files of its founders, in one transaction. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly cooperatives: CooperativeRows,
    private readonly steps: FormationSteps,
    private readonly files: FounderFiles,
    private readonly audit: Audit,
  ) {}

  async register(
    within: Scope,
    formationId: FormationId,
    version: number,
    sent: Registration,
  ): Promise<CooperativeView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    this.formations.seen(formation, version);
    const view = await this.formations.view(within, formationId);
    const refused = register(view, sent);
    if (refused) return refused;
    const id = await this.bringIntoBeing(within, view, sent);
    const unmoved = await this.files.activate(within, view, sent);
    if (unmoved) return unmoved;
    await this.audit.record({
      action: 'cooperative.register',
      entity: 'cooperative',
      entityId: id,
      unitId: formation.unitId,
      before: { formationId, state: view.state },
      after: { formationId, ...sent, capital: capitalOf(view), members: view.founders.length },
    });
    return this.cooperatives.view(within, id);
  }

  private async bringIntoBeing(within: Scope, view: FormationView, sent: Registration): Promise<CooperativeId> {
    await this.steps.add(within, view.id, {
      step: 'REGISTERED',
      doneOn: sent.registeredOn,
      reference: sent.registerNumber,
    });
    const id = newId<CooperativeId>();
    await this.database.insert('cooperative.cooperative', {
      id,
      unit_id: view.unitId,
      formation_id: view.id,
      name: view.name,
      province: view.province,
      seat: view.seat,
      category: view.category,
      branch: view.branch,
      register_number: sent.registerNumber,
      court: sent.court,
      registered_on: sent.registeredOn,
      capital: capitalOf(view),
      created_by: within.user,
    });
    await this.cooperatives.enlist(id, view, sent.registeredOn);
    await this.formations.settle(view.id);
    return id;
  }
}
