import type { Routes } from '@angular/router';
import { linkRefusals } from '@sanad/access/core';
import { referralRefusals } from '@sanad/partners/core';
import { provideSentences } from '@sanad/ui';

/** Before the sign-in: what a letter leads to. */
export const answerRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(referralRefusals, linkRefusals)],
    loadComponent: () => import('./answer-page').then((m) => m.AnswerPage),
  },
];
