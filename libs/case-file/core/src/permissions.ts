import { definePermissions, exporters, granted } from '@sanad/access/core';

const readers = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'privacy-officer',
  'auditor',
);

/** Files. A partner sees the part that a referral hands over, never a file; a registrar opens none. */
export const caseFilePermissions = definePermissions('caseFile', {
  read: readers,
  /** Notes and scans tell most about a person: an auditor does without. */
  readNotes: granted(
    'unit',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'privacy-officer',
  ),
  /** The list as a file. */
  export: exporters,
  open: granted('unit', 'provincial-delegate', 'caseworker'),
  write: granted('unit', 'provincial-delegate', 'caseworker'),
  /** Who may take which step is a rule of the path itself. */
  step: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  waive: granted('unit', 'regional-delegate', 'provincial-delegate'),
});
