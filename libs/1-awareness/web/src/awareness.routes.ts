import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { awarenessRefusals } from '@sanad/awareness/core';
import { caseFileRefusals } from '@sanad/case-file/core';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

/** Awareness days and their door; below /events. A new person and a file are refused with the sentences of their own rooms. */
export const awarenessRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals, caseFileRefusals, awarenessRefusals)],
    children: [
      { path: '', loadComponent: () => import('./events/events-page').then((m) => m.EventsPage) },
      {
        path: 'new',
        canActivate: [mayOpen('event.write')],
        loadComponent: () => import('./events/event-form-page').then((m) => m.EventFormPage),
      },
      { path: ':id', loadComponent: () => import('./events/event-page').then((m) => m.EventPage) },
      {
        path: ':id/edit',
        canActivate: [mayOpen('event.write')],
        loadComponent: () => import('./events/event-form-page').then((m) => m.EventFormPage),
      },
      {
        path: ':id/door',
        canActivate: [mayOpen('attendance.write')],
        loadComponent: () => import('./door/door-page').then((m) => m.DoorPage),
      },
    ],
  },
];
