import { definePermissions, granted } from '@sanad/access/core';
import { personReaders } from '../readers';

/** Two records of one person (domain, section 9). A delegation sees and proposes; a merge is done above it. */
export const duplicatePermissions = definePermissions('duplicate', {
  read: personReaders,
  /** That two are not the same person, or that they are and somebody may merge them. */
  propose: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  merge: granted('unit', 'hq-supervisor', 'regional-delegate'),
});
