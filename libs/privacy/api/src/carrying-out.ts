import { Injectable } from '@nestjs/common';
import type { Refusal, Scope } from '@sanad/kernel';
import { Consents } from '@sanad/people/api';
import { Rectification } from './rectification';
import type { RequestStanding } from './requests.repository';

/** What a request came to, for the audit; of a correction also what had been on record. */
export interface CarriedOut {
  readonly oldValue?: string | null;
  readonly [effect: string]: unknown;
}

/** What is done when a request is granted: a fact is put right, or what a consent allowed ends. */
@Injectable()
export class CarryingOut {
  constructor(
    private readonly rectification: Rectification,
    private readonly consents: Consents,
  ) {}

  async of(within: Scope, request: RequestStanding): Promise<CarriedOut | Refusal> {
    if (request.kind === 'RECTIFICATION') return this.rectification.carryOut(within, request);
    if (request.kind === 'OPPOSITION')
      return { stopped: await this.consents.withdrawAll(within, request.person.id, request.purpose!) };
    return {};
  }
}
