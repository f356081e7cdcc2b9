import type { Routes } from '@angular/router';
import { peopleRefusals } from '@sanad/people/core';
import { provideSentences } from '@sanad/ui';

export const protectionRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(peopleRefusals)],
    loadComponent: () => import('./protection-page').then((m) => m.ProtectionPage),
  },
];
