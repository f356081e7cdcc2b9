import { definePermissions, granted } from '@sanad/access/core';

/** Agencies, their branches and what they offer: kept by the administrator of the house. */
export const agencyKeepingPermissions = definePermissions('agency', {
  write: granted('unit', 'hq-admin'),
});

/** Agreements are made and amended where they are ended. */
export const agreementKeepingPermissions = definePermissions('agreement', {
  write: granted('unit', 'hq-admin', 'hq-supervisor'),
});

/** The people of an agency: kept by its own coordinator; the administrator names the first one. */
export const officerPermissions = definePermissions('agencyOfficer', {
  /** Those of one's own agency: the first page of a coordinator. */
  own: granted('branch', 'partner-coordinator'),
  read: { ...granted('unit', 'hq-admin'), ...granted('branch', 'partner-coordinator') },
  write: { ...granted('unit', 'hq-admin'), ...granted('branch', 'partner-coordinator') },
});
