import type { PlainDay } from '@sanad/kernel';
import { addMonths } from '../months';

/** Programmes that go with a cooperative once it exists. */
export const supportProgrammes = [
  'MOURAFAKA',
  'ODCO_MANAGEMENT',
  'ODCO_RUNNING',
  'ODCO_MARKETING',
  'ADS_VALUE_CHAIN',
  'INDH',
  'OTHER',
] as const;
export type SupportProgramme = (typeof supportProgrammes)[number];

/** How far an application has come. */
export const supportStates = ['APPLIED', 'ACCEPTED', 'RUNNING', 'ENDED', 'REFUSED', 'STOPPED'] as const;
export type SupportState = (typeof supportStates)[number];

/** The reason in a history where the database moved a support with its referral, and nobody gave one: a screen says it. */
export const followsReferral = 'FOLLOWS_REFERRAL';

/** Whose money it is. One amount stands on one line of one source, so that a sum over all counts none twice. */
export const moneySources = ['HCAR', 'ODCO', 'ADS', 'INDH', 'SOUTH_AGENCY', 'REGION', 'PROVINCE', 'OTHER'] as const;
export type MoneySource = (typeof moneySources)[number];

/** Mourafaka goes with cooperatives in their first two years: until when this one may be offered it. */
export function mourafakaUntil(registeredOn: PlainDay): PlainDay {
  return addMonths(registeredOn, 24);
}

/** What of a support decides on whether it may be asked for once more. */
interface AskedFor {
  readonly programme: SupportProgramme;
  readonly state: SupportState;
  /** The referral that asked for it. */
  readonly referral?: { readonly state: string } | null;
}

/** Taken back, or never answered: nothing was asked of anybody in the end. */
const cameToNothing: ReadonlySet<string> = new Set(['RECALLED', 'EXPIRED']);

/** May it be offered? In the first two years, while the cooperative stands, and as long as nobody has applied for it. */
export function offersMourafaka(
  { registeredOn, hasEnded }: { readonly registeredOn: PlainDay; readonly hasEnded: boolean },
  supports: readonly AskedFor[],
  on: PlainDay,
): boolean {
  const isApplied = supports.some(
    ({ programme, state, referral }) =>
      programme === 'MOURAFAKA' && state !== 'REFUSED' && !cameToNothing.has(referral?.state ?? ''),
  );
  return !hasEnded && on >= registeredOn && on < mourafakaUntil(registeredOn) && !isApplied;
}
