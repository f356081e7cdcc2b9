import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { ageOn } from './age';
import { settingMeaning } from './setting-meaning';
import type { SettingName } from './settings';

const accepted = {
  MEMBER: 'ACCEPTED',
  SPOUSE: 'ACCEPTED',
  WIDOW: 'ACCEPTED',
  CHILD: 'ACCEPTED',
  GRANDCHILD: 'UNSETTLED',
  ASCENDANT: 'ACCEPTED',
} as const;
const told = (name: SettingName, value: unknown, more: { isConfirmed?: boolean; from?: string; before?: never } = {}) =>
  settingMeaning(
    'en',
    { name, value, isConfirmed: more.isConfirmed ?? true, effectiveFrom: (more.from ?? '2024-02-29') as PlainDay },
    { value: accepted },
  );

describe('what a new line of the policy means', () => {
  test('an age is told by the birth that it parts, as the rule counts it', () => {
    expect(told('minimumAge', 18)[0]).toBe(
      'On 29 February 2024, whoever was born after 28 February 2006 is too young.',
    );
    expect(ageOn('2006-02-28', '2024-02-29' as PlainDay).least).toBe(18);
    expect(ageOn('2006-03-01', '2024-02-29' as PlainDay).most).toBe(17);
    expect(told('maximumAge', 45, { from: '2026-05-10' })[0]).toContain('born on 10 May 1980 or before');
    expect(ageOn('1980-05-10', '2026-05-10' as PlainDay).least).toBe(46);
    expect(ageOn('1980-05-11', '2026-05-10' as PlainDay).most).toBe(45);
  });

  test('a number that is not confirmed refuses nobody', () => {
    expect(told('minimumAge', 18, { isConfirmed: false })[1]).toContain('advises');
    expect(told('minimumAge', 18)[1]).toContain('not eligible');
    expect(told('maximumAge', null)[0]).toBe('There is no maximum age.');
  });

  test('of the relations those that change, and of an appeal its last day', () => {
    expect(told('relations', { ...accepted, GRANDCHILD: 'ACCEPTED' })).toEqual([
      'Grandchild of a member: “Not settled” becomes “Accepted”.',
      'Decisions that were taken do not change.',
    ]);
    expect(told('relations', accepted)[0]).toBe('No accepted relation changes.');
    expect(told('appealDays', 60, { from: '2026-01-01' })[0]).toContain('2 March 2026');
  });

  test('nothing is told of a value that is not right', () => {
    expect(told('appealDays', 0)).toEqual([]);
    expect(told('appealTo', { ar: 'x' })).toEqual([]);
  });
});
