import { describe, expect, test } from '@jest/globals';
import { byStrength, isAsked, likeness, type Closeness, type Comparable } from './likeness';

const hassan: Comparable = { sex: 'MALE', birth: '1952-02-14', phone: '+212661234567' };
const nothing: Closeness = { sameCard: false, sameFile: false, name: 0, given: 0, family: 0 };
const equal = { name: 1, given: 1, family: 1 };
/** حسن أمزيل and حسين أمزيل, as pg_trgm measures them. */
const twins = { name: 0.62, given: 0.29, family: 1 };
const unknown: Comparable = { sex: null, birth: null, phone: null };

type Row = [string, Partial<Comparable>, Partial<Comparable>, Partial<Closeness>, string | null, string];

describe('two records that may be one person', () => {
  test.each<Row>([
    [
      'the same card number, whatever else',
      {},
      { sex: 'FEMALE', birth: '1990' },
      { sameCard: true },
      'CERTAIN',
      'CARD PHONE BIRTH_DIFFERS',
    ],
    ['name and full birth date', {}, { phone: null }, equal, 'STRONG', 'NAME BIRTH'],
    [
      'a spelling of the name and the full birth date',
      {},
      { phone: null },
      { name: 0.8, given: 0.7, family: 0.9 },
      'STRONG',
      'NAME BIRTH',
    ],
    [
      'a name below four fifths and the birth date',
      {},
      { phone: null },
      { name: 0.79, given: 0.7, family: 0.9 },
      'WEAK',
      'NAME BIRTH',
    ],
    ['name and resistance file, birth unknown', {}, unknown, { ...equal, sameFile: true }, 'STRONG', 'NAME FILE'],
    [
      'name and phone at the door, nothing else known',
      { birth: null },
      { birth: null, sex: null },
      equal,
      'STRONG',
      'NAME PHONE',
    ],
    [
      'a similar name and phone',
      { birth: null },
      { birth: null },
      { name: 0.82, given: 1, family: 0.6 },
      'WEAK',
      'NAME PHONE',
    ],
    ['the name alone', {}, unknown, equal, 'WEAK', 'NAME'],
    ['half a name, as relatives have it', {}, unknown, { name: 0.55, given: 0.1, family: 1 }, null, ''],
    ['the name and a year that agrees', {}, { birth: '1952', phone: null }, equal, 'WEAK', 'NAME'],
    ['the phone alone, which families share', { birth: null }, { birth: null }, {}, 'WEAK', 'PHONE'],
    [
      'name, file and phone, another birth date: a grandson',
      {},
      { birth: '1999-02-14' },
      { ...equal, sameFile: true },
      'WEAK',
      'NAME FILE PHONE BIRTH_DIFFERS',
    ],
    ['name and phone, a year that disagrees', {}, { birth: '1953' }, equal, 'WEAK', 'NAME PHONE BIRTH_DIFFERS'],
    ['everything alike, another sex', {}, { sex: 'FEMALE' }, { ...equal, sameFile: true }, null, ''],
    [
      'case 6: twins of one file and phone are asked about, never certain',
      {},
      {},
      { ...twins, sameFile: true },
      'STRONG',
      'NAME BIRTH FILE PHONE TWINS',
    ],
    ['case 6: twins of whom nothing else is known', {}, { phone: null }, twins, 'WEAK', 'NAME BIRTH TWINS'],
    [
      'case 4: two siblings of one file and one phone',
      {},
      { birth: '1955-01-02' },
      { name: 0.4, given: 0, family: 1, sameFile: true },
      'WEAK',
      'FILE PHONE BIRTH_DIFFERS',
    ],
    ['the same day and file, another name and phone', {}, { phone: null }, { name: 0.3, sameFile: true }, null, ''],
    ['nothing alike', {}, { birth: '1960', phone: null }, {}, null, ''],
  ])('%s', (_, one, other, closeness, strength, reasons) => {
    const found = likeness({ ...hassan, ...one }, { ...hassan, ...other }, { ...nothing, ...closeness });
    expect(found?.strength ?? null).toBe(strength);
    expect((found?.reasons ?? []).join(' ')).toBe(reasons);
  });

  test('it does not matter who is compared with whom', () => {
    const other: Comparable = { ...hassan, birth: '1952', sex: null };
    const closeness = { ...nothing, ...equal };
    expect(likeness(hassan, other, closeness)).toEqual(likeness(other, hassan, closeness));
  });

  test('what is weak is shown and never asked about; the strongest comes first', () => {
    const weak = { strength: 'WEAK', reasons: ['NAME'] } as const;
    const strong = { strength: 'STRONG', reasons: ['NAME', 'BIRTH'] } as const;
    const stronger = { strength: 'STRONG', reasons: ['NAME', 'BIRTH', 'FILE'] } as const;
    expect([weak, strong].map(isAsked)).toEqual([false, true]);
    expect([weak, strong, stronger].toSorted(byStrength)).toEqual([stronger, strong, weak]);
  });
});
