import type { CanDeactivateFn } from '@angular/router';
import { useWords } from '@sanad/ui';
import { rosterWords } from './roster.words';

/** A page with changes that would be lost by leaving it. */
export interface HoldsChanges {
  unsaved(): number;
}

/** Asks before typed marks are lost. */
export const leavesNothing: CanDeactivateFn<HoldsChanges> = (page) => {
  const t = useWords(rosterWords);
  const count = page.unsaved();
  return count === 0 || globalThis.confirm(t('leave', { count }));
};
