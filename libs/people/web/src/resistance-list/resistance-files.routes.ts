import type { Routes } from '@angular/router';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const resistanceFilesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    children: [
      { path: '', loadComponent: () => import('./resistance-files-page').then((m) => m.ResistanceFilesPage) },
      {
        path: ':id',
        loadComponent: () => import('../kinship/resistance-file-page').then((m) => m.ResistanceFileScreen),
      },
    ],
  },
];
