import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keys } from './keys';

describe('keys of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-keys-'));
  const file = join(folder, 'deep', 'secret');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a house without a secret makes one that only its account reads', () => {
    const keys = Keys.fromFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Keys.fromFile(file).index('ZZ1').equals(keys.index('ZZ1'))).toBe(true);
  });

  test('a secret that is too short is refused without being told', () => {
    const short = join(folder, 'short');
    writeFileSync(short, 'letmein');
    expect(() => Keys.fromFile(short)).toThrow(/7 bytes, 32 are needed/);
    expect(() => Keys.fromFile(short)).not.toThrow(/letmein/);
  });

  test('a field is read back in its own place only', () => {
    const keys = Keys.fromFile(file);
    const sealed = keys.encrypt('ZZ123456', 'person.cin 1');
    expect(keys.decrypt(sealed, 'person.cin 1')).toBe('ZZ123456');
    expect(() => keys.decrypt(sealed, 'person.cin 2')).toThrow();
    expect(() => keys.decrypt(`k0.${sealed.slice(3)}`, 'person.cin 1')).toThrow(/unknown key/);
    expect(() => keys.decrypt(`${sealed.slice(0, -2)}AA`, 'person.cin 1')).toThrow();
  });

  test('the same text is sealed differently each time and indexed the same', () => {
    const keys = Keys.fromFile(file);
    expect(keys.encrypt('ZZ1', 'x')).not.toBe(keys.encrypt('ZZ1', 'x'));
    expect(keys.index('ZZ1').equals(keys.index('ZZ1'))).toBe(true);
    expect(keys.index('ZZ1').equals(keys.index('ZZ2'))).toBe(false);
  });

  test('a signature holds for its purpose and text alone', () => {
    const keys = new Keys(readFileSync(file));
    const proof = keys.sign('xsrf', 'a');
    expect([
      keys.isSigned('xsrf', 'a', proof),
      keys.isSigned('xsrf', 'b', proof),
      keys.isSigned('other', 'a', proof),
      keys.isSigned('xsrf', 'a', ''),
    ]).toEqual([true, false, false, false]);
  });
});
