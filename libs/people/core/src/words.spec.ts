import { describe, expect, test } from '@jest/globals';
import { languages, say } from '@sanad/kernel';
import { kinshipPermissions, personPermissions, consentPermissions } from './permissions';
import { peopleRefusals } from './words';

/** Whatever a sentence may say. */
const values = {
  status: 'VERIFIED',
  field: 'phone',
  kind: 'CONSENT',
  cooperative: 'تعاونية',
  megabytes: 10,
  most: 200,
  persons: 3,
  lines: '14',
};

describe('the refusals of the room', () => {
  test.each(Object.keys(peopleRefusals))('%s is said in the three languages', (code) => {
    for (const language of languages) {
      expect(say(language, peopleRefusals[code as keyof typeof peopleRefusals], values)).toMatch(/\.$/);
    }
  });
});

describe('who may do what with persons', () => {
  const all = [personPermissions, kinshipPermissions, consentPermissions].flatMap((table) => Object.values(table));

  test.each(all.map(({ name, grants }) => [name, grants] as const))(
    '%s is never given to partners, nor to the technical administrator',
    (_name, grants) => {
      expect(grants['partner-officer']).toBeUndefined();
      expect(grants['hq-admin']).toBeUndefined();
    },
  );

  test('a registrar registers and finds, and reads no file, card number or kinship', () => {
    const held = all.filter(({ grants }) => grants['event-registrar']).map(({ name }) => name);
    expect(held.toSorted()).toEqual(['consent.give', 'person.create', 'person.find']);
  });

  test('verification belongs to the delegates', () => {
    expect(Object.keys(kinshipPermissions.verify.grants).toSorted()).toEqual([
      'provincial-delegate',
      'regional-delegate',
    ]);
  });
});
