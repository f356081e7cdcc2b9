import { readClaim, type Claim, type ReadClaim } from './claim';

/** A key that anybody may have: it proves, and cannot sign. */
export interface PublicKey {
  readonly id: string;
  /** The 32 bytes of Ed25519. */
  readonly key: Uint8Array;
}

/** Whether a signature of Ed25519 holds: the browser and the server have their own ways to find out. */
export type Prove = (key: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

export type ClaimCheck =
  | { readonly result: 'GENUINE'; readonly claim: Claim }
  /** It is no claim, or not the one that was signed, or signed by somebody else. */
  | { readonly result: 'FORGED'; readonly claim: Claim | null }
  /** The key is not among those that are known here. */
  | { readonly result: 'UNKNOWN_KEY'; readonly claim: Claim };

const purpose = Uint8Array.from('sanad document\n', (letter) => letter.charCodeAt(0));

/** What is signed: the purpose goes before the claim, so that no signature over something else can stand for one. */
export function messageOf(signed: Uint8Array): Uint8Array {
  return Uint8Array.from([...purpose, ...signed]);
}

export async function checkClaim(code: string, keys: readonly PublicKey[], prove: Prove): Promise<ClaimCheck> {
  const read = readClaim(code);
  return read ? proven(read, keys, prove) : { result: 'FORGED', claim: null };
}

async function proven(
  { claim, signed, signature }: ReadClaim,
  keys: readonly PublicKey[],
  prove: Prove,
): Promise<ClaimCheck> {
  const key = keys.find(({ id }) => id === claim.keyId);
  if (!key) return { result: 'UNKNOWN_KEY', claim };
  const isGenuine = await prove(key.key, signature, messageOf(signed)).catch(() => false);
  return { result: isGenuine ? 'GENUINE' : 'FORGED', claim };
}
