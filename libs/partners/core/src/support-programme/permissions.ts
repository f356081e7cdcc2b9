import { definePermissions, granted } from '@sanad/access/core';

/** Programmes of support (برامج الدعم): known to everybody, written by the administrator, weighed for a file by who follows it. */
export const supportProgrammePermissions = definePermissions('supportProgramme', {
  read: granted(
    'self',
    'hq-admin',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'partner-officer',
    'partner-coordinator',
    'privacy-officer',
    'auditor',
  ),
  change: granted('unit', 'hq-admin'),
  judge: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
});
