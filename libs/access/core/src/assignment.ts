import type { BranchId, Scope, UnitId, UserId } from '@sanad/kernel';
import type { Permission } from './permission';
import type { Role } from './role';

/** A role of a user in a place, in force today. `units` holds the unit and all units below it. */
export interface Assignment {
  readonly role: Role;
  readonly unitId: UnitId | null;
  readonly branchId: BranchId | null;
  readonly units: readonly UnitId[];
}

function holds(permission: Permission, { role }: Assignment): boolean {
  return permission.grants[role] !== undefined;
}

export function may(permission: Permission, assignments: readonly Assignment[]): boolean {
  return assignments.some((assignment) => holds(permission, assignment));
}

/**
 * The rows that a permission opens to a user: the places of those assignments alone whose role has it.
 * Null when none has. A registrar here who is caseworker there reads files there only.
 */
export function scopeFor(permission: Permission, user: UserId, assignments: readonly Assignment[]): Scope | null {
  const held = assignments.filter((assignment) => holds(permission, assignment));
  if (held.length === 0) return null;
  const inPlace = held.filter(({ role }) => permission.grants[role] !== 'self');
  return {
    user,
    units: [...new Set(inPlace.flatMap(({ units }) => units))],
    branches: [...new Set(inPlace.flatMap(({ branchId }) => (branchId ? [branchId] : [])))],
  };
}

/** The assignment in whose name an act is done; written into the audit. */
export function actingAs(permission: Permission, assignments: readonly Assignment[]): Assignment | undefined {
  return assignments.find((assignment) => holds(permission, assignment));
}
