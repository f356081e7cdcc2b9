import type { Routes } from '@angular/router';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const eligibilitySettingsRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    loadComponent: () => import('./settings-page').then((m) => m.EligibilitySettingsPage),
  },
];
