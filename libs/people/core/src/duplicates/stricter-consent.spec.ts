import { describe, expect, test } from '@jest/globals';
import { stricterConsents, type HeldConsent } from './stricter-consent';

const at = (day: number) => `2022-03-${String(day).padStart(2, '0')}T09:00:00Z`;
function consent(
  id: string,
  given: number,
  withdrawn: number | null = null,
  more: Partial<HeldConsent> = {},
): HeldConsent {
  return {
    id,
    purpose: 'SHARE_WITH_PARTNER',
    agencyId: 'ANAPEC',
    createdAt: at(given),
    givenOn: at(given).slice(0, 10),
    withdrawnAt: withdrawn === null ? null : at(withdrawn),
    ...more,
  };
}

describe('consents of two records that become one', () => {
  test.each<[string, HeldConsent[], HeldConsent[], string[], string[]]>([
    ['a withdrawal after the other’s gift withdraws it', [consent('gift', 1)], [consent('old', 1, 5)], ['gift'], []],
    ['also when the survivor has withdrawn', [consent('old', 1, 5)], [consent('gift', 3)], ['gift'], []],
    ['a gift after the withdrawal stands', [consent('gift', 6)], [consent('old', 1, 5)], [], []],
    [
      'given again after the withdrawal: the new gift stands, the older one of the other does not',
      [consent('older', 3)],
      [consent('old', 1, 5), consent('new', 8)],
      ['older'],
      [],
    ],
    ['another partner is another consent', [consent('gift', 1)], [consent('old', 1, 5, { agencyId: 'ODCO' })], [], []],
    [
      'another purpose is another consent',
      [consent('gift', 1)],
      [consent('old', 1, 5, { purpose: 'PHOTO', agencyId: null })],
      [],
      [],
    ],
    ['the same said twice: the later stands for both', [consent('first', 1)], [consent('later', 2)], [], ['first']],
    ['one’s own withdrawal is settled already', [consent('own', 1, 2), consent('again', 1)], [], [], []],
  ])('%s', (_, survivor, loser, withdrawn, repeated) => {
    expect(stricterConsents(survivor, loser)).toEqual({ withdrawn, repeated });
  });
});
