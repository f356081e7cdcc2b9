import type { Routes } from '@angular/router';

export const answerRulesRoutes: Routes = [
  { path: '', loadComponent: () => import('./answer-rules-page').then((m) => m.AnswerRulesPage) },
];
