import type { Routes } from '@angular/router';
import { issuanceRefusals } from '@sanad/issuance/core';
import { provideSentences } from '@sanad/ui';

/** The page that checks a paper, for anybody. */
export const issuanceRoutes: Routes = [
  { path: '', loadComponent: () => import('./verify/verify-page').then((m) => m.VerifyPage) },
];

/** A paper as the house sees it; below /documents. */
export const issuedDocumentRoutes: Routes = [
  {
    path: ':id',
    providers: [provideSentences(issuanceRefusals)],
    loadComponent: () => import('./document/document-page').then((m) => m.DocumentPage),
  },
];
