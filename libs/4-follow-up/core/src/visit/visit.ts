import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import { addMonths } from '../months';
import type { VisitMonths } from '../duty/duty';

/** Whether the cooperative works for its members. */
export const activities = ['ACTIVE', 'STOPPED'] as const;
export type Activity = (typeof activities)[number];

/** Turnover of the last twelve months, in dirhams. Nobody shows books at the door: a band is what people say. */
export const turnoverBands = ['NONE', 'TO_50K', 'TO_200K', 'TO_1M', 'TO_5M', 'TO_10M', 'ABOVE_10M'] as const;
export type TurnoverBand = (typeof turnoverBands)[number];

/** The least that a band means. */
export const leastOfBand: Readonly<Record<TurnoverBand, number>> = {
  NONE: 0,
  TO_50K: 1,
  TO_200K: 50_000,
  TO_1M: 200_000,
  TO_5M: 1_000_000,
  TO_10M: 5_000_000,
  ABOVE_10M: 10_000_000,
};

/** What keeps a cooperative from working. */
export const problems = [
  'MARKETING',
  'MATERIALS',
  'EQUIPMENT',
  'FUNDING',
  'WATER',
  'SKILLS',
  'MANAGEMENT',
  'MEMBERS',
  'LICENCE',
  'TRANSPORT',
  'OTHER',
] as const;
export type Problem = (typeof problems)[number];

/** How long before its day a visit may be made and still be the one of that day. */
const monthsBefore: Readonly<Record<VisitMonths, number>> = { 6: 2, 12: 2, 24: 4 };

/** Is the visit dated after the register, and near enough to the day on which it is due? */
export function visitDay(
  registeredOn: PlainDay,
  { months, visitedOn }: { readonly months: VisitMonths | null; readonly visitedOn: PlainDay },
): Refusal | undefined {
  if (visitedOn < registeredOn) return refuse('visitBeforeRegister', { day: showDay('ar', registeredOn, 'short') });
  const from = months === null ? registeredOn : addMonths(registeredOn, months - monthsBefore[months]);
  return visitedOn < from ? refuse('visitTooEarly', { day: showDay('ar', from, 'short') }) : undefined;
}
