import { Headquarters } from './headquarters';
import { OfficerInvitations } from './officer-invitations';
import { OfficerKeeping } from './officer-keeping';
import { OfficerPlaces } from './officer-places';
import { Officers } from './officers.service';

/** What keeps the people of agencies. */
export const officerProviders = [Headquarters, OfficerInvitations, OfficerKeeping, OfficerPlaces, Officers];
