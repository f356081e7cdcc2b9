import { definePermissions, granted, roles } from '@sanad/access/core';

/** Days without work are known to the whole house; one office says which they are, for the whole country. */
export const feastPermissions = definePermissions('feast', {
  read: granted('self', ...roles),
  history: granted('unit', 'hq-admin', 'hq-supervisor', 'privacy-officer', 'auditor'),
  change: granted('unit', 'hq-admin'),
});
