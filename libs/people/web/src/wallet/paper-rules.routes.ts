import type { Routes } from '@angular/router';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const paperRulesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    loadComponent: () => import('./paper-rules-page').then((m) => m.PaperRulesPage),
  },
];
