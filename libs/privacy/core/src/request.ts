import { refuse, type Refusal } from '@sanad/kernel';
import { PersonChange } from '@sanad/people/core';

export const requestKinds = ['ACCESS', 'RECTIFICATION', 'OPPOSITION'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestChannels = ['COUNTER', 'LETTER', 'EMAIL', 'PHONE'] as const;
export type RequestChannel = (typeof requestChannels)[number];

export const requestStates = ['RECEIVED', 'DONE', 'REFUSED'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a person may have corrected in writing. Numbers that are sealed are corrected where they are typed, never through a letter. */
export const correctedFields = [
  'givenAr',
  'familyAr',
  'givenLa',
  'familyLa',
  'sex',
  'birth',
  'phone',
  'province',
  'commune',
] as const;
export type CorrectedField = (typeof correctedFields)[number];

/** Of these, what partners receive with a referral: its view is a whitelist. */
export const sharedFields: readonly CorrectedField[] = [
  'givenAr',
  'familyAr',
  'givenLa',
  'familyLa',
  'birth',
  'phone',
  'province',
];

/** The correction as the people's room takes it, or the code of what is wrong with the value. */
export function correction(field: CorrectedField, value: string | null): PersonChange | { readonly wrong: string } {
  const read = PersonChange.safeParse({ [field]: value });
  if (read.success) return read.data;
  return { wrong: read.error.issues[0]?.message ?? 'invalid' };
}

export interface Decidable {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly hasEvidence: boolean;
  /** Whether the person's file was made since the request came in. */
  readonly isFileMade: boolean;
}

/** Why a request cannot be carried out yet; null when it can. */
export function mayFulfil({ kind, state, hasEvidence, isFileMade }: Decidable): Refusal | null {
  if (state !== 'RECEIVED') return refuse('requestAlreadyDecided');
  if (kind === 'RECTIFICATION' && !hasEvidence) return refuse('requestNeedsEvidence');
  if (kind === 'ACCESS' && !isFileMade) return refuse('fileNotMade');
  return null;
}

export function mayRefuse({ state }: Pick<Decidable, 'state'>): Refusal | null {
  return state === 'RECEIVED' ? null : refuse('requestAlreadyDecided');
}
