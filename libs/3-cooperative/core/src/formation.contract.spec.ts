import { describe, expect, test } from '@jest/globals';
import { addDays, today } from '@sanad/kernel';
import { FormationDraft, FounderDraft, Registration, StepDraft } from './formation.contract';

const formation = {
  name: 'عسل وادي نون',
  seat: 'كلميم',
  province: '10.261',
  category: 'MEMBERS_SELL',
  branch: 'BEES',
  shareValue: 100,
  startedOn: '2022-03-01',
};
const founder = {
  caseId: '00000000-0000-7000-8000-000000000001',
  shares: 4,
  paid: 100,
  role: 'MEMBER',
  joinedOn: '2022-03-01',
};
const registration = { registerNumber: '12/2022', court: 'المحكمة الابتدائية بكلميم', registeredOn: '2022-03-25' };
const tomorrow = addDays(today(), 1);

describe('what is sent', () => {
  test.each([
    ['a group', FormationDraft, formation, {}, null],
    ['a group without a name', FormationDraft, formation, { name: '  ' }, 'name: required'],
    ['a seat nowhere', FormationDraft, formation, { province: '10.999' }, 'province: unknown'],
    ['a share of three decimals', FormationDraft, formation, { shareValue: 0.001 }, 'shareValue: twoDecimals'],
    ['no share value', FormationDraft, formation, { shareValue: null }, 'shareValue: required'],
    ['a first day to come', FormationDraft, formation, { startedOn: tomorrow }, 'startedOn: dayInFuture'],
    ['a group of today', FormationDraft, formation, { startedOn: today() }, null],
    ['a founder', FounderDraft, founder, {}, null],
    ['half a share', FounderDraft, founder, { shares: 1.5 }, 'shares: wholeNumber'],
    ['a founder who paid nothing', FounderDraft, founder, { paid: 0 }, null],
    ['a step', StepDraft, { step: 'GROUP_FORMED', doneOn: '2022-03-01' }, {}, null],
    ['the register as a step', StepDraft, { step: 'REGISTERED', doneOn: '2022-03-01' }, {}, 'step: chooseOne'],
    ['a day of no calendar', StepDraft, { step: 'CNSS', doneOn: '2022-02-30' }, {}, 'doneOn: invalidDay'],
    ['a registration', Registration, registration, {}, null],
    ['a registration to come', Registration, registration, { registeredOn: tomorrow }, 'registeredOn: dayInFuture'],
  ])('%s', (_situation, schema, base, change, expected) => {
    const issue = schema.safeParse({ ...base, ...change }).error?.issues[0];
    expect(issue ? `${issue.path.join('/')}: ${issue.message}` : null).toBe(expected);
  });
});
