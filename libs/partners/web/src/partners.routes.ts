import type { Routes } from '@angular/router';
import { referralRefusals } from '@sanad/partners/core';
import { provideSentences } from '@sanad/ui';

/** What was handed to a branch, or sent by a delegation; below /referrals. */
export const partnersRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(referralRefusals)],
    children: [
      { path: '', loadComponent: () => import('./inbox/inbox-page').then((m) => m.InboxPage) },
      { path: 'agreements', redirectTo: '/agreements' },
      { path: 'numbers', loadComponent: () => import('./numbers/numbers-page').then((m) => m.NumbersPage) },
      { path: ':id', loadComponent: () => import('./referral/referral-page').then((m) => m.ReferralPage) },
    ],
  },
];
