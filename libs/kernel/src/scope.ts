import type { BranchId, UnitId, UserId } from './ids';

/**
 * Whose rows an act may touch. Handed from the guard to the repository as an argument,
 * and repeated by the row policies of the database.
 */
export interface Scope {
  readonly user: UserId;
  /** Delegation units, descendants included. Empty for partner staff. */
  readonly units: readonly UnitId[];
  /** Partner branches. Empty for delegation staff. */
  readonly branches: readonly BranchId[];
}
