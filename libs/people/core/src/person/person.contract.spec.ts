import { describe, expect, test } from '@jest/globals';
import { NewPerson, PersonChange, PersonDraft } from './person.contract';

const least = { givenAr: 'فاطمة', familyAr: 'آيت لحسن', province: '10.261' };
const codesOf = (sent: unknown) =>
  PersonDraft.safeParse(sent).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('a person as typed', () => {
  test('needs two names in Arabic and a province, nothing else', () => {
    expect(PersonDraft.parse(least)).toEqual({
      ...least,
      givenLa: null,
      familyLa: null,
      sex: null,
      birth: null,
      phone: null,
      commune: null,
      cin: null,
    });
  });

  test('is kept in its written forms', () => {
    const typed = { ...least, phone: '06 12 34 56 78', birth: '02/1990', cin: ' zz 143022 ', sex: '', commune: '' };
    expect(PersonDraft.parse(typed)).toMatchObject({
      phone: '+212612345678',
      birth: '1990-02',
      cin: 'ZZ143022',
      sex: null,
      commune: null,
    });
  });

  test.each([
    ['no name', { ...least, givenAr: '' }, 'givenAr required'],
    ['a Latin name in the Arabic field', { ...least, familyAr: 'Ait' }, 'familyAr arabicName'],
    ['an Arabic name in the Latin field', { ...least, familyLa: 'آيت' }, 'familyLa latinName'],
    ['a phone that is none', { ...least, phone: '6 12' }, 'phone invalidPhone'],
    ['a card number that is none', { ...least, cin: '143022' }, 'cin invalidCin'],
    ['a birth that is none', { ...least, birth: '31/02/1990' }, 'birth invalidBirth'],
    ['a province that is none', { ...least, province: '10.999' }, 'province unknown'],
    ['no province', { ...least, province: '' }, 'province required'],
    ['a sex that is none', { ...least, sex: 'X' }, 'sex chooseOne'],
  ])('%s', (_situation, sent, problem) => {
    expect(codesOf(sent)[0]).toBe(problem);
  });

  test('may name its unit', () => {
    expect(NewPerson.parse(least).unitId).toBeNull();
    expect(NewPerson.safeParse({ ...least, unitId: 'GLM' }).success).toBe(false);
  });
});

describe('a change of a person', () => {
  test('leaves alone what it does not name', () => {
    expect(PersonChange.parse({})).toEqual({});
    expect(PersonChange.parse({ phone: '0612345678' })).toEqual({ phone: '+212612345678' });
  });

  test('takes away what it empties', () => {
    expect(PersonChange.parse({ phone: '', cin: null })).toEqual({ phone: null, cin: null });
  });
});
