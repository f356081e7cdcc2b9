import { defineWords, pageOf } from '@sanad/kernel';
import {
  cardNumberFromTyped,
  maskedCard,
  PersonRow,
  personSearch,
  ResistanceFileView,
  showPhone,
} from '@sanad/people/core';
import { searchRoom, useLanguage, useWords, type SearchNote, type SearchRoom } from '@sanad/ui';
import { arabicName, latinName, usePersonName, type NamedPerson } from '../person/person-name';

const words = defineWords({
  card: { ar: 'رقم البطاقة', fr: 'CIN', en: 'Card number' },
  phone: { ar: 'الهاتف', fr: 'Téléphone', en: 'Phone' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
});

/** The name in the other script, when it is known. */
export function useOtherName(): (person: NamedPerson) => string | null {
  const language = useLanguage();
  return (person) => (language() === 'ar' ? latinName(person) : latinName(person) && arabicName(person));
}

/** Why a person is found by these letters: the same reading of them as the server's. */
export function usePersonReason(): (query: string) => readonly string[] {
  const t = useWords(words);
  return (query) => {
    if (cardNumberFromTyped(query)) return [t('card')];
    const search = personSearch(query);
    return [...(search?.phoneEnd ? [t('phone')] : []), ...(search?.words.length ? [t('name')] : [])];
  };
}

/** Notes that tell two people of one name apart. */
export function useKnownBy(): (person: NamedPerson & { phone: string | null; cinEnd: string | null }) => SearchNote[] {
  const otherName = useOtherName();
  return (person) => {
    const other = otherName(person);
    return [
      ...(other ? [{ text: other }] : []),
      ...(person.phone ? [{ text: showPhone(person.phone), isId: true }] : []),
      ...(person.cinEnd === null ? [] : [{ text: maskedCard(person.cinEnd), isId: true }]),
    ];
  };
}

/** What other delegations know, for the search over everything. */
export const elsewhereNotice = () => import('../access-request/elsewhere-notice').then((m) => m.ElsewhereNotice);

/** People, for the search over everything. */
export function peopleSearch(): SearchRoom {
  const name = usePersonName();
  const knownBy = useKnownBy();
  const reason = usePersonReason();
  const language = useLanguage();
  return searchRoom('/people', pageOf(PersonRow), PersonRow, (person, query) => ({
    address: `/people/${person.id}`,
    title: name(person),
    notes: [...knownBy(person), { text: person.unit[language()] }],
    why: reason(query),
  }));
}

/** Files of members of the Resistance: they lead to the people of the family. */
export function resistanceFilesSearch(): SearchRoom {
  const language = useLanguage();
  return searchRoom('/resistance-files', pageOf(ResistanceFileView), ResistanceFileView, (file) => ({
    address: `/people?query=${encodeURIComponent(file.number)}`,
    title: `${file.memberGivenAr} ${file.memberFamilyAr}`,
    notes: [{ text: file.number, isId: true }, { text: file.unit[language()] }],
  }));
}
