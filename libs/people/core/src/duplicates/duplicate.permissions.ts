import { definePermissions, granted } from '@sanad/access/core';

/** Two records of one person (domain, section 9). A delegation sees and proposes; a merge is done above it. */
export const duplicatePermissions = definePermissions('duplicate', {
  read: granted(
    'unit',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'privacy-officer',
    'auditor',
  ),
  /** That two are not the same person, or that they are and somebody may merge them. */
  propose: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  merge: granted('unit', 'hq-supervisor', 'regional-delegate'),
});
