import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';

/**
 * What hangs on a person's life lies on the floors above: they hear of a death through this port, in the transaction in
 * which it is recorded. The floor above provides it from a global module, as with `ConsentListener`.
 */
export abstract class DeathListener {
  abstract personDied(within: Scope, personId: string): Promise<void>;
}

/** Where several rooms on one floor want to hear of a death: each notes itself at its start. */
@Injectable()
export class DeathNews {
  private readonly listeners: Pick<DeathListener, 'personDied'>[] = [];

  register(listener: Pick<DeathListener, 'personDied'>): void {
    this.listeners.push(listener);
  }

  async personDied(within: Scope, personId: string): Promise<void> {
    for (const listener of this.listeners) await listener.personDied(within, personId);
  }
}
