import { describe, expect, test } from '@jest/globals';
import { law } from '../../testing/group-facts';
import type { FormationView } from '../formation.contract';
import { setbackOf } from './setback';

const founders = (count: number, change: object = {}) =>
  Array.from({ length: count }, () => ({ joinedOn: '2022-03-01', shares: 2, ...change }));
const gone = (leftOn: string, change: object = {}) => ({ joinedOn: '2022-03-01', leftOn, shares: 2, ...change });
const steps = (...done: readonly string[]) => done.map((step) => ({ step, doneOn: '2022-03-05' }));
const group = (change: object): FormationView =>
  ({
    ...{ state: 'IN_PROGRESS', shareValue: 100, steps: [], departures: [], signings: [], law },
    founders: founders(5),
    ...change,
  }) as unknown as FormationView;

describe('a group falls back', () => {
  test.each([
    ['five who found', {}, null],
    ['a group that is being brought together', { founders: founders(3) }, null],
    ['one of whom somebody leaves', { founders: founders(2), departures: [gone('2022-03-04')] }, null],
    [
      'five, of whom one leaves',
      { founders: founders(4), departures: [gone('2022-03-04')] },
      { founders: 1, capital: 200, papers: 0 },
    ],
    [
      'five, of whom two leave on one day',
      { founders: founders(3), departures: [gone('2022-03-04'), gone('2022-03-04')] },
      { founders: 2, capital: 400, papers: 0 },
    ],
    [
      'five, of whom two leave one after the other',
      { founders: founders(3), departures: [gone('2022-03-09'), gone('2022-03-04')] },
      { founders: 2, capital: 400, papers: 0 },
    ],
    [
      'four who never were five, since the fifth came when the first had left',
      {
        founders: [...founders(3), ...founders(1, { joinedOn: '2022-03-09' })],
        departures: [gone('2022-03-04')],
      },
      null,
    ],
    [
      'a group that was said to be formed, and lost one that was put in by mistake',
      { founders: founders(4), steps: steps('GROUP_FORMED') },
      { founders: 1, capital: 0, papers: 0 },
    ],
    [
      'shares that were given back after the subscription',
      { founders: founders(5, { shares: 1 }), steps: steps('CAPITAL_SUBSCRIBED') },
      { founders: 0, capital: 500, papers: 0 },
    ],
    [
      'six, of whom one leaves, when papers were signed',
      {
        founders: founders(5),
        departures: [gone('2022-03-09')],
        steps: steps('GROUP_FORMED', 'STATUTES_DRAFTED'),
      },
      { founders: 0, capital: 0, papers: 2 },
    ],
    [
      'a newcomer to papers that were signed',
      { founders: [...founders(5), ...founders(1, { joinedOn: '2022-03-09' })], steps: steps('STATUTES_DRAFTED') },
      { founders: 0, capital: 0, papers: 1 },
    ],
    [
      'the place filled and the papers signed',
      {
        founders: [...founders(4), ...founders(1, { joinedOn: '2022-03-09' })],
        departures: [gone('2022-03-08')],
        steps: steps('STATUTES_DRAFTED'),
        signings: [{ paper: 'STATUTES', signedOn: '2022-03-10' }],
      },
      null,
    ],
    [
      'what the law asks with doubt',
      {
        founders: founders(4),
        departures: [gone('2022-03-04')],
        law: law.map((rule) => ({ ...rule, confidence: 'TO_CONFIRM' })),
      },
      null,
    ],
    ['a group that is registered', { state: 'REGISTERED', founders: founders(4), steps: steps('GROUP_FORMED') }, null],
  ] as const)('%s', (_situation, change, setback) => {
    expect(setbackOf(group(change))).toEqual(setback);
  });
});
