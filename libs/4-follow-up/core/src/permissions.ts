import { definePermissions, granted } from '@sanad/access/core';

/** Who may do what with cooperatives after their creation. The only place where it is said. */
export const followUpPermissions = definePermissions('followUp', {
  read: granted(
    'unit',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'funding-committee',
    'privacy-officer',
    'auditor',
  ),
  /** The list of what is due as a file; it names no member. */
  export: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  /** Duties that were done, visits, support received, the end of the fiscal year. */
  write: granted('unit', 'caseworker', 'provincial-delegate'),
  /** Whether a cooperative that shows no activity is dormant: a person decides, for whoever saw it. */
  decide: granted('unit', 'provincial-delegate', 'regional-delegate'),
});
