import type { UserId } from '@sanad/kernel';
import { scopeFor, type Assignment } from '../assignment';
import type { Permission } from '../permission';
import { isHidden, type KnownRecord, type Standing } from './standing';

/**
 * The plain answer, as the server gives it: the scope that a permission opens, and whether the record lies in it.
 * Written without the chain of questions: that both always agree is what the chain is trusted for.
 */
export function can(
  permission: Permission,
  { user, assignments }: { readonly user: UserId; readonly assignments: readonly Assignment[] },
  standing: Standing,
): boolean {
  const scope = scopeFor(permission, user, assignments);
  if (!scope) return false;
  if (standing === null) return true;
  if (isHidden(standing)) return false;
  const { unitId, branchId, opening } = standing;
  if (unitId && scope.units.includes(unitId)) return true;
  if (opening === 'OPENED') return true;
  return branchId !== null && scope.branches.includes(branchId) && isShared(permission, standing);
}

function isShared({ name }: Permission, { sharing }: KnownRecord): boolean {
  if (sharing?.agreement !== 'IN_FORCE' || sharing.consent !== 'GIVEN' || sharing.referral === 'TAKEN_BACK')
    return false;
  return sharing.referral === 'OPEN' || ['read', 'readNotes', 'find', 'export'].includes(name.split('.')[1]!);
}
