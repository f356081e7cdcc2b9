import { definePermissions, granted } from '@sanad/access/core';

/** Who may read numbers, and who may see the rows behind them. The administrator and the auditor see numbers without names. */
export const resultsPermissions = definePermissions('results', {
  read: granted(
    'unit',
    'hq-admin',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'auditor',
  ),
  /** The rows behind a number as a file. */
  export: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  list: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
});
