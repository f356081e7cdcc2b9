import { definePermissions, granted } from '@sanad/access/core';

/** The law of cooperatives as the house keeps it: read by all who found or look on, written by the administrator. */
export const lawPermissions = definePermissions('law', {
  read: granted(
    'self',
    'hq-admin',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'funding-committee',
    'privacy-officer',
    'auditor',
  ),
  change: granted('unit', 'hq-admin'),
});
