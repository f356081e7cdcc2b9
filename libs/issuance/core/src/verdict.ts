import { areSame, fromHex } from './claim-code';
import type { Claim } from './claim';
import type { DocumentStateView } from './document-state';
import type { ClaimCheck } from './signature';

/** The answer in one word. */
export const verdicts = [
  /** Signed by the house, and still counts. */
  'VALID',
  /** Not what was issued: the code or the file was changed, or it never came from the house. */
  'ALTERED',
  'WITHDRAWN',
  'REPLACED',
  /** Signed by the house; whether it still counts could not be asked. */
  'SIGNED',
  /** Signed by the house, which has no such document any more. */
  'UNREGISTERED',
  /** Nothing could be found out: no keys here and no network. */
  'UNCHECKED',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What became of the question to the house. */
export type OnlineCheck =
  | { readonly result: 'TOLD'; readonly state: DocumentStateView }
  | { readonly result: 'ABSENT' }
  | { readonly result: 'NOT_ASKED' };

/** `SAME`: byte for byte what was issued. `ELSEWHERE`: issued under another address, and the house could not be asked. */
export type FileCheck = 'SAME' | 'ALTERED' | 'ELSEWHERE' | 'NOT_GIVEN';

export interface Checks {
  /** Null when the bare identifier of a document was asked about: there is no signature to look at. */
  readonly claim: ClaimCheck | { readonly result: 'NO_KEYS'; readonly claim: Claim | null } | null;
  readonly online: OnlineCheck;
  readonly file: FileCheck;
}

/** What breaks a paper comes before what ends it, and what ends it before what speaks for it. */
export function verdictOf({ claim, online, file }: Checks): Verdict {
  if (claim?.result === 'FORGED' || file === 'ALTERED') return 'ALTERED';
  if (online.result === 'TOLD' && claim?.claim && !agree(claim.claim, online.state)) return 'ALTERED';
  if (claim?.result === 'UNKNOWN_KEY') return 'ALTERED';
  if (online.result === 'TOLD') return online.state.state;
  if (claim?.result !== 'GENUINE') return online.result === 'ABSENT' ? 'ALTERED' : 'UNCHECKED';
  return online.result === 'ABSENT' ? 'UNREGISTERED' : 'SIGNED';
}

function agree(claim: Claim, state: DocumentStateView): boolean {
  return (
    claim.documentId === state.id &&
    claim.kind === state.kind &&
    claim.number === state.number &&
    claim.issuedOn === state.issuedOn &&
    claim.initials === state.initials
  );
}

/** Whether the house holds the very file, by its hash. */
export function isKnownFile(hash: Uint8Array, state: DocumentStateView): boolean {
  return areSame(hash, fromHex(state.fileHash));
}
