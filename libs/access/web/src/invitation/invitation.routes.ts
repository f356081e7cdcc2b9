import type { Routes } from '@angular/router';
import { invitationRefusals } from '@sanad/access/core';
import { provideSentences } from '@sanad/ui';

/** Before the sign-in: where an invitation leads. */
export const invitationRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(invitationRefusals)],
    loadComponent: () => import('./invitation-page').then((m) => m.InvitationPage),
  },
];
