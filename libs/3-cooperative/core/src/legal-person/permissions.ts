import { definePermissions, granted } from '@sanad/access/core';

/** What is kept of a cooperative once it exists. It is read by whoever reads cooperatives. */
export const legalPersonPermissions = definePermissions('legalPerson', {
  /** Numbers, members, seats, statuses, unions. */
  keep: granted('unit', 'provincial-delegate', 'caseworker'),
  /** A cooperative from before the system. */
  enter: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  /** The bank number in clear; each look is written into the audit with its reason. */
  unmask: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker', 'privacy-officer'),
  /** The register of members, which names everybody. */
  printRegister: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
});
