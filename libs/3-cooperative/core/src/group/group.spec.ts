import { describe, expect, test } from '@jest/globals';
import { languages, say, type PlainDay } from '@sanad/kernel';
import { factsOf } from '../facts';
import type { FormationView } from '../formation.contract';
import { suggest, type Candidate } from '../suggestion/suggestion';
import { groupLine, saidOfGroup } from './group-line';
import { groupLineWords } from './group-line.words';
import { papersOfAll, signAgain } from './sign-again';

const day = (iso: string) => iso as PlainDay;
const law = [
  { key: 'minMembers', value: 5 },
  { key: 'minCapital', value: 1000 },
] as const;
const founders = (...roles: readonly string[]) =>
  roles.map((role) => ({ role, shares: 1 })) as unknown as Parameters<typeof groupLine>[0]['founders'];
const plain = (sentence: string) =>
  sentence.replaceAll(/[\u2066-\u2069\u200E\u200F]/g, '').replaceAll(/[\u00A0\u202F]/g, ' ');

describe('where a group stands, in one line', () => {
  test.each([
    ['nobody', [], 0, '0 من 5 مؤسسين، 0 درهم (الحد الأدنى 1.000)، بلا رئيس ولا مسير، بلا أمين مال'],
    ['no treasurer', ['PRESIDENT', 'MEMBER', 'MEMBER'], 5, '3 من 5 مؤسسين، 300 درهم (الحد الأدنى 1.000)، بلا أمين مال'],
    ['a manager heads it too', ['MANAGER', 'TREASURER'], 5, '2 من 5 مؤسسين، 200 درهم (الحد الأدنى 1.000)'],
  ] as const)('%s', (_situation, roles, _minimum, sentence) => {
    const line = groupLine({ founders: founders(...roles), shareValue: 100 }, law);
    expect(plain(say('ar', groupLineWords.line, saidOfGroup(line)))).toBe(sentence);
    for (const language of languages) expect(say(language, groupLineWords.line, saidOfGroup(line))).not.toContain('{');
  });

  test.each([
    [1, 'مؤسس واحد'],
    [2, 'مؤسسين اثنين'],
    [7, '7 مؤسسين'],
    [11, '11 مؤسسا'],
    [100, '100 مؤسس'],
  ])('of %i founders in right Arabic', (minimum, words) => {
    const line = groupLine({ founders: [], shareValue: 100 }, [{ key: 'minMembers', value: minimum }]);
    expect(plain(say('ar', groupLineWords.line, saidOfGroup(line)))).toContain(`0 من ${words}،`);
  });

  test('is ready with five, a head, a treasurer and the capital', () => {
    const ready = founders('PRESIDENT', 'TREASURER', 'MEMBER', 'MEMBER', 'MEMBER');
    expect(groupLine({ founders: ready, shareValue: 200 }, law)).toMatchObject({ isReady: true, capital: 1000 });
  });
});

describe('what must be signed again', () => {
  const steps = [
    { step: 'NAME_REQUESTED', doneOn: day('2022-03-02') },
    { step: 'STATUTES_DRAFTED', doneOn: day('2022-03-10') },
  ];
  const seen = (change: object) =>
    ({
      steps,
      founders: [{ joinedOn: day('2022-03-01') }],
      departures: [],
      signings: [],
      ...change,
    }) as unknown as FormationView;
  const gone = (leftOn: string, joinedOn = '2022-03-01') => ({ joinedOn, leftOn });
  test.each([
    ['nothing while the founders are those who signed', {}, []],
    ['nothing of those who joined on the day itself', { founders: [{ joinedOn: '2022-03-02' }] }, []],
    ['the request, after somebody left', { departures: [gone('2022-03-05')] }, ['NAME_REQUEST']],
    ['all that was signed, after the last left', { departures: [gone('2022-03-11')] }, ['NAME_REQUEST', 'STATUTES']],
    ['nothing of whoever came and left in between', { departures: [gone('2022-03-11', '2022-03-11')] }, []],
    [
      'no request that the office has answered',
      { steps: [...steps, { step: 'NAME_APPROVED', doneOn: '2022-03-04' }], departures: [gone('2022-03-11')] },
      ['STATUTES'],
    ],
    ['what a newcomer has not signed', { founders: [{ joinedOn: '2022-03-06' }] }, ['NAME_REQUEST']],
    [
      'nothing once it was signed anew',
      { departures: [gone('2022-03-05')], signings: [{ paper: 'NAME_REQUEST', signedOn: '2022-03-05' }] },
      [],
    ],
  ])('%s', (_situation, change, papers) => {
    expect(signAgain(seen(change)).map(({ paper }) => paper)).toEqual(papers);
  });

  const atCourt = {
    startedOn: '2022-03-01',
    shareValue: 100,
    names: [],
    steps: ['GROUP_FORMED', 'STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED', 'CONSTITUTIVE_ASSEMBLY_HELD'].map((step) => ({
      ...{ step, doneOn: '2022-03-10', scan: null, attempt: 1 },
    })),
    founders: ['2022-03-01', '2022-03-05'].map((joinedOn) => ({ joinedOn })),
  };
  const newcomer = [...atCourt.founders, { joinedOn: '2022-03-12' }];
  const signedOn = (day: string, papers: readonly string[] = papersOfAll) =>
    papers.map((paper) => ({ paper, signedOn: day }));
  test.each([
    ['nobody knows while a paper is not there', { steps: atCourt.steps.slice(1) }, [null, null]],
    ['all, once the papers are there', {}, [true, true]],
    ['all but the newcomer', { founders: newcomer }, [true, true, false]],
    ['nobody, after somebody left', { departures: [gone('2022-03-12')] }, [false, false]],
    [
      'nobody, where one paper was left out',
      { departures: [gone('2022-03-12')], signings: signedOn('2022-03-12', papersOfAll.slice(1)) },
      [false, false],
    ],
    ['all anew', { departures: [gone('2022-03-12')], signings: signedOn('2022-03-12') }, [true, true]],
    [
      'the newcomer too, since all signed',
      { founders: newcomer, signings: signedOn('2022-03-13') },
      [true, true, true],
    ],
    [
      'not the newcomer, who came the day after',
      { founders: newcomer, signings: signedOn('2022-03-11') },
      [true, true, false],
    ],
  ])('%s has signed what goes to the court', (_situation, change, signed) => {
    const facts = factsOf(seen({ ...atCourt, ...change }));
    expect(facts.founders.map((founder) => founder.signed)).toEqual(signed);
    // What the checklist says follows from what the box of papers says.
    expect(facts.founders.some((founder) => founder.signed === false)).toBe(
      signAgain(seen({ ...atCourt, ...change })).length > 0,
    );
  });

  test('the request is signed by who was there, until the office has taken it', () => {
    const founders = [{ joinedOn: '2022-03-01' }, { joinedOn: '2022-03-06' }];
    const said = (change: object) =>
      factsOf(seen({ ...atCourt, steps, founders, ...change })).founders.map(({ signedRequest }) => signedRequest);
    expect(said({ steps: [] })).toEqual([null, null]);
    expect(said({})).toEqual([true, false]);
    expect(said({ signings: signedOn('2022-03-06', ['NAME_REQUEST']) })).toEqual([true, true]);
    expect(said({ steps: [...steps, { step: 'NAME_APPROVED', doneOn: '2022-03-04' }] })).toEqual([true, true]);
  });
});

describe('suggestions', () => {
  const one = (number: string, change: Partial<Candidate> = {}): Candidate =>
    ({
      number,
      province: '10.261',
      commune: null,
      branches: [],
      trainings: [],
      openedOn: '2022-01-01',
      ...change,
    }) as Candidate;
  const group = { branch: 'BEES', province: '10.261', communes: ['تغجيجت'], trainings: ['التسويق'] };

  test('come by what is shared, then by who has waited longest, whatever the order in which they are found', () => {
    const found = [
      one('5', { province: '10.521' }),
      one('4', { openedOn: '2022-02-01' }),
      one('3'),
      one('2', { commune: 'تغجيجت', trainings: ['التسويق', 'المحاسبة'] }),
      one('1', { branches: ['BEES'], commune: 'تَغجيجت' }),
    ];
    const told = suggest(group, found).map(({ number }) => number);
    expect(told).toEqual(['1', '2', '3', '4']);
    expect(suggest(group, found.toReversed()).map(({ number }) => number)).toEqual(told);
    expect(suggest(group, found)[1]!.reasons.at(-1)).toEqual({ code: 'BRINGS_TRAINING', training: 'المحاسبة' });
  });
});
