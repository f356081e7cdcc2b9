import { definePermissions, granted } from './permission';
import { roles } from './role';

/** What everybody who is signed in may do with their own session. */
export const sessionPermissions = definePermissions('session', { own: granted('self', ...roles) });

/** Units are known to the whole house. */
export const unitPermissions = definePermissions('unit', { read: granted('self', ...roles) });
