import { latinDigits } from '@sanad/kernel';
import { typedAs } from './typed';

const separators = /[\s\u00A0\u202F.\-/()_]+/gu;
const moroccan = /^(?:(?:\+|00)?212(?:\(0\)|0)?|0)([5-8]\d{8})$/;
const foreign = /^(?:\+|00)([1-9]\d{7,14})$/;

/**
 * A phone number in its international form, `+212` and nine digits that begin with 5, 6, 7 or 8:
 * 06…, 6… after +212, +212(0)6…, 00212…, and Arabic digits are all read. Numbers of other countries need their + or 00.
 * Null when it is no number. Families share a phone: it never identifies a person.
 */
export function phoneFromTyped(typed: string): string | null {
  const plain = latinDigits(typed).replaceAll('(0)', '').replaceAll(separators, '');
  const national = moroccan.exec(plain)?.[1];
  if (national) return `+212${national}`;
  const international = foreign.exec(plain)?.[1];
  return international && !international.startsWith('212') ? `+${international}` : null;
}

/** As people here read it: 06 12 34 56 78; a foreign number stays in its international form. */
export function showPhone(phone: string): string {
  const national = /^\+212(\d{9})$/.exec(phone)?.[1];
  return national ? `0${national}`.replaceAll(/(\d{2})(?=\d)/g, '$1 ') : phone;
}

export const Phone = typedAs(phoneFromTyped, 'invalidPhone');
