import { describe, expect, test } from '@jest/globals';
import { addDays, today } from '@sanad/kernel';
import { ConsentDraft } from './consent.contract';

const paper = { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: '2022-02-14' };
const agencyId = '0190a0b0-0000-7000-8000-000000000001';
const codesOf = (sent: unknown) =>
  ConsentDraft.safeParse(sent).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('a consent', () => {
  test.each([
    ['on paper', paper],
    ['said before a witness', { ...paper, channel: 'ORAL_WITNESSED', witness: 'سعيد بن علي' }],
    ['to share with an agency', { ...paper, purpose: 'SHARE_WITH_PARTNER', agencyId }],
    ['given today', { ...paper, givenOn: today() }],
    ['for a year', { ...paper, expiresOn: '2023-02-14' }],
  ])('%s', (_situation, sent) => {
    expect(codesOf(sent)).toEqual([]);
  });

  test.each([
    ['to share with nobody', { ...paper, purpose: 'SHARE_WITH_PARTNER' }, 'agencyId chooseOne'],
    ['said before nobody', { ...paper, channel: 'ORAL_WITNESSED' }, 'witness required'],
    ['to be given tomorrow', { ...paper, givenOn: addDays(today(), 1) }, 'givenOn dayInFuture'],
    ['that would end before it began', { ...paper, expiresOn: '2022-02-13' }, 'expiresOn endsBeforeItBegins'],
    ['without a day', { ...paper, givenOn: '' }, 'givenOn invalidDay'],
    ['to anything', { ...paper, purpose: 'ALL' }, 'purpose chooseOne'],
  ])('%s is refused', (_situation, sent, problem) => {
    expect(codesOf(sent)).toEqual([problem]);
  });

  test('keeps no agency and no witness that it does not need', () => {
    expect(ConsentDraft.parse({ ...paper, agencyId, witness: 'سعيد' })).toMatchObject({
      agencyId: null,
      witness: null,
    });
  });
});
