import { definePermissions, granted } from './permission';
import { roles } from './role';

/** What everybody who is signed in may do with their own session. */
export const sessionPermissions = definePermissions('session', { own: granted('self', ...roles) });

/** Units are known to the whole house. */
export const unitPermissions = definePermissions('unit', { read: granted('self', ...roles) });

/** Why one may do something or may not is told to everybody of themselves, and to those who answer for a unit of its people. */
export const explanationPermissions = definePermissions('explanation', {
  ask: granted('self', ...roles),
  askForColleague: granted('unit', 'hq-admin', 'hq-supervisor', 'regional-delegate', 'provincial-delegate'),
});
