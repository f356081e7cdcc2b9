import { InjectionToken } from '@angular/core';
import type { Panel } from '@sanad/ui';

/** A part of the page of a cooperative that a room above brings; its input is named `cooperative`. */
export type CooperativePanel = Panel;

/** The panels of the page of a cooperative, in their order. Provided where the rooms are composed. */
export const COOPERATIVE_PANELS = new InjectionToken<readonly CooperativePanel[]>('panels of a cooperative', {
  factory: () => [],
});
