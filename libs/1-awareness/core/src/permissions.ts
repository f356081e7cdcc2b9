import { definePermissions, granted } from '@sanad/access/core';

const readers = granted('unit', 'hq-supervisor', 'auditor');
const hosts = granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker', 'event-registrar');

/** Awareness days belong to the delegation that holds them. */
export const eventPermissions = definePermissions('event', {
  read: { ...readers, ...hosts },
  write: hosts,
  /** The list of events as a file; it names nobody. */
  export: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker'),
});

/** Who came to them is a list of persons: no partner reads it. */
export const attendancePermissions = definePermissions('attendance', {
  read: { ...readers, ...hosts },
  write: hosts,
  /** The list of an event as a file, which a registrar takes too. */
  export: granted('unit', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker', 'event-registrar'),
  openFile: granted('unit', 'regional-delegate', 'provincial-delegate', 'caseworker'),
});
