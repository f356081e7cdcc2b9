import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { peopleRefusals } from '@sanad/people/core';
import { privacyRefusals } from '@sanad/privacy/core';
import { provideSentences } from '@sanad/ui';

/** Requests of persons, for those who answer them; notices of corrections, for partners. Each part asks for its own right. */
export const privacyRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences({ ...peopleRefusals, ...privacyRefusals })],
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [mayOpen('privacyRequest.read')],
        loadComponent: () => import('./queue/privacy-page').then((m) => m.PrivacyPage),
      },
      {
        path: 'notices',
        canActivate: [mayOpen('rectificationNotice.read')],
        loadComponent: () => import('./notices/notices-page').then((m) => m.NoticesPage),
      },
    ],
  },
];
