import { computed, inject, type Signal } from '@angular/core';
import { Session } from '@sanad/access/web';
import { Api, useLanguage } from '@sanad/ui';
import type { Choice } from '@sanad/ui/forms';
import * as z from 'zod';

// The partners' room lies above: of its answer only what a choice needs is read here.
const Agencies = z.object({
  rows: z.array(z.object({ id: z.uuid(), ar: z.string(), fr: z.string(), en: z.string() })),
});

/**
 * The agencies that a consent or a plan may name; empty for those who may not ask for them, and as long as nobody `wants`
 * them. To be called where fields are initialised.
 */
export function useAgencies(wants: () => boolean = () => true): Signal<readonly Choice[]> {
  const session = inject(Session);
  const language = useLanguage();
  const fetched = inject(Api).get(() => (wants() && session.may('agency.read') ? '/agencies' : undefined), Agencies);
  return computed(() =>
    (fetched.value()?.rows ?? []).map((agency) => ({ value: agency.id, name: agency[language()] })),
  );
}
