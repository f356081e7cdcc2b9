import { describe, expect, test } from '@jest/globals';
import { initialsOf } from '@sanad/issuance/core';
import { handsIn, type DossierFacts } from './dossier-facts';

const founder = (role: string, givenAr: string, familyAr: string) => ({ role, person: { givenAr, familyAr } });
const other = (role: string, associate: object) => ({ role, person: null, associate });
const group = (...founders: object[]) => ({ formation: { founders } }) as unknown as DossierFacts;

describe('who hands a dossier in', () => {
  test.each([
    [
      'the president, by given and family name however many words they have',
      group(founder('TREASURER', 'زهرة', 'المثالية'), founder('PRESIDENT', 'فاطمة الزهراء', 'آيت لحسن')),
      'ف. آ.',
    ],
    ['the manager where there is no president', group(founder('MANAGER', 'سعيد', 'التجريبي')), 'س. ت.'],
    [
      'a founder without a file',
      group(other('PRESIDENT', { givenAr: 'رحال', familyAr: 'الخيالي', representative: null })),
      'ر. خ.',
    ],
    [
      'who stands for a legal person',
      group(other('PRESIDENT', { givenAr: null, familyAr: null, representative: 'السعدية بنت الواحة' })),
      'س. ب.',
    ],
    ['nobody while nobody is elected', group(founder('MEMBER', 'زهرة', 'المثالية')), ''],
  ])('is %s', (_situation, facts, initials) => {
    const { given, family } = handsIn(facts);
    expect(initialsOf(given, family)).toBe(initials);
  });
});
