import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { generateKeyPairSync, sign, verify, createPublicKey } from 'node:crypto';
import { bytesOf, codeOf, readClaim, type Claim } from './claim';
import { fromCode, toCode } from './claim-code';
import { initialsOf } from './document-kind';
import { wantedIn } from './address';
import { checkClaim, messageOf, type Prove } from './signature';

const claim: Claim = {
  documentId: '0190a0b0-0000-7000-8000-000000000071',
  kind: 'ELIGIBILITY_DECISION',
  number: 'GLM-2026-E-00017',
  issuedOn: '2026-11-29' as PlainDay,
  issuer: 'النيابة الجهوية بكلميم',
  initials: 'ف. آ.',
  bodyHash: new Uint8Array(32).fill(7),
  bodySize: 45_678,
  keyId: '0a1b2c3d',
};
const pair = generateKeyPairSync('ed25519');
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const key = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x as string, 'base64url');
const prove: Prove = (bytes, signature, message) => {
  const told = createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });
  return Promise.resolve(verify(null, message, told, signature));
};
const keys = [{ id: claim.keyId, key }];
const signed = (said: Claim) => codeOf(bytesOf(said), sign(null, messageOf(bytesOf(said)), pair.privateKey));
const code = signed(claim);

describe('a claim', () => {
  test('is read as it was written, and is short enough for a code on paper', () => {
    expect(readClaim(code)?.claim).toEqual(claim);
    expect(code.length).toBeLessThan(280);
  });

  test.each([
    ['the first day there is', { issuedOn: '2020-01-01' as PlainDay }],
    ['a day far away', { issuedOn: '2199-06-01' as PlainDay }],
    ['nobody’s initials', { initials: '' }],
    ['a file of four gigabytes', { bodySize: 2 ** 32 - 1 }],
    ['a certificate', { kind: 'TRAINING_CERTIFICATE' as const }],
  ])('keeps %s', (_situation, change) => {
    expect(readClaim(signed({ ...claim, ...change }))?.claim).toEqual({ ...claim, ...change });
  });

  test('cuts a long issuer between two letters', () => {
    const issuer = 'النيابة الجهوية للمندوبية السامية لقدماء المقاومين';
    const kept = readClaim(signed({ ...claim, issuer }))!.claim.issuer;
    expect(kept.endsWith('…')).toBe(true);
    expect(issuer.startsWith(kept.slice(0, -1))).toBe(true);
  });

  test('that was signed by us is genuine', async () => {
    expect(await checkClaim(code, keys, prove)).toEqual({ result: 'GENUINE', claim });
  });

  test('in which any one bit is another is not', async () => {
    const bytes = fromCode(code)!;
    const passed: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Uint8Array.from(bytes);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      const { result } = await checkClaim(toCode(altered), keys, prove);
      if (result === 'GENUINE') passed.push(bit);
    }
    expect(passed).toEqual([]);
  });

  test('in which a letter is another, or gone, is not', async () => {
    const passed: string[] = [];
    for (let at = 0; at < code.length; at += 5) {
      for (const letter of ['A', '_', '']) {
        const altered = code.slice(0, at) + letter + code.slice(at + 1);
        if (altered !== code && (await checkClaim(altered, keys, prove)).result === 'GENUINE') passed.push(altered);
      }
    }
    expect(passed).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['words', 'سلام'],
    ['a short text', 'AQ'],
    ['zeros', 'A'.repeat(300)],
    ['a claim with something behind it', `${code}AAAA`],
  ])('is not read from %s', async (_situation, sent) => {
    expect(await checkClaim(sent, keys, prove)).toEqual({ result: 'FORGED', claim: null });
  });

  test('of another key is unknown, of another one under its name forged', async () => {
    expect((await checkClaim(code, [], prove)).result).toBe('UNKNOWN_KEY');
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x as string;
    const bad = [{ id: claim.keyId, key: Buffer.from(other, 'base64url') }];
    expect((await checkClaim(code, bad, prove)).result).toBe('FORGED');
  });

  test('holds no signature over the same bytes for another purpose', async () => {
    const bytes = bytesOf(claim);
    const bare = codeOf(bytes, sign(null, bytes, pair.privateKey));
    expect((await checkClaim(bare, keys, prove)).result).toBe('FORGED');
  });
});

describe('what was scanned or pasted', () => {
  test.each([
    ['an address', `https://sanad.example/verify#${code}`, { code }],
    ['an address over two lines', ` https://sanad.example/ver\nify#${code.slice(0, 90)}\n${code.slice(90)} `, { code }],
    ['the code alone', code, { code }],
    ['an identifier', `https://x/verify#${claim.documentId}`, { documentId: claim.documentId }],
    ['nothing', ' \n', null],
    ['an address without a code', 'https://sanad.example/verify#', null],
  ])('is %s', (_situation, typed, wanted) => {
    expect(wantedIn(typed)).toEqual(wanted);
  });
});

describe('initials', () => {
  test.each([
    ['فاطمة الزهراء', 'آيت لحسن', 'ف. آ.'],
    ['محمد', 'الإدريسي', 'م. إ.'],
    [' ', 'علوي', 'ع.'],
    ['Élise', "O'Brien", 'É. O.'],
    ['', '', ''],
  ])('of %s %s', (given, family, initials) => {
    expect(initialsOf(given, family)).toBe(initials);
  });
});
