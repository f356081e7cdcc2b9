import { definePermissions, exporters, granted } from '@sanad/access/core';
import { personReaders } from './readers';

/**
 * Persons. A registrar finds and registers, and sees no file; the technical administrator sees nobody.
 * A partner sees referred persons through their referral, never here.
 */
export const personPermissions = definePermissions('person', {
  find: granted(
    'unit',
    'hq-supervisor',
    'regional-delegate',
    'provincial-delegate',
    'caseworker',
    'event-registrar',
    'privacy-officer',
    'auditor',
  ),
  read: personReaders,
  /** The list as a file. */
  export: exporters,
  create: granted('unit', 'provincial-delegate', 'caseworker', 'event-registrar'),
  write: granted('unit', 'provincial-delegate', 'caseworker'),
  /** An old register, into the own unit: what is written anew and what is added to persons. */
  import: granted('unit', 'provincial-delegate', 'caseworker'),
  /** The card number in clear; each look is written into the audit with its reason. */
  unmask: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker', 'privacy-officer'),
});

/** Resistance files and the links to them: what a family did is confidential, so no partner is here. */
export const kinshipPermissions = definePermissions('kinship', {
  read: personReaders,
  /** The list of resistance files as a file. */
  export: exporters,
  claim: granted('unit', 'provincial-delegate', 'caseworker'),
  verify: granted('unit', 'regional-delegate', 'provincial-delegate'),
});

/** Consents are taken where people are met, and withdrawn wherever they ask. */
export const consentPermissions = definePermissions('consent', {
  read: personReaders,
  give: granted('unit', 'provincial-delegate', 'caseworker', 'event-registrar'),
  withdraw: granted('unit', 'provincial-delegate', 'caseworker', 'privacy-officer'),
});
