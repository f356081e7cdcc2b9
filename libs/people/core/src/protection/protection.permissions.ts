import { definePermissions, granted } from '@sanad/access/core';

/** What the house says to the CNDP and for how long it keeps what it has read: one word for the whole country. */
export const protectionPermissions = definePermissions('protection', {
  /** Also for whoever reads the notice to people at the door. */
  read: granted(
    'unit',
    'hq-admin',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'event-registrar',
    'privacy-officer',
    'auditor',
  ),
  change: granted('unit', 'hq-admin', 'privacy-officer'),
});
