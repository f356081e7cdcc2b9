import { definePermissions, granted } from '@sanad/access/core';

/** What persons ask about their data: taken in where they are met, decided on by the privacy officer. */
export const privacyRequestPermissions = definePermissions('privacyRequest', {
  read: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer', 'auditor'),
  intake: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer'),
  decide: granted('unit', 'privacy-officer'),
});

/** All that the house holds on a person, for the person. */
export const personFilePermissions = definePermissions('personFile', {
  make: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer'),
  read: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer'),
});

/** Who received what of a person. */
export const disclosurePermissions = definePermissions('disclosure', {
  read: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer', 'auditor'),
});

/** A partner learns that something it received was wrong, and confirms to have corrected it. */
export const rectificationNoticePermissions = definePermissions('rectificationNotice', {
  read: granted('branch', 'partner-officer'),
  confirm: granted('branch', 'partner-officer'),
});
