import { latinDigits } from '@sanad/kernel';
import { typedAs } from './typed';

const shape = /^[A-Z]{1,2}\d{1,7}$/;

/** The number of the national card (CIN) in its one written form: capitals, no blanks. Null when it is none. */
export function cardNumberFromTyped(typed: string): string | null {
  const plain = latinDigits(typed)
    .replaceAll(/[\s\u00A0\u202F-]+/gu, '')
    .toUpperCase();
  return shape.test(plain) ? plain : null;
}

/** Cards have five or six digits; public sources disagree on the rest, so other lengths are asked about and never refused. */
export function isUnusualCardNumber(cin: string): boolean {
  return !/\d{5,6}$/.test(cin) || /\d{7}$/.test(cin);
}

/** What lists may show of a card number: its last three characters, nothing of a number so short that they would tell it all. */
export function cardEnd(cin: string): string {
  return cin.length > 4 ? cin.slice(-3) : '';
}

/** A card number with all but its end hidden. */
export function maskedCard(end: string): string {
  return `•••••${end}`;
}

export const CardNumber = typedAs(cardNumberFromTyped, 'invalidCin');
