import { definePermissions, granted } from '@sanad/access/core';

/** Sectors, branches and value chains: read by whoever reads cooperatives, kept by the administrator. */
export const tradePermissions = definePermissions('trade', {
  read: granted(
    'unit',
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
