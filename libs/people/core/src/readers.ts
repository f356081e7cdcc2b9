import { granted } from '@sanad/access/core';

/** Who reads what is known of persons, each in their own units; a registrar finds and does not read, a partner sees referrals. */
export const personReaders = granted(
  'unit',
  'hq-supervisor',
  'regional-delegate',
  'provincial-delegate',
  'caseworker',
  'privacy-officer',
  'auditor',
);
