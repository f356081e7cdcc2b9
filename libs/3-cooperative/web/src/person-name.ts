import type { FounderPerson } from '@sanad/cooperative/core';
import { useLanguage } from '@sanad/ui';
import type * as z from 'zod';

type Named = z.infer<typeof FounderPerson>;

/** Says a name in the script of the page: Latin letters only where they are known. */
export function usePersonName(): (person: Named) => string {
  const language = useLanguage();
  return ({ givenAr, familyAr, givenLa, familyLa }) =>
    language() !== 'ar' && givenLa && familyLa ? `${givenLa} ${familyLa}` : `${givenAr} ${familyAr}`;
}
