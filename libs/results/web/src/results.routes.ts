import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { resultsSentences } from '@sanad/results/core';
import { provideSentences } from '@sanad/ui';

export const resultsRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(resultsSentences)],
    children: [
      { path: '', loadComponent: () => import('./results-page').then((m) => m.ResultsPage) },
      {
        path: 'rows/:figure',
        canActivate: [mayOpen('results.list')],
        loadComponent: () => import('./result-rows-page').then((m) => m.ResultRowsPage),
      },
    ],
  },
];
