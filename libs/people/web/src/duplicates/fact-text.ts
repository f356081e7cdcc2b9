import { inject } from '@angular/core';
import {
  maskedCard,
  mergedFact,
  sexNames,
  showBirth,
  showPhone,
  vitalStatusNames,
  type ComparedPerson,
  type MergeField,
} from '@sanad/people/core';
import { LanguageChoice, ProvincePipe, useWords } from '@sanad/ui';

/** Fields that are read from left to right in every language. */
export const ltrFields: readonly MergeField[] = ['givenLa', 'familyLa', 'cin', 'phone'];

/** Says a fact of a record as people read it; null when it is not known. */
export function useFactText(): (person: ComparedPerson, field: MergeField) => string | null {
  const language = inject(LanguageChoice).language;
  const sexName = useWords(sexNames);
  const vitalStatusName = useWords(vitalStatusNames);
  const province = new ProvincePipe();
  return (person, field) => {
    if (field === 'sex') return person.sex && sexName(person.sex);
    if (field === 'vitalStatus') return vitalStatusName(person.vitalStatus);
    if (field === 'birth') return person.birth && showBirth(language(), person.birth);
    if (field === 'phone') return person.phone && showPhone(person.phone);
    if (field === 'cin') return person.cinEnd === null ? null : maskedCard(person.cinEnd);
    if (field === 'province') return province.transform(person.province);
    return mergedFact(person, field);
  };
}
