import { InjectionToken } from '@angular/core';
import type { Panel } from '@sanad/ui';

/** A part of the page of a file that a room above brings; its input is named `caseFile`. */
export type CaseFilePanel = Panel;

/** The panels of the page of a file, in the order of its tabs. Provided where the rooms are composed. */
export const CASE_FILE_PANELS = new InjectionToken<readonly CaseFilePanel[]>('panels of a file', {
  factory: () => [],
});
