import type { Routes } from '@angular/router';
import { lawSentences } from '@sanad/cooperative/core';
import { provideSentences } from '@sanad/ui';

/** The law of cooperatives; below /law. */
export const lawRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(lawSentences)],
    loadComponent: () => import('./law-page').then((m) => m.LawPage),
  },
];
