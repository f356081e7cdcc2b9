import type { Routes } from '@angular/router';
import { nameRefusals } from '@sanad/cooperative/core';
import { provideSentences } from '@sanad/ui';

/** The inbox of the cooperation office; below /name-requests. */
export const nameRequestsRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(nameRefusals)],
    loadComponent: () => import('./name-inbox-page').then((m) => m.NameInboxPage),
  },
];
