import type { Routes } from '@angular/router';
import { caseFileRefusals } from '@sanad/case-file/core';
import { provideSentences } from '@sanad/ui';

export const caseFileRoutes: Routes = [
  {
    path: '',
    providers: [provideSentences(caseFileRefusals)],
    children: [],
  },
];
