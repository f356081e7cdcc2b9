import type { Routes } from '@angular/router';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const breakGlassRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    loadComponent: () => import('./break-glass-page').then((m) => m.BreakGlassPage),
  },
];
