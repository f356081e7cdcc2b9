import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { caseFileRefusals } from '@sanad/case-file/core';
import { provideSentences } from '@sanad/ui';

export const caseFileRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(caseFileRefusals)],
    children: [
      { path: '', loadComponent: () => import('./list/case-files-page').then((m) => m.CaseFilesPage) },
      {
        path: 'new',
        canActivate: [mayOpen('caseFile.open')],
        loadComponent: () => import('./opening/new-case-file-page').then((m) => m.NewCaseFilePage),
      },
      { path: ':id', loadComponent: () => import('./page/case-file-page').then((m) => m.CaseFilePage) },
    ],
  },
];
