import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { doubled, isInForce, meet, renewalDays, statusOf, type AgreementDays, type AgreementStatus } from './agreement';
import { vocabularyOf } from './status-word';
import { agencyKinds } from './agency/agency';

const days = (validFrom: string, validTo: string | null = null, endedOn: string | null = null): AgreementDays => ({
  validFrom: validFrom as PlainDay,
  validTo: validTo as PlainDay | null,
  endedOn: endedOn as PlainDay | null,
});
const on = (day: string) => day as PlainDay;

describe('where an agreement stands', () => {
  test.each<[AgreementStatus, AgreementDays]>([
    ['COMING', days('2026-06-02')],
    ['IN_FORCE', days('2026-06-01')],
    ['IN_FORCE', days('2026-01-01', '2026-08-01')],
    ['EXPIRING', days('2026-01-01', '2026-07-31')],
    ['EXPIRING', days('2026-01-01', '2026-06-01')],
    ['EXPIRED', days('2026-01-01', '2026-05-31')],
    ['ENDED', days('2026-01-01', '2026-12-31', '2026-06-01')],
    ['IN_FORCE', days('2026-01-01', null, '2026-06-02')],
  ])('%s: %j', (status, agreement) => {
    expect(statusOf(agreement, on('2026-06-01'))).toBe(status);
    expect(isInForce(agreement, on('2026-06-01'))).toBe(status === 'IN_FORCE' || status === 'EXPIRING');
  });
});

describe('two agreements of one agency', () => {
  test.each<[boolean, AgreementDays, AgreementDays]>([
    [true, days('2026-01-01'), days('2030-01-01')],
    [true, days('2026-01-01', '2026-12-31'), days('2026-12-31')],
    [false, days('2026-01-01', '2026-12-31'), days('2027-01-01')],
    [false, days('2026-01-01', null, '2026-06-01'), days('2026-06-01')],
    [true, days('2026-01-01', '2026-12-31', '2026-06-02'), days('2026-06-01')],
  ])('hold on a same day: %s, %j, %j', (does, one, other) => {
    expect([meet(one, other), meet(other, one)]).toEqual([does, does]);
  });

  test('share no purpose on the same day', () => {
    const one = { ...days('2026-01-01'), purposes: ['TRAINING', 'FUNDING'] as const };
    const other = { ...days('2027-01-01'), purposes: ['FUNDING', 'CREATION'] as const };
    expect(doubled(one, other)).toEqual(['FUNDING']);
    expect(doubled({ ...one, ...days('2026-01-01', '2026-12-31') }, other)).toEqual([]);
  });
});

describe('the agreement that follows', () => {
  test.each<[AgreementDays, [string, string] | null]>([
    [days('2024-01-01', '2025-12-31'), ['2026-01-01', '2027-12-31']],
    [days('2024-02-29', '2024-03-09'), ['2024-03-10', '2024-03-19']],
    [days('2024-07-01', '2025-06-30'), ['2025-07-01', '2026-06-30']],
    [days('2024-01-01'), null],
  ])('%j', (before, after) => {
    const next = renewalDays(before);
    expect(next && [next.validFrom, next.validTo]).toEqual(after);
  });
});

test('every kind of agency has words for what it does', () => {
  for (const kind of agencyKinds) expect(vocabularyOf(kind).length).toBeGreaterThan(3);
});
