import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { signAgain, type FormationView } from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { FormationRows, type LockedFormation } from './formations.repository';
import { Setbacks } from './group/setbacks';

export interface FormationAct {
  /** `formation.founderAdd`: what was done. */
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string;
}

/** By these a group may lose founders and capital; by a newcomer, the signatures of papers that are there. */
const losses: readonly string[] = [
  'formation.founderLeave',
  'formation.founderRemove',
  'formation.shares',
  'formation.sharesReverse',
];
const isLoss = (action: string, view: FormationView) =>
  losses.includes(action) || (action === 'formation.founderAdd' && signAgain(view).length > 0);

/** What each change inside a group leaves behind: its next version, an entry in the audit, and a task where it falls back. */
@Injectable()
export class FormationHistory {
  constructor(
    private readonly formations: FormationRows,
    private readonly audit: Audit,
    private readonly setbacks: Setbacks,
  ) {}

  async write(within: Scope, { id, unitId }: LockedFormation, act: FormationAct): Promise<FormationView> {
    await this.formations.touch(id);
    await this.audit.record({ ...act, entity: 'formation', entityId: id, unitId });
    const view = await this.formations.view(within, id);
    await this.setbacks.follow(within, view, isLoss(act.action, view));
    return view;
  }
}
