import { computed, inject, type Signal } from '@angular/core';
import { UnitView } from '@sanad/access/core';
import { Session } from '@sanad/access/web';
import { Api } from '@sanad/ui';
import * as z from 'zod';

const Units = z.object({ rows: z.array(UnitView) });

function below(units: readonly UnitView[], tops: readonly string[]): UnitView[] {
  const found = units.filter(({ id }) => tops.includes(id));
  const children = units.filter(
    ({ id, parentId }) => parentId !== null && tops.includes(parentId) && !tops.includes(id),
  );
  return children.length === 0
    ? found
    : [
        ...found,
        ...below(
          units,
          children.map(({ id }) => id),
        ),
      ];
}

/** The units whose referrals the person at the screen reads; none for a partner. To be called where fields are initialised. */
export function useOwnUnits(): Signal<readonly UnitView[]> {
  const session = inject(Session);
  const tops = computed(() => session.view()?.assignments.flatMap(({ unit }) => (unit ? [unit.id] : [])) ?? []);
  const fetched = inject(Api).get(() => (tops().length > 0 ? '/units' : undefined), Units);
  return computed(() => below(fetched.value()?.rows ?? [], tops()));
}
