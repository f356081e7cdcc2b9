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
  /** A result or certificate that was recorded wrongly; after some days the delegation of the person decides. */
  correct: partner,
  decide: granted('unit', 'regional-delegate', 'provincial-delegate'),
});

/** What a link from a letter opens. Routes ask for it beside the link itself. */
export const confirmByLinkPermissions = definePermissions('enrolment', { confirmByLink: partner });

/** What no law says of trainings is one rule for the whole country; partners read what they are measured by. */
export const trainingRulePermissions = definePermissions('trainingRule', {
  read: { ...granted('unit', 'hq-admin', 'hq-supervisor', 'auditor'), ...partner },
  change: granted('unit', 'hq-admin'),
});
