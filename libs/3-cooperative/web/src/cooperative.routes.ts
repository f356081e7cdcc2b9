import type { Routes } from '@angular/router';
import { cooperativeRefusals, legalPersonRefusals, tradeRefusals } from '@sanad/cooperative/core';
import { bankRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const cooperativeRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(cooperativeRefusals, tradeRefusals, legalPersonRefusals, bankRefusals)],
    children: [
      { path: '', loadComponent: () => import('./list/cooperatives-page').then((m) => m.CooperativesPage) },
      { path: 'formations/:id', loadComponent: () => import('./founding/founding-page').then((m) => m.FoundingPage) },
      {
        path: ':id',
        loadComponent: () => import('./cooperative/cooperative-page').then((m) => m.CooperativePage),
      },
    ],
  },
];
