import { pageOf } from '@sanad/kernel';
import {
  cardNumberFromTyped,
  maskedCard,
  PeoplePage,
  PersonRow,
  personSearch,
  ResistanceFileView,
  showPhone,
  type FoundPerson,
} from '@sanad/people/core';
import { searchRoom, useLanguage, useWords, type SearchNote, type SearchRoom } from '@sanad/ui';
import { matchWords } from '../person/match.words';
import { arabicName, latinName, usePersonName, type NamedPerson } from '../person/person-name';

/** A person of a search, who carries why; one that is read again does not. */
type HitPerson = PersonRow & Partial<Pick<FoundPerson, 'why'>>;

/** The name in the other script, when it is known. */
export function useOtherName(): (person: NamedPerson) => string | null {
  const language = useLanguage();
  return (person) => (language() === 'ar' ? latinName(person) : latinName(person) && arabicName(person));
}

/** By what of a person these letters look, for lists whose rows do not say it. */
export function usePersonReason(): (query: string) => readonly string[] {
  const t = useWords(matchWords);
  return (query) => {
    if (cardNumberFromTyped(query)) return [t('CARD')];
    const search = personSearch(query);
    return [...(search?.phoneEnd ? [t('PHONE')] : []), ...(search?.words.length ? [t('NAME')] : [])];
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
  const reason = useWords(matchWords);
  const language = useLanguage();
  return searchRoom<HitPerson>('/people', PeoplePage, PersonRow, (person) => ({
    address: `/people/${person.id}`,
    title: name(person),
    notes: [...knownBy(person), { text: person.unit[language()] }],
    why: person.why?.map((code) => reason(code)),
  }));
}

/** Files of members of the Resistance, for the search over everything. */
export function resistanceFilesSearch(): SearchRoom {
  const language = useLanguage();
  return searchRoom('/resistance-files', pageOf(ResistanceFileView), ResistanceFileView, (file) => ({
    address: `/people/resistance-files/${file.id}`,
    title: `${file.memberGivenAr} ${file.memberFamilyAr}`,
    notes: [{ text: file.number, isId: true }, { text: file.unit[language()] }],
  }));
}
