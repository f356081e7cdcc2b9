import { definePermissions, granted } from '@sanad/access/core';
import { personReaders } from '../readers';

/** Bank numbers: the last digits for those who follow a file, the whole number for those who prepare a payment or check one. */
export const bankPermissions = definePermissions('bank', {
  read: personReaders,
  write: granted('unit', 'provincial-delegate', 'caseworker'),
  /** The number in clear; each look is written into the audit with its reason. */
  unmask: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker', 'privacy-officer'),
});
