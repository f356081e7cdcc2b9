import type { Scope } from '@sanad/kernel';

/**
 * What hangs on a person's life lies on the floors above: they hear of a death through this port, in the transaction in
 * which it is recorded. The floor above provides it from a global module, as with `ConsentListener`.
 */
export abstract class DeathListener {
  abstract personDied(within: Scope, personId: string): Promise<void>;
}
