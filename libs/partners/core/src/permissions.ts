import { definePermissions, exporters, granted } from '@sanad/access/core';

const ofTheUnit = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'privacy-officer',
  'auditor',
);
const ofTheBranch = granted('branch', 'partner-officer');

/** Referrals: sent by a unit, answered by the branch they were sent to. */
export const referralPermissions = definePermissions('referral', {
  read: { ...ofTheUnit, ...ofTheBranch },
  /** The list as a file; a partner takes its own. */
  export: { ...exporters, ...ofTheBranch },
  send: granted('unit', 'provincial-delegate', 'caseworker'),
  recall: granted('unit', 'provincial-delegate', 'caseworker'),
  answer: ofTheBranch,
  /** The paper that a branch asked for. */
  givePaper: granted('unit', 'provincial-delegate', 'caseworker'),
});

/** Agreements: seen by the headquarters, which ends them. */
export const agreementPermissions = definePermissions('agreement', {
  read: granted('unit', 'hq-admin', 'hq-supervisor'),
  end: granted('unit', 'hq-admin', 'hq-supervisor'),
});

/** Agencies are known to everybody who sends or receives. */
export const agencyPermissions = definePermissions('agency', {
  read: {
    ...granted(
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
  },
});
