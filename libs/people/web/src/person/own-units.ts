import { computed, inject, type Signal } from '@angular/core';
import { UnitView } from '@sanad/access/core';
import { Session } from '@sanad/access/web';
import { Api, useLanguage } from '@sanad/ui';
import type { Choice } from '@sanad/ui/forms';
import * as z from 'zod';

const Units = z.object({ rows: z.array(UnitView) });

/** A unit and all units below it, the unit itself first. */
export function unitsBelow(units: readonly UnitView[], tops: readonly string[]): UnitView[] {
  const below = (top: string): UnitView[] =>
    units
      .filter(({ id }) => id === top)
      .concat(units.filter(({ parentId }) => parentId === top).flatMap(({ id }) => below(id)));
  return [...new Map(tops.flatMap(below).map((unit) => [unit.id, unit])).values()];
}

/** The units in which the person at the screen may write; empty until they are known. To be called where fields are initialised. */
export function useOwnUnits(): { units: Signal<readonly UnitView[]>; choices: Signal<readonly Choice[]> } {
  const session = inject(Session);
  const language = useLanguage();
  const fetched = inject(Api).get(() => '/units', Units);
  const units = computed(() => {
    const tops = session.view()?.assignments.flatMap(({ unit }) => (unit ? [unit.id] : [])) ?? [];
    return unitsBelow(fetched.value()?.rows ?? [], tops);
  });
  return { units, choices: computed(() => units().map((unit) => ({ value: unit.id, name: unit[language()] }))) };
}
