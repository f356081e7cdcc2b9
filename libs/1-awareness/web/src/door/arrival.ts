import type { AttendanceView } from '@sanad/awareness/core';
import type { PersonRow } from '@sanad/people/core';

/** Somebody in front of the door: on the list, or known to the house and not on it. */
export interface Arrival {
  readonly personId: string;
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string | null;
  readonly familyLa: string | null;
  readonly phoneEnd: string | null;
  readonly cinEnd: string | null;
  readonly province: string;
  /** Null for whoever is not on the list. */
  readonly attendance: AttendanceView | null;
}

export function listedArrival(attendance: AttendanceView): Arrival {
  const { id: personId, ...person } = attendance.person;
  return { ...person, personId, attendance };
}

/** Of a phone only its end is shown where many people look on. */
export function unlistedArrival(person: PersonRow): Arrival {
  const { id: personId, givenAr, familyAr, givenLa, familyLa, phone, cinEnd, province } = person;
  const phoneEnd = phone?.slice(-4) ?? null;
  return { personId, givenAr, familyAr, givenLa, familyLa, phoneEnd, cinEnd, province, attendance: null };
}

/** Those on the list first, each person once. */
export function arrivals(listed: readonly AttendanceView[], known: readonly PersonRow[]): Arrival[] {
  const there = new Set<string>(listed.map(({ person }) => person.id));
  return [...listed.map(listedArrival), ...known.filter(({ id }) => !there.has(id)).map(unlistedArrival)];
}

/** A name typed into the search, as the start of somebody new: the first word is the given name. Null when it is no Arabic name. */
export function nameFrom(typed: string): { givenAr: string; familyAr: string } | null {
  const [givenAr = '', ...family] = typed.trim().split(/\s+/);
  if (/\p{N}/u.test(typed) || !/\p{Script=Arabic}/u.test(typed)) return null;
  return { givenAr, familyAr: family.join(' ') };
}
