import type { Routes } from '@angular/router';

export const accessRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in-page').then((m) => m.SignInPage) },
  { path: 'invitation', loadChildren: () => import('./invitation/invitation.routes').then((m) => m.invitationRoutes) },
];
