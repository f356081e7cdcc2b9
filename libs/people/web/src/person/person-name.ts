import { useLanguage } from '@sanad/ui';

/** The four parts of a name, as every row of a person carries them. */
export interface NamedPerson {
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string | null;
  readonly familyLa: string | null;
}

/** Says a name in the script of the page: Latin letters only where they are known. */
export function usePersonName(): (person: NamedPerson) => string {
  const language = useLanguage();
  return (person) => (language() === 'ar' ? arabicName(person) : (latinName(person) ?? arabicName(person)));
}

export function arabicName({ givenAr, familyAr }: NamedPerson): string {
  return `${givenAr} ${familyAr}`;
}

/** Null when nothing was typed in Latin letters. */
export function latinName({ givenLa, familyLa }: NamedPerson): string | null {
  return [givenLa, familyLa].filter(Boolean).join(' ') || null;
}
