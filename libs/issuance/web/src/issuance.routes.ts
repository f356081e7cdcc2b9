import type { Routes } from '@angular/router';

/** The page that checks a paper, for anybody. */
export const issuanceRoutes: Routes = [
  { path: '', loadComponent: () => import('./verify/verify-page').then((m) => m.VerifyPage) },
];
