import { InjectionToken, type Type } from '@angular/core';
import type { Phrase } from '@sanad/kernel';

/**
 * A part of the file's page that another room brings. Its component has the input `caseFile` (a `CaseFileView`)
 * and the output `changed`, after which the page asks for the file and its timeline again.
 */
export interface CaseFilePanel {
  /** Also the anchor of the conditions that are met there. */
  readonly id: string;
  readonly name: Phrase;
  readonly permission: string;
  readonly load: () => Promise<Type<unknown>>;
}

/** The rooms above put their panels here; the application says which. */
export const CASE_FILE_PANELS = new InjectionToken<readonly CaseFilePanel[]>('case file panels', { factory: () => [] });
