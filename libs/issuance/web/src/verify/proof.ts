import { drawingSettings, type FileTools, type Prove } from '@sanad/issuance/core';
import { encode } from 'uqr';

const inBrowser = () => (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
const bytesOf = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

/**
 * Whether a signature holds. Browsers before 2025, and pages that came without TLS, cannot tell by themselves: then the
 * same is worked out by a library that is fetched for it.
 */
export const prove: Prove = async (key, signature, message) => {
  try {
    const subtle = inBrowser()!;
    const known = await subtle.importKey('raw', bytesOf(key), { name: 'Ed25519' }, false, ['verify']);
    return await subtle.verify({ name: 'Ed25519' }, known, bytesOf(signature), bytesOf(message));
  } catch {
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    return ed25519.verify(signature, message, key, { zip215: false });
  }
};

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  const subtle = inBrowser();
  if (subtle) return new Uint8Array(await subtle.digest('SHA-256', bytesOf(bytes)));
  const library = await import('@noble/hashes/sha2.js');
  return library.sha256(bytes);
}

export const fileTools: FileTools = { sha256, draw: (address) => encode(address, drawingSettings).data };
