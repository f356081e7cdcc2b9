import { addDays, daysBetween, type PlainDay } from '@sanad/kernel';
import { fromCode, fromHex, toCode, toHex } from './claim-code';
import { documentKinds, kindMarks, type DocumentKind } from './document-kind';

/** What the code on a paper says. It is signed, so it can be believed without asking anybody. */
export interface Claim {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: PlainDay;
  /** Who issued it, in Arabic; cut when it is long. */
  readonly issuer: string;
  /** Of the person it is about. */
  readonly initials: string;
  /** SHA-256 of the file before the code was put on it, and how many bytes that is: see `stamp`. */
  readonly bodyHash: Uint8Array;
  readonly bodySize: number;
  /** Which key has signed: eight hexadecimal digits. */
  readonly keyId: string;
}

/** A claim as it was read: nothing is proven yet. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

const version = 1;
const signatureSize = 64;
const firstDay = '2020-01-01' as PlainDay;
const longest = { number: 32, issuer: 60, initials: 16 } as const;

/**
 * The bytes that are signed, version 1. Numbers are big endian.
 *
 *     0  version (1)     1  kind          2  key id (4 bytes)       6  days since 2020-01-01 (2 bytes)
 *     8  document id (16 bytes)          24  size of the body (4)  28  SHA-256 of the body (32 bytes)
 *     60 number, issuer, initials: each one byte of length and UTF-8
 */
export function bytesOf(claim: Claim): Uint8Array {
  const texts = [
    textBytes(claim.number, longest.number),
    textBytes(claim.issuer, longest.issuer),
    textBytes(claim.initials, longest.initials),
  ];
  return Uint8Array.from([
    version,
    kindMarks[claim.kind].byte,
    ...fromHex(claim.keyId),
    ...bigEndian(daysBetween(firstDay, claim.issuedOn), 2),
    ...fromHex(claim.documentId.replaceAll('-', '')),
    ...bigEndian(claim.bodySize, 4),
    ...claim.bodyHash,
    ...texts.flatMap((text) => [text.length, ...text]),
  ]);
}

/** The claim with its signature, as it stands behind `#` in the address. */
export function codeOf(signed: Uint8Array, signature: Uint8Array): string {
  return toCode(Uint8Array.from([...signed, ...signature]));
}

/** Null for what was never a claim of this version, or is cut, or has something behind it. */
export function readClaim(code: string): ReadClaim | null {
  const bytes = fromCode(code);
  if (!bytes || bytes.length < 63 + signatureSize || bytes[0] !== version) return null;
  const signed = bytes.subarray(0, bytes.length - signatureSize);
  const claim = claimFrom(signed);
  return claim && { claim, signed, signature: bytes.subarray(signed.length) };
}

function claimFrom(signed: Uint8Array): Claim | null {
  const kind = documentKinds.find((name) => kindMarks[name].byte === signed[1]);
  const texts = textsFrom(signed.subarray(60));
  if (!kind || !texts) return null;
  const [number, issuer, initials] = texts;
  return {
    documentId: uuidFrom(signed.subarray(8, 24)),
    kind,
    number,
    issuedOn: addDays(firstDay, numberFrom(signed.subarray(6, 8))),
    issuer,
    initials,
    bodyHash: signed.slice(28, 60),
    bodySize: numberFrom(signed.subarray(24, 28)),
    keyId: toHex(signed.subarray(2, 6)),
  };
}

/** Exactly three texts and nothing behind them. */
function textsFrom(bytes: Uint8Array): readonly [string, string, string] | null {
  const texts: string[] = [];
  let at = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const end = at + 1 + (bytes[at] ?? Number.NaN);
    if (!(end <= bytes.length)) return null;
    texts.push(new TextDecoder().decode(bytes.subarray(at + 1, end)));
    at = end;
  }
  return at === bytes.length ? (texts as unknown as readonly [string, string, string]) : null;
}

/** Cut between two letters where it is too long. */
function textBytes(text: string, size: number): Uint8Array {
  const letters = [...text];
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > size) {
    letters.pop();
    bytes = new TextEncoder().encode(`${letters.join('').trimEnd()}…`);
  }
  return bytes;
}

const bigEndian = (value: number, size: number) =>
  Array.from({ length: size }, (_, place) => Math.floor(value / 256 ** (size - 1 - place)) % 256);

const numberFrom = (bytes: Uint8Array) => bytes.reduce((value, byte) => value * 256 + byte, 0);

const uuidFrom = (bytes: Uint8Array) => toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
