import type { Routes } from '@angular/router';
import { COOPERATIVE_PANELS, cooperativeRoutes, type CooperativePanel } from '@sanad/cooperative/web';

/** What the room above shows on the page of a cooperative. */
const panels: readonly CooperativePanel[] = [
  {
    id: 'follow-up',
    name: { ar: 'المواكبة البعدية', fr: 'Suivi post-création', en: 'After creation' },
    permission: 'followUp.read',
    load: () => import('@sanad/follow-up/web').then((m) => m.FollowUpPanel),
  },
];

/** Cooperatives, with the part that the room above brings to their page. */
export const cooperativeArea: Routes = [
  { path: '', providers: [{ provide: COOPERATIVE_PANELS, useValue: panels }], children: cooperativeRoutes },
];
