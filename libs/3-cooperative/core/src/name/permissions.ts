import { definePermissions, granted } from '@sanad/access/core';

const unit = granted('unit', 'caseworker');
const branch = granted('branch', 'partner-officer');

/** Requests for a name: written by who founds, answered by the office, or entered from its paper. */
export const namePermissions = definePermissions('nameRequest', {
  write: unit,
  /** The office's own list; it names no founder. */
  inbox: branch,
  answer: { ...unit, ...branch },
});
