import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { supportProgrammeRefusals } from '@sanad/partners/core';
import { provideSentences } from '@sanad/ui';

/** The catalogue of support programmes (برامج الدعم); below /support-programmes. */
export const supportProgrammesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(supportProgrammeRefusals)],
    children: [
      { path: '', loadComponent: () => import('./programmes-page').then((m) => m.ProgrammesPage) },
      {
        path: 'new',
        canActivate: [mayOpen('supportProgramme.change')],
        loadComponent: () => import('./programme-form-page').then((m) => m.ProgrammeFormPage),
      },
      { path: ':id', loadComponent: () => import('./programme-page').then((m) => m.ProgrammePage) },
      {
        path: ':id/change',
        canActivate: [mayOpen('supportProgramme.change')],
        loadComponent: () => import('./programme-form-page').then((m) => m.ProgrammeFormPage),
      },
    ],
  },
];
