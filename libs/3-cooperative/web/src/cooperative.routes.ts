import type { Routes } from '@angular/router';
import { cooperativeRefusals, dossierRefusals, legalPersonRefusals, tradeRefusals } from '@sanad/cooperative/core';
import { bankRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const cooperativeRoutes: Routes = [
  {
    path: '',
    providers: [
      provideSentences(cooperativeRefusals, dossierRefusals, tradeRefusals, legalPersonRefusals, bankRefusals),
    ],
    children: [
      { path: '', loadComponent: () => import('./list/cooperatives-page').then((m) => m.CooperativesPage) },
      { path: 'formations/:id', loadComponent: () => import('./founding/founding-page').then((m) => m.FoundingPage) },
      { path: 'bodies', loadComponent: () => import('./body/bodies-page').then((m) => m.BodiesPage) },
      { path: 'bodies/:id', loadComponent: () => import('./body/body-page').then((m) => m.BodyPage) },
      {
        path: ':id',
        loadComponent: () => import('./cooperative/cooperative-page').then((m) => m.CooperativePage),
      },
    ],
  },
];

/** Sectors, branches and value chains: the administrator's own page. */
export const cooperativeTradesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(tradeRefusals)],
    loadComponent: () => import('./trade/trade-page').then((m) => m.TradePage),
  },
];

/** The Word files of the registration dossier: the administrator's own page. */
export const dossierTemplatesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(dossierRefusals)],
    loadComponent: () => import('./dossier/templates-page').then((m) => m.TemplatesPage),
  },
];
