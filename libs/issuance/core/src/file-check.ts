import { verifyAddress } from './address';
import type { Claim } from './claim';
import { areSame } from './claim-code';
import { NoPlaceForCode, stampOf, type Drawing } from './stamp';

export interface FileTools {
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** The code of an address as it is drawn on the page. */
  readonly draw: (address: string) => Drawing;
}

/**
 * Whether a file is byte for byte the one that was issued with this claim, found out without asking anybody: its body
 * has the hash of the claim, and what is behind the body is the stamp that follows from body and claim.
 */
export async function isFileOf(
  { claim, code, origin }: { claim: Claim; code: string; origin: string },
  file: Uint8Array,
  tools: FileTools,
): Promise<boolean> {
  const body = file.subarray(0, claim.bodySize);
  if (body.length < claim.bodySize || !areSame(await tools.sha256(body), claim.bodyHash)) return false;
  const address = verifyAddress(origin, code);
  try {
    return areSame(stampOf(body, address, tools.draw(address)), file.subarray(claim.bodySize));
  } catch (error) {
    if (error instanceof NoPlaceForCode) return false;
    throw error;
  }
}
