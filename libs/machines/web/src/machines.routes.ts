import type { Routes } from '@angular/router';
import { tokenRefusals } from '@sanad/access/core';
import { machineRefusals } from '@sanad/machines/core';
import { provideSentences } from '@sanad/ui';

/** The systems of agencies; below /machines. */
export const machinesRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(tokenRefusals, machineRefusals)],
    children: [
      { path: '', loadComponent: () => import('./machines-page').then((m) => m.MachinesPage) },
      { path: 'branches/:branch', loadComponent: () => import('./machines-page').then((m) => m.MachinesPage) },
      { path: ':id', loadComponent: () => import('./delivery/webhook-page').then((m) => m.WebhookPage) },
    ],
  },
];
