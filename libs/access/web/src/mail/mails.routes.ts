import type { Routes } from '@angular/router';

export const mailsRoutes: Routes = [{ path: '', loadComponent: () => import('./mails-page').then((m) => m.MailsPage) }];
