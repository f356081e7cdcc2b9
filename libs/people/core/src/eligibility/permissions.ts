import { definePermissions, granted } from '@sanad/access/core';
import { personReaders } from '../readers';

/** Who may learn whether somebody is eligible, and who decides it. The program only proposes. */
export const eligibilityPermissions = definePermissions('eligibility', {
  read: personReaders,
  decide: granted('unit', 'regional-delegate', 'provincial-delegate'),
});

/** Ages, accepted relations and the way of appeal are one policy for the whole country. */
export const eligibilityPolicyPermissions = definePermissions('eligibilityPolicy', {
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
