import type { BranchId, Scope, UnitId } from '@sanad/kernel';

/** In whose name a request acts. Made by the guard, read by the transaction, the audit and the services. */
export interface Caller {
  readonly scope: Scope;
  readonly role: string | null;
  readonly unitId: UnitId | null;
  readonly branchId: BranchId | null;
  readonly permission: string;
  readonly requestId: string;
  /** Audit entries that the request has left so far. */
  entries: number;
}
