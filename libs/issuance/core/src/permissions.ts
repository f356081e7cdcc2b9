import { definePermissions, granted } from '@sanad/access/core';

/** Papers that have left the house. Whether one holds is told to anybody; these are about the house's own view of it. */
export const issuedDocumentPermissions = definePermissions('issuedDocument', {
  read: granted(
    'unit',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'privacy-officer',
    'auditor',
  ),
  withdraw: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate'),
});
