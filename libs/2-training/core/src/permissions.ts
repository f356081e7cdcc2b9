import { definePermissions, granted } from '@sanad/access/core';

const partner = granted('branch', 'partner-officer');

/** Who may do what with trainings: the partner who gives them writes, the delegations whose people follow them read. */
export const trainingPermissions = definePermissions('training', {
  read: {
    ...granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker', 'auditor'),
    ...partner,
  },
  /** Lists of sessions and of their people as files; a partner takes its own. */
  export: {
    ...granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
    ...partner,
  },
  /** Programmes and sessions. */
  plan: partner,
  /** Giving a place and giving it back. */
  enrol: partner,
  /** Roll call, result and certificate. */
  report: partner,
});
