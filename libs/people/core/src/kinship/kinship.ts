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

/** Papers that a family hands in once: on the file of the member, for whoever is linked to it. */
export const resistancePaperKinds = [
  'TITLE_DECISION',
  'MEMBER_CARD',
  'INHERITANCE_DEED',
  'FAMILY_BOOKLET',
  'DEATH_RECORD',
  'OTHER',
] as const;
export type ResistancePaperKind = (typeof resistancePaperKinds)[number];

/** Whom a paper of the file proves to be what they are, beside the filiation that each one proves alone. */
export const acceptedFor: Readonly<Record<ResistancePaperKind, readonly Relation[]>> = {
  TITLE_DECISION: ['MEMBER'],
  MEMBER_CARD: ['MEMBER'],
  INHERITANCE_DEED: relations.filter((relation) => evidenceFor[relation].includes('INHERITANCE_DEED')),
  FAMILY_BOOKLET: relations.filter((relation) => evidenceFor[relation].includes('FAMILY_BOOKLET')),
  DEATH_RECORD: [],
  OTHER: [],
};

/** What shows that the member was given the title. */
export const titlePapers: readonly ResistancePaperKind[] = ['TITLE_DECISION', 'MEMBER_CARD'];

/** As which proof of a link a paper of the file counts. */
export function evidenceOfPaper(kind: ResistancePaperKind): EvidenceKind {
  return kind === 'INHERITANCE_DEED' || kind === 'FAMILY_BOOKLET' ? kind : 'MEMBERSHIP_CERTIFICATE';
}

/** What is known of the member's life: most have died, and nothing of their families' rights ends with them. */
export const memberVitalStatuses = ['UNKNOWN', 'ALIVE', 'DECEASED'] as const;
export type MemberVitalStatus = (typeof memberVitalStatuses)[number];

/** Nobody is the widow of somebody who lives. */
export function mayBeStated(relation: Relation, member: MemberVitalStatus): Refusal | null {
  return relation === 'WIDOW' && member === 'ALIVE' ? refuse('memberIsAlive') : null;
}

/** What a decision looks at. */
export interface KinshipClaim {
  readonly status: KinshipStatus;
  /** The user who stated the link. */
  readonly createdBy: string;
  readonly hasScan: boolean;
  readonly relation: Relation;
  readonly member: MemberVitalStatus;
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
  if (!claim.hasScan) return refuse('evidenceMissing');
  if (claim.relation === 'WIDOW' && claim.member !== 'DECEASED') return refuse('memberDeathNotStated');
  return { status: 'VERIFIED', decidedBy: user, reason: null };
}

/** Another person than the one who stated the link does not accept it, and says why. */
export function reject(claim: KinshipClaim, user: string, reason: string): KinshipDecision | Refusal {
  return openTo(claim, user) ?? { status: 'REJECTED', decidedBy: user, reason };
}

/** A link that was verified and should not have been, or no longer holds: taken back with a reason, and never forgotten. */
export function end(claim: Pick<KinshipClaim, 'status'>): Refusal | null {
  return claim.status === 'VERIFIED' ? null : refuse('kinshipNotVerified', { status: claim.status });
}

/** The member has died: whoever was the spouse is the widow, under the same proof. */
export function becomeWidow({ status, relation, member, createdBy }: KinshipClaim, user: string): Refusal | null {
  if (status === 'REJECTED') return refuse('kinshipAlreadyDecided', { status });
  if (relation !== 'SPOUSE') return refuse('notASpouse');
  if (member !== 'DECEASED') return refuse('memberDeathNotStated');
  return createdBy === user ? refuse('verifierIsCreator') : null;
}

/** Another link becomes the one under which the person is counted. */
export function makePrimary(claim: Pick<KinshipClaim, 'status'>): Refusal | null {
  return claim.status === 'REJECTED' ? refuse('kinshipAlreadyDecided', { status: claim.status }) : null;
}

/** A proof may be replaced until somebody has decided on it. */
export function attachScan(claim: Pick<KinshipClaim, 'status'>): Refusal | null {
  return claim.status === 'CLAIMED' ? null : refuse('kinshipAlreadyDecided', { status: claim.status });
}

/** A paper of the file, as its withdrawal looks at it. */
export interface HeldResistancePaper {
  readonly isWithdrawn: boolean;
  /** The user who added it. */
  readonly createdBy: string;
  /** Links that were verified with it. */
  readonly verifiedLinks: number;
}

/** A wrong paper leaves the file. What others have verified with it is not undone by the one who brought it. */
export function withdrawPaper(
  { isWithdrawn, createdBy, verifiedLinks }: HeldResistancePaper,
  user: string,
): Refusal | null {
  if (isWithdrawn) return refuse('paperAlreadyWithdrawn');
  return verifiedLinks > 0 && createdBy === user ? refuse('withdrawerAddedPaper') : null;
}

/** It was the right one after all: taken back until something was done with a link that had rested on it. */
export function restorePaper({
  isWithdrawn,
  isBuiltOn,
}: Pick<HeldResistancePaper, 'isWithdrawn'> & { readonly isBuiltOn: boolean }): Refusal | null {
  if (!isWithdrawn) return refuse('paperNotWithdrawn');
  return isBuiltOn ? refuse('paperBuiltOn') : null;
}

/** A person is counted under one file: the one that was chosen, or else the first link that stands. Rejected links do not stand. */
export function primaryOf<Link extends Pick<KinshipClaim, 'status'> & { readonly createdAt: string }>(
  links: readonly Link[],
): Link | undefined {
  const standing = links.filter(({ status }) => status !== 'REJECTED');
  return standing.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))[0];
}
