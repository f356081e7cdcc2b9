import type { PlainDay } from '@sanad/kernel';
import type { IdentifierView, LicensedProduct, WrittenIdentifier } from './identifier.contract';
import type { MandateView } from './mandate.contract';
import { isLiving, type CooperativeStatus } from './status';

/** What a cooperative that lives should have and has not been written down. */
export type MissingPart = Exclude<WrittenIdentifier, 'CNSS'> | 'MEMBERS' | 'MANAGEMENT';

interface Seen {
  readonly status: CooperativeStatus;
  readonly members: number;
  readonly valueChain: string | null;
  readonly identifiers: readonly Pick<IdentifierView, 'kind' | 'product' | 'endedAt'>[];
  readonly mandates: readonly Pick<MandateView, 'organ' | 'endedOn'>[];
}

/** Chains whose products need the approval of the office of food safety (law 28-07). */
const licensed: Readonly<Partial<Record<string, LicensedProduct>>> = { BEES: 'HONEY', MILK: 'MILK' };

const usual = ['CENTRAL_REGISTER', 'ICE', 'TAX_ID', 'RIB'] as const;

/** Social security is asked only of those who employ, so it is never missing by itself. */
export function missingOf({ status, members, valueChain, identifiers, mandates }: Seen): MissingPart[] {
  if (!isLiving(status)) return [];
  const inForce = identifiers.filter(({ endedAt }) => endedAt === null);
  const product = valueChain === null ? undefined : licensed[valueChain];
  const missing: MissingPart[] = usual.filter((kind) => !inForce.some((one) => one.kind === kind));
  if (product && !inForce.some((one) => one.product === product)) missing.push('SECTOR_LICENCE');
  if (members === 0) missing.push('MEMBERS');
  const managed = mandates.some(
    ({ organ, endedOn }) => endedOn === null && (organ === 'MANAGER' || organ === 'PRESIDENT'),
  );
  if (!managed) missing.push('MANAGEMENT');
  return missing;
}

/** What comes to its end, with its day: the earliest first. */
export interface DueEnd {
  readonly kind: 'MANDATE' | 'LICENCE';
  readonly id: string;
  readonly on: PlainDay;
}

export function endsOf({
  identifiers,
  mandates,
}: {
  readonly identifiers: readonly Pick<IdentifierView, 'id' | 'expiresOn' | 'endedAt'>[];
  readonly mandates: readonly Pick<MandateView, 'id' | 'endsOn' | 'endedOn'>[];
}): DueEnd[] {
  const licences = identifiers.flatMap(({ id, expiresOn, endedAt }) =>
    expiresOn !== null && endedAt === null ? [{ kind: 'LICENCE' as const, id, on: expiresOn }] : [],
  );
  const terms = mandates.flatMap(({ id, endsOn, endedOn }) =>
    endsOn !== null && endedOn === null ? [{ kind: 'MANDATE' as const, id, on: endsOn }] : [],
  );
  return [...licences, ...terms].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
