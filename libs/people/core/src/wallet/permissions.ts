import { definePermissions, granted } from '@sanad/access/core';

const readers = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'privacy-officer',
);

/** Papers tell most about a person: no partner, no registrar, no auditor. Who opened one is told to those who answer for it. */
export const paperPermissions = definePermissions('paper', {
  read: readers,
  write: granted('unit', 'provincial-delegate', 'caseworker'),
  readings: granted('unit', 'regional-delegate', 'provincial-delegate', 'privacy-officer', 'auditor'),
});

/** How long papers are accepted is one rule for the whole country. */
export const paperRulePermissions = definePermissions('paperRule', {
  read: granted(
    'unit',
    'hq-admin',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'privacy-officer',
    'auditor',
  ),
  change: granted('unit', 'hq-admin'),
});
