import { definePermissions, granted } from '@sanad/access/core';

const readers = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'funding-committee',
  'privacy-officer',
  'auditor',
);

/** Who may do what with founding groups and cooperatives. The only place where it is said. */
export const cooperativePermissions = definePermissions('cooperative', {
  read: readers,
  /** The lists of cooperatives and of founding groups as files; they name no member. */
  export: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  /** The group, its founders, its steps and scans. */
  write: granted('unit', 'caseworker'),
  /** Entering the local register number: the cooperative exists from then on, and its founders' files become active. */
  register: granted('unit', 'caseworker', 'provincial-delegate'),
});
