import type { Routes } from '@angular/router';
import { followUpRefusals } from '@sanad/follow-up/core';
import { provideSentences } from '@sanad/ui';

export const followUpRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(followUpRefusals)],
    children: [
      { path: '', loadComponent: () => import('./list/due-page').then((m) => m.DuePage) },
      { path: 'visits/:id/:due', loadComponent: () => import('./visit/visit-page').then((m) => m.VisitPage) },
    ],
  },
];
