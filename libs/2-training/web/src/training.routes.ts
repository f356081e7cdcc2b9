import type { Routes } from '@angular/router';
import { mayOpen } from '@sanad/access/web';
import { importRefusals } from '@sanad/people/core';
import { linkRefusals } from '@sanad/access/core';
import { confirmationLinkWords, trainingRefusals, workbookRefusals } from '@sanad/training/core';
import { provideSentences } from '@sanad/ui';
import { leavesNothing } from './roster/unsaved';

/** Sessions of the branch, or of the delegation's territory; below /training. */
export const trainingRoutes: Routes = [
  {
    path: '',
    // A sheet that cannot be opened is refused with the sentences of every sheet.
    providers: [provideSentences(importRefusals, trainingRefusals, workbookRefusals)],
    children: [
      { path: '', loadComponent: () => import('./sessions/sessions-page').then((m) => m.SessionsPage) },
      {
        path: 'new',
        canActivate: [mayOpen('training.plan')],
        loadComponent: () => import('./sessions/session-form-page').then((m) => m.SessionFormPage),
      },
      {
        path: 'workbook',
        canActivate: [mayOpen('training.report')],
        loadComponent: () => import('./workbook/workbook-page').then((m) => m.WorkbookPage),
      },
      {
        path: ':id/workbook',
        canActivate: [mayOpen('training.report')],
        loadComponent: () => import('./workbook/workbook-page').then((m) => m.WorkbookPage),
      },
      {
        path: 'certificates',
        loadComponent: () => import('./certificates/certificates-page').then((m) => m.CertificatesPage),
      },
      {
        path: 'corrections',
        loadComponent: () => import('./corrections/corrections-page').then((m) => m.CorrectionsPage),
      },
      {
        path: ':id',
        canDeactivate: [leavesNothing],
        loadComponent: () => import('./roster/session-page').then((m) => m.SessionPage),
      },
    ],
  },
];

/** Before the sign-in: what a letter about a training leads to. */
export const confirmRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(linkRefusals, trainingRefusals, confirmationLinkWords)],
    loadComponent: () => import('./confirm/confirm-page').then((m) => m.ConfirmPage),
  },
];

/** What the house decides where no law does; below /training-rules. */
export const trainingRulesRoutes: Routes = [
  { path: '', loadComponent: () => import('./rules/training-rules-page').then((m) => m.TrainingRulesPage) },
];
