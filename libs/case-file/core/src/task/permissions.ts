import { definePermissions, granted } from '@sanad/access/core';

/** Tasks are the work of those who keep files. */
export const taskPermissions = definePermissions('task', {
  read: granted('unit', 'provincial-delegate', 'caseworker'),
  settle: granted('unit', 'provincial-delegate', 'caseworker'),
});
