import { latinDigits } from '@sanad/kernel';
import { typedAs } from '../person/typed';

const digits = /^\d{24}$/;
const iban = /^MA(\d{2})(\d{24})$/;

/** Remainder by 97 of a number too long for arithmetic, digit by digit: banks and registers prove their numbers by it (ISO 7064). */
export function remainderBy97(number: string): number {
  return [...number].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** What is typed, without the blanks and dashes that papers print between the parts. */
function plainly(typed: string): string {
  return latinDigits(typed)
    .replaceAll(/[\s\u00A0\u202F.-]+/gu, '')
    .toUpperCase();
}

/** Whether the key of 24 digits (bank 3, place 3, account 16, key 2) belongs to them: the whole number is divisible by 97. */
export function isRibWhole(rib: string): boolean {
  return digits.test(rib) && remainderBy97(rib) === 0;
}

/** The two digits that end a bank number whose first 22 are known. */
export function ribKey(first22: string): string {
  return String(97 - remainderBy97(`${first22}00`)).padStart(2, '0');
}

/** A Moroccan bank number (RIB) as 24 digits, also out of an IBAN (`MA`, two digits, the RIB). Null when it is none. */
export function ribFromTyped(typed: string): string | null {
  const plain = plainly(typed);
  const rib = iban.exec(plain)?.[2] ?? plain;
  return digits.test(rib) ? rib : null;
}

/** The IBAN of a whole bank number: country, check, and the same 24 digits (ISO 13616). */
export function ibanOf(rib: string): string {
  // M and A count 22 and 10 where letters become numbers.
  const check = 98 - remainderBy97(`${rib}221000`);
  return `MA${String(check).padStart(2, '0')}${rib}`;
}

/** In the four parts that banks print. */
export function showRib(rib: string): string {
  return [rib.slice(0, 3), rib.slice(3, 6), rib.slice(6, 22), rib.slice(22)].join(' ');
}

/** What a screen shows of a bank number before somebody who may has asked for more. */
export function maskedRib(end: string): string {
  return `•••• ${end}`;
}

/** A bank number typed by hand: a wrong key is refused, for a digit is wrong somewhere. */
export const Rib = typedAs(ribFromTyped, 'ribDigits').refine(isRibWhole, { error: 'ribKey' });
