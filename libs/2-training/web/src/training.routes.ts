import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { trainingRefusals } from '@sanad/training/core';
import { provideSentences } from '@sanad/ui';
import { leavesNothing } from './roster/unsaved';

/** Sessions of the branch, or of the delegation's territory; below /training. */
export const trainingRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(trainingRefusals)],
    children: [
      { path: '', loadComponent: () => import('./sessions/sessions-page').then((m) => m.SessionsPage) },
      {
        path: 'new',
        canActivate: [mayOpen('training.plan')],
        loadComponent: () => import('./sessions/session-form-page').then((m) => m.SessionFormPage),
      },
      {
        path: ':id',
        canDeactivate: [leavesNothing],
        loadComponent: () => import('./roster/session-page').then((m) => m.SessionPage),
      },
    ],
  },
];
