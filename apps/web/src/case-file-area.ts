import type { Routes } from '@angular/router';
import { CASE_FILE_PANELS, caseFileRoutes, type CaseFilePanel } from '@sanad/case-file/web';

/** What the rooms above the file show on its page, in the order of the journey. */
const panels: readonly CaseFilePanel[] = [
  {
    id: 'referrals',
    name: { ar: 'الإحالات', fr: 'Orientations', en: 'Referrals' },
    permission: 'referral.read',
    load: () => import('@sanad/partners/web').then((m) => m.ReferralsPanel),
  },
  {
    id: 'programmes',
    name: { ar: 'برامج الدعم', fr: 'Programmes d’appui', en: 'Support programmes' },
    permission: 'supportProgramme.judge',
    load: () => import('@sanad/partners/web').then((m) => m.SupportProgrammesPanel),
  },
  {
    id: 'training',
    name: { ar: 'التكوين', fr: 'Formation', en: 'Training' },
    permission: 'training.read',
    load: () => import('@sanad/training/web').then((m) => m.TrainingPanel),
  },
  {
    id: 'cooperative',
    name: { ar: 'التعاونية', fr: 'Coopérative', en: 'Cooperative' },
    permission: 'cooperative.read',
    load: () => import('@sanad/cooperative/web').then((m) => m.FormationPanel),
  },
];

/** Files, with the parts that the rooms above bring to their page. */
export const caseFileArea: Routes = [
  { path: '', providers: [{ provide: CASE_FILE_PANELS, useValue: panels }], children: caseFileRoutes },
];
