import type { Routes } from '@angular/router';
import { caseFileRefusals } from '@sanad/case-file/core';
import { provideSentences } from '@sanad/ui';

export const taskRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(caseFileRefusals)],
    loadComponent: () => import('./tasks-page').then((m) => m.TasksPage),
  },
];
