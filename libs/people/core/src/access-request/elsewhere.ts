import { foldName, latinDigits } from '@sanad/kernel';
import { cardNumberFromTyped } from '../person/card-number';
import { phoneFromTyped } from '../person/phone';

export const soughtBy = ['CARD', 'PHONE', 'NAME'] as const;
export type SoughtBy = (typeof soughtBy)[number];

/** What may be asked about across the country: a whole number, or a name in full. */
export interface Sought {
  readonly by: SoughtBy;
  readonly value: string;
}

/** Null for anything less than a whole card number, a whole phone number, or a given and a family name. */
export function soughtElsewhere(query: string | undefined): Sought | null {
  const typed = (query ?? '').trim();
  const cin = cardNumberFromTyped(typed);
  if (cin) return { by: 'CARD', value: cin };
  const phone = phoneFromTyped(typed);
  if (phone) return { by: 'PHONE', value: phone };
  if (/\d/.test(latinDigits(typed))) return null;
  const words = foldName(typed).split(' ').filter(Boolean);
  const isWhole = words.length > 1 && words.every((word) => word.length > 1);
  return isWhole ? { by: 'NAME', value: typed.replaceAll(/\s+/g, ' ') } : null;
}
