import { definePermissions, granted } from '@sanad/access/core';

/**
 * Looking at one person of another delegation at once, without waiting for its answer. Never for a partner. The technical
 * administrator, who sees nobody, may so help with one record; a delegation judges what was looked at of its own.
 */
export const breakGlassPermissions = definePermissions('breakGlass', {
  open: {
    ...granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
    ...granted('self', 'hq-admin'),
  },
  read: {
    ...granted(
      'unit',
      'hq-supervisor',
      'regional-delegate',
      'provincial-delegate',
      'caseworker',
      'privacy-officer',
      'auditor',
    ),
    ...granted('self', 'hq-admin'),
  },
  review: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate'),
});
