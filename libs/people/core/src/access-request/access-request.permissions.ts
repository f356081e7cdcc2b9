import { definePermissions, granted } from '@sanad/access/core';
import { personReaders } from '../readers';

/** Looking at a person of another delegation: asked for by those who follow people, opened by the delegate there. */
export const accessRequestPermissions = definePermissions('accessRequest', {
  /** Search beyond one's own delegation, and ask. */
  ask: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  read: personReaders,
  decide: granted('unit', 'regional-delegate', 'provincial-delegate'),
});
