import { definePermissions, granted } from '@sanad/access/core';

/** The registration dossier (ملف التسجيل). Its papers carry card numbers in clear: whoever may see one may read them. */
export const dossierPermissions = definePermissions('dossier', {
  read: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
  /** What the papers say, making them, and writing down to whom they were handed in. */
  make: granted('unit', 'provincial-delegate', 'caseworker'),
});

/** The Word files that papers are made from. */
export const templatePermissions = definePermissions('template', {
  read: granted('unit', 'hq-admin', 'hq-supervisor'),
  replace: granted('unit', 'hq-admin'),
});
