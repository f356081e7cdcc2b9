import type { Routes } from '@angular/router';
import { accessRoutes, mailsRoutes, mayOpen, signedIn } from '@sanad/access/web';
import { toFirstPage } from './shell/landing';

/** The pages, in the order of the journey. Each room is fetched when it is first opened. */
export const routes: Routes = [
  ...accessRoutes,
  // Letters lead here: their reader has not signed in.
  { path: 'answer', loadChildren: () => import('@sanad/partners/web').then((m) => m.answerRoutes) },
  { path: 'confirm', loadChildren: () => import('@sanad/training/web').then((m) => m.confirmRoutes) },
  { path: 'verify', loadChildren: () => import('@sanad/issuance/web').then((m) => m.issuanceRoutes) },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: toFirstPage },
      {
        path: 'events',
        canActivate: [mayOpen('event.read')],
        loadChildren: () => import('@sanad/awareness/web').then((m) => m.awarenessRoutes),
      },
      {
        path: 'tasks',
        canActivate: [mayOpen('task.read')],
        loadChildren: () => import('@sanad/case-file/web').then((m) => m.taskRoutes),
      },
      {
        path: 'people',
        canActivate: [mayOpen('person.read')],
        loadChildren: () => import('./people-area').then((m) => m.peopleArea),
      },
      {
        path: 'resistance-files',
        canActivate: [mayOpen('kinship.read')],
        loadChildren: () => import('@sanad/people/web').then((m) => m.resistanceFilesRoutes),
      },
      {
        path: 'files',
        canActivate: [mayOpen('caseFile.read')],
        loadChildren: () => import('./case-file-area').then((m) => m.caseFileArea),
      },
      {
        path: 'referrals',
        canActivate: [mayOpen('referral.read')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.partnersRoutes),
      },
      {
        path: 'support-programmes',
        canActivate: [mayOpen('supportProgramme.read')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.supportProgrammesRoutes),
      },
      {
        path: 'agreements',
        canActivate: [mayOpen('agreement.read')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.agreementsRoutes),
      },
      {
        path: 'agencies',
        canActivate: [mayOpen('agency.read')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.agenciesRoutes),
      },
      {
        path: 'officers',
        canActivate: [mayOpen('agencyOfficer.own')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.officersRoutes),
      },
      {
        path: 'training',
        canActivate: [mayOpen('training.read')],
        loadChildren: () => import('@sanad/training/web').then((m) => m.trainingRoutes),
      },
      {
        path: 'cooperatives',
        canActivate: [mayOpen('cooperative.read')],
        loadChildren: () => import('./cooperative-area').then((m) => m.cooperativeArea),
      },
      {
        path: 'name-requests',
        canActivate: [mayOpen('nameRequest.inbox')],
        loadChildren: () => import('@sanad/cooperative/web').then((m) => m.nameRequestsRoutes),
      },
      {
        path: 'law',
        canActivate: [mayOpen('law.read')],
        loadChildren: () => import('@sanad/cooperative/web').then((m) => m.lawRoutes),
      },
      {
        path: 'follow-up',
        canActivate: [mayOpen('followUp.read')],
        loadChildren: () => import('@sanad/follow-up/web').then((m) => m.followUpRoutes),
      },
      {
        path: 'documents',
        canActivate: [mayOpen('issuedDocument.read')],
        loadChildren: () => import('@sanad/issuance/web').then((m) => m.issuedDocumentRoutes),
      },
      {
        path: 'templates',
        canActivate: [mayOpen('template.read')],
        loadChildren: () => import('@sanad/cooperative/web').then((m) => m.dossierTemplatesRoutes),
      },
      {
        path: 'cooperative-trades',
        canActivate: [mayOpen('trade.change')],
        loadChildren: () => import('@sanad/cooperative/web').then((m) => m.cooperativeTradesRoutes),
      },
      {
        path: 'privacy',
        loadChildren: () => import('@sanad/privacy/web').then((m) => m.privacyRoutes),
      },
      {
        path: 'paper-rules',
        canActivate: [mayOpen('paperRule.change')],
        loadChildren: () => import('@sanad/people/web').then((m) => m.paperRulesRoutes),
      },
      {
        path: 'eligibility-settings',
        canActivate: [mayOpen('eligibilityPolicy.change')],
        loadChildren: () => import('@sanad/people/web').then((m) => m.eligibilitySettingsRoutes),
      },
      {
        path: 'mails',
        canActivate: [mayOpen('mail.mind')],
        // Said at once: fetched by name, the whole room would come with the first screen.
        children: mailsRoutes,
      },
      {
        path: 'machines',
        canActivate: [mayOpen('webhook.mind')],
        loadChildren: () => import('@sanad/machines/web').then((m) => m.machinesRoutes),
      },
      {
        path: 'answer-rules',
        canActivate: [mayOpen('answerRule.read')],
        loadChildren: () => import('@sanad/partners/web').then((m) => m.answerRulesRoutes),
      },
      {
        path: 'training-rules',
        canActivate: [mayOpen('trainingRule.read')],
        loadChildren: () => import('@sanad/training/web').then((m) => m.trainingRulesRoutes),
      },
      {
        path: 'days-off',
        canActivate: [mayOpen('feast.history')],
        loadChildren: () => import('@sanad/calendar/web').then((m) => m.calendarRoutes),
      },
      {
        path: 'data-protection-settings',
        canActivate: [mayOpen('protection.change')],
        loadChildren: () => import('@sanad/people/web').then((m) => m.protectionRoutes),
      },
      {
        path: 'break-glass',
        canActivate: [mayOpen('breakGlass.read')],
        loadChildren: () => import('@sanad/people/web').then((m) => m.breakGlassRoutes),
      },
      {
        path: 'results',
        canActivate: [mayOpen('results.read')],
        loadChildren: () => import('@sanad/results/web').then((m) => m.resultsRoutes),
      },
      {
        path: 'no-right',
        canActivate: [signedIn],
        loadComponent: () => import('./pages/notice-page').then((m) => m.NoRightPage),
      },
      { path: 'offline', loadComponent: () => import('./pages/notice-page').then((m) => m.OfflinePage) },
      { path: 'unavailable', loadComponent: () => import('./pages/notice-page').then((m) => m.UnavailablePage) },
      {
        path: '**',
        canActivate: [signedIn],
        loadComponent: () => import('./pages/notice-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
