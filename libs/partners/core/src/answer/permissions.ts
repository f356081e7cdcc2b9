import { definePermissions, granted } from '@sanad/access/core';

/** What a link from a letter opens. Routes ask for it beside the link itself. */
export const answerByLinkPermissions = definePermissions('referral', {
  answerByLink: granted('branch', 'partner-officer'),
});

/** How long an answer may take is one rule for the whole country. */
export const answerRulePermissions = definePermissions('answerRule', {
  read: granted('unit', 'hq-admin', 'hq-supervisor', 'privacy-officer', 'auditor'),
  change: granted('unit', 'hq-admin'),
});
