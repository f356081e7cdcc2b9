import { latinDigits } from '@sanad/kernel';

const typedNumber = (query: string | undefined) =>
  latinDigits(query ?? '')
    .trim()
    .toUpperCase();

/** Whether nothing but the number of a file can be meant: its unit and year are typed, and the next dash. */
export const isNumber = (query: string | undefined): boolean => /^[A-Z]{2,5}-\d{4}-\d*$/.test(typedNumber(query));

/** The file numbers that a search means: `glm-2022-0042`, its beginning, or only `0042`. Null when it means none. */
export function numberOf(query: string | undefined): { readonly start?: string; readonly end?: string } | null {
  const typed = typedNumber(query);
  if (/^[A-Z]{2,5}-\d[\d-]*$/.test(typed)) return { start: typed };
  return /^\d{1,6}$/.test(typed) ? { end: typed.padStart(4, '0') } : null;
}
