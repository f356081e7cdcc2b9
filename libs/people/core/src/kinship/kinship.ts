import { refuse, type Refusal } from '@sanad/kernel';

/** What somebody may be of a member of the Resistance (dahirs 1-59-075 and 1-59-076 of March 1959). */
export const relations = ['MEMBER', 'SPOUSE', 'WIDOW', 'CHILD', 'GRANDCHILD', 'ASCENDANT'] as const;
export type Relation = (typeof relations)[number];

export const evidenceKinds = [
  'BIRTH_RECORD',
  'FAMILY_BOOKLET',
  'MARRIAGE_DEED',
  'INHERITANCE_DEED',
  'MEMBERSHIP_CERTIFICATE',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const kinshipStatuses = ['CLAIMED', 'VERIFIED', 'REJECTED'] as const;
export type KinshipStatus = (typeof kinshipStatuses)[number];

/** Which papers of civil status prove which relation; the first one is the usual one. */
export const evidenceFor: Readonly<Record<Relation, readonly EvidenceKind[]>> = {
  MEMBER: ['MEMBERSHIP_CERTIFICATE'],
  SPOUSE: ['MARRIAGE_DEED', 'FAMILY_BOOKLET', 'MEMBERSHIP_CERTIFICATE'],
  WIDOW: ['MARRIAGE_DEED', 'FAMILY_BOOKLET', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE'],
  CHILD: ['BIRTH_RECORD', 'FAMILY_BOOKLET', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE'],
  GRANDCHILD: ['BIRTH_RECORD', 'FAMILY_BOOKLET', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE'],
  ASCENDANT: ['BIRTH_RECORD', 'FAMILY_BOOKLET', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE'],
};

export function provesRelation(evidence: EvidenceKind, relation: Relation): boolean {
  return evidenceFor[relation].includes(evidence);
}

/** What a decision looks at. */
export interface KinshipClaim {
  readonly status: KinshipStatus;
  /** The user who stated the link. */
  readonly createdBy: string;
  readonly hasScan: boolean;
}

export interface KinshipDecision {
  readonly status: 'VERIFIED' | 'REJECTED';
  readonly decidedBy: string;
  readonly reason: string | null;
}

function openTo(claim: KinshipClaim, user: string): Refusal | null {
  if (claim.status !== 'CLAIMED') return refuse('kinshipAlreadyDecided', { status: claim.status });
  // Two persons for one family link: the second one looks at the paper with fresh eyes.
  return claim.createdBy === user ? refuse('verifierIsCreator') : null;
}

/** Another person than the one who stated the link has looked at its proof and accepts it. */
export function verify(claim: KinshipClaim, user: string): KinshipDecision | Refusal {
  const closed = openTo(claim, user);
  if (closed) return closed;
  return claim.hasScan ? { status: 'VERIFIED', decidedBy: user, reason: null } : refuse('evidenceMissing');
}

/** Another person than the one who stated the link does not accept it, and says why. */
export function reject(claim: KinshipClaim, user: string, reason: string): KinshipDecision | Refusal {
  return openTo(claim, user) ?? { status: 'REJECTED', decidedBy: user, reason };
}

/** A proof may be replaced until somebody has decided on it. */
export function attachScan(claim: KinshipClaim): Refusal | null {
  return claim.status === 'CLAIMED' ? null : refuse('kinshipAlreadyDecided', { status: claim.status });
}

/** A person is counted under one file: the first link that stands. Rejected links do not stand. */
export function primaryOf<Link extends Pick<KinshipClaim, 'status'> & { readonly createdAt: string }>(
  links: readonly Link[],
): Link | undefined {
  const standing = links.filter(({ status }) => status !== 'REJECTED');
  return standing.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))[0];
}
