import type { Routes } from '@angular/router';
import { calendarRefusals } from '@sanad/calendar/core';
import { provideSentences } from '@sanad/ui';

export const calendarRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(calendarRefusals)],
    loadComponent: () => import('./feast/feasts-page').then((m) => m.FeastsPage),
  },
];
