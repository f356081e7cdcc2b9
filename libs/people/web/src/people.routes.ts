import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const peopleRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    children: [
      { path: '', loadComponent: () => import('./list/people-page').then((m) => m.PeoplePage) },
      {
        path: 'new',
        canActivate: [mayOpen('person.create')],
        loadComponent: () => import('./person/new-person-page').then((m) => m.NewPersonPage),
      },
      {
        path: 'notice',
        canActivate: [mayOpen('consent.read')],
        loadComponent: () => import('./consent/notice-page').then((m) => m.NoticePage),
      },
      {
        path: 'access-requests',
        canActivate: [mayOpen('accessRequest.read')],
        loadComponent: () => import('./access-request/access-requests-page').then((m) => m.AccessRequestsPage),
      },
      {
        path: 'duplicates',
        canActivate: [mayOpen('duplicate.read')],
        children: [
          { path: '', loadComponent: () => import('./duplicates/duplicates-page').then((m) => m.DuplicatesPage) },
          {
            path: 'compare',
            loadComponent: () => import('./duplicates/comparison-page').then((m) => m.ComparisonPage),
          },
        ],
      },
      {
        path: 'import',
        canActivate: [mayOpen('person.import')],
        children: [
          { path: '', loadComponent: () => import('./import/imports-page').then((m) => m.ImportsPage) },
          { path: ':id', loadComponent: () => import('./import/import-page').then((m) => m.ImportPage) },
        ],
      },
      {
        path: 'resistance-files/:id',
        canActivate: [mayOpen('kinship.read')],
        loadComponent: () => import('./kinship/resistance-file-page').then((m) => m.ResistanceFileScreen),
      },
      { path: ':id', loadComponent: () => import('./person/person-page').then((m) => m.PersonPage) },
    ],
  },
];
