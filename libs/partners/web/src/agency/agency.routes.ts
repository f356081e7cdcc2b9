import type { Routes } from '@angular/router';
import { agencyRefusals, referralRefusals } from '@sanad/partners/core';
import { provideSentences } from '@sanad/ui';

/** Partners, below /agencies. */
export const agenciesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(referralRefusals, agencyRefusals)],
    children: [
      { path: '', loadComponent: () => import('./agencies-page').then((m) => m.AgenciesPage) },
      { path: ':id', loadComponent: () => import('./agency-page').then((m) => m.AgencyPage) },
    ],
  },
];

/** What partners have agreed to, below /agreements. */
export const agreementsRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(referralRefusals, agencyRefusals)],
    children: [
      { path: '', loadComponent: () => import('../agreement/agreements-page').then((m) => m.AgreementsPage) },
      { path: ':id', loadComponent: () => import('../agreement/agreement-page').then((m) => m.AgreementPage) },
    ],
  },
];

/** The people of one's own agency, at /officers. */
export const officersRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(referralRefusals, agencyRefusals)],
    loadComponent: () => import('../officer/officers-page').then((m) => m.OfficersPage),
  },
];
