import {
  PersonDraft,
  showPhone,
  typedFromBirth,
  type PersonChange,
  type PersonView,
  type VitalStatus,
} from '@sanad/people/core';

/** A person as the fields of the form hold one: everything as typed. */
export interface TypedPerson {
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string;
  readonly familyLa: string;
  readonly sex: '' | 'FEMALE' | 'MALE';
  readonly birth: string;
  readonly phone: string;
  readonly province: string;
  readonly commune: string;
  readonly cin: string;
  readonly unitId: string;
  readonly vitalStatus: VitalStatus | '';
}

export const nobodyTyped: TypedPerson = {
  givenAr: '',
  familyAr: '',
  givenLa: '',
  familyLa: '',
  sex: '',
  birth: '',
  phone: '',
  province: '',
  commune: '',
  cin: '',
  unitId: '',
  vitalStatus: 'ALIVE',
};

/** The card number stays empty: it is not known here, and empty means unchanged. */
export function typedFrom(person: PersonView): TypedPerson {
  return {
    givenAr: person.givenAr,
    familyAr: person.familyAr,
    givenLa: person.givenLa ?? '',
    familyLa: person.familyLa ?? '',
    sex: person.sex ?? '',
    birth: person.birth ? typedFromBirth(person.birth) : '',
    phone: person.phone ? showPhone(person.phone) : '',
    province: person.province,
    commune: person.commune ?? '',
    cin: '',
    unitId: person.unit.id,
    vitalStatus: person.vitalStatus,
  };
}

/** What was changed of a person, and nothing else. */
export function changeOf(person: PersonView, typed: TypedPerson): PersonChange {
  const { cin, ...draft } = PersonDraft.parse(typed);
  const facts = Object.entries({ ...draft, vitalStatus: typed.vitalStatus || person.vitalStatus });
  const changed = facts.filter(([member, value]) => person[member as keyof PersonView] !== value);
  return Object.fromEntries(cin === null ? changed : [...changed, ['cin', cin]]) as PersonChange;
}

/** A name typed into a search box, as the start of a new person: the first word is the given name. */
export function typedFromSearch(query: string): Partial<TypedPerson> {
  const [given = '', ...family] = query.trim().split(/\s+/);
  if (/\p{N}/u.test(query) || given === '') return {};
  return /\p{Script=Arabic}/u.test(query)
    ? { givenAr: given, familyAr: family.join(' ') }
    : { givenLa: given, familyLa: family.join(' ') };
}
