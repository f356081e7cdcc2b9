/** A consent of one of two persons that become one. */
export interface HeldConsent {
  readonly id: string;
  readonly purpose: string;
  readonly agencyId: string | null;
  /** What a consent to share is for; null is every purpose. */
  readonly sharing?: readonly string[] | null;
  readonly createdAt: string;
  readonly givenOn: string;
  readonly withdrawnAt: string | null;
}

export interface StricterConsents {
  /** Given before the other record withdrew the same: withdrawn now. */
  readonly withdrawn: readonly string[];
  /** The same said twice: the later one stands for both. */
  readonly repeated: readonly string[];
}

const same = (one: HeldConsent, other: HeldConsent) => one.purpose === other.purpose && one.agencyId === other.agencyId;
const ofSame = ({ sharing }: HeldConsent) => [...(sharing ?? [])].toSorted().join();
const instantOf = (at: string) => Date.parse(at);
const isForce = ({ withdrawnAt }: HeldConsent) => withdrawnAt === null;

/** Whether the other side took back, after this was given, what this gives. */
function isTakenBack(gift: HeldConsent, others: readonly HeldConsent[]): boolean {
  return others.some(
    (other) =>
      same(gift, other) && other.withdrawnAt !== null && instantOf(other.withdrawnAt) >= instantOf(gift.createdAt),
  );
}

function isLater(one: HeldConsent, other: HeldConsent): boolean {
  if (one.givenOn !== other.givenOn) return one.givenOn > other.givenOn;
  return instantOf(one.createdAt) >= instantOf(other.createdAt);
}

/** The stricter consent wins: what either record withdrew after the other's gift is withdrawn for both (law 09-08). */
export function stricterConsents(survivor: readonly HeldConsent[], loser: readonly HeldConsent[]): StricterConsents {
  const withdrawn = [
    ...survivor.filter((gift) => isForce(gift) && isTakenBack(gift, loser)),
    ...loser.filter((gift) => isForce(gift) && isTakenBack(gift, survivor)),
  ].map(({ id }) => id);
  const stands = (gift: HeldConsent) => isForce(gift) && !withdrawn.includes(gift.id);
  const repeated = survivor
    .filter(stands)
    .flatMap((gift) =>
      loser
        .filter((other) => stands(other) && same(gift, other) && ofSame(gift) === ofSame(other))
        .map((other) => (isLater(gift, other) ? other.id : gift.id)),
    );
  return { withdrawn, repeated };
}
