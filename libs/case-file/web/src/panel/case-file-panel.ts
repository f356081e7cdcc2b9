import { InjectionToken, type Type } from '@angular/core';
import type { Phrase } from '@sanad/kernel';

/** A part of the page of a file that a room above brings: its referrals, its trainings, its founding group. */
export interface CaseFilePanel {
  /** Also the anchor to which a condition that is mended there leads: `referrals`, `training`, `cooperative`. */
  readonly id: string;
  readonly name: Phrase;
  /** Who sees it. */
  readonly permission: string;
  /** Its component, fetched when it is first looked at: an input `caseFile`, an output `changed`. */
  readonly load: () => Promise<Type<unknown>>;
}

/** The panels of the page of a file, in the order of its tabs. Provided where the rooms are composed. */
export const CASE_FILE_PANELS = new InjectionToken<readonly CaseFilePanel[]>('panels of a file', {
  factory: () => [],
});
