import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { FormationView } from '@sanad/cooperative/core';
import type { Scope } from '@sanad/kernel';
import { FormationRows, type LockedFormation } from './formations.repository';

export interface FormationAct {
  /** `formation.founderAdd`: what was done. */
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly why?: string;
}

/** What each change inside a group leaves behind: the next version of the group and an entry in the audit. */
@Injectable()
export class FormationHistory {
  constructor(
    private readonly formations: FormationRows,
    private readonly audit: Audit,
  ) {}

  async write(within: Scope, { id, unitId }: LockedFormation, act: FormationAct): Promise<FormationView> {
    await this.formations.touch(id);
    await this.audit.record({ ...act, entity: 'formation', entityId: id, unitId });
    return this.formations.view(within, id);
  }
}
