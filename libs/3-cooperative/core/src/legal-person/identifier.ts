import { latinDigits, text } from '@sanad/kernel';
import { remainderBy97, typedAs } from '@sanad/people/core';

const digitsOf = (typed: string, shape: RegExp): string | null => {
  const plain = latinDigits(typed).replaceAll(/[\s\u00A0\u202F.-]+/gu, '');
  return shape.test(plain) ? plain : null;
};

/** Whether the two control digits of an ICE (enterprise 9, establishment 4, control 2) belong to it: the whole is divisible by 97. */
export function isIceWhole(ice: string): boolean {
  return /^\d{15}$/.test(ice) && remainderBy97(ice) === 0;
}

/** The common identifier of an enterprise (التعريف الموحد للمقاولة), typed by hand: a wrong control is refused. */
export const Ice = typedAs((typed) => digitsOf(typed, /^\d{15}$/), 'iceDigits').refine(isIceWhole, {
  error: 'iceControl',
});

/** Tax identifier (التعريف الضريبي): 7 or 8 digits; no control digit is published. */
export const TaxId = typedAs((typed) => digitsOf(typed, /^\d{7,8}$/), 'taxIdDigits');

/** Affiliation to social security. Seven digits are usual and not proved to be the rule: 5 to 9 are taken. */
export const CnssNumber = typedAs((typed) => digitsOf(typed, /^\d{5,9}$/), 'cnssDigits');

/** A number of which no check is known. */
export const PlainNumber = text({ max: 40 });
