import { describe, expect, test } from '@jest/globals';
import { PlainDay } from '@sanad/kernel';
import { changeEvent, eventMoveNames, moveEvent, takesRegistrations } from './event';
import { eventStates, NewEvent } from './event.contract';

const day = PlainDay.parse('2022-02-14');
const later = PlainDay.parse('2022-02-15');

describe('an event moves on', () => {
  const allowed: Readonly<Record<string, string>> = {
    PLANNED: 'opening cancellation',
    OPEN: 'closing cancellation',
    CLOSED: 'reopening',
    CANCELLED: '',
  };

  test.each(eventStates)('from %s', (state) => {
    const moves = eventMoveNames.filter((move) => moveEvent({ state, day, present: 0 }, move, day) === null);
    expect(moves.join(' ')).toBe(allowed[state]);
  });

  test('not before its day', () => {
    expect(moveEvent({ state: 'PLANNED', day: later, present: 0 }, 'opening', day)).toEqual({
      refused: 'openingBeforeDay',
      values: { day: '15/02/2022' },
    });
  });

  test('and is not cancelled under the feet of those who came', () => {
    expect(moveEvent({ state: 'OPEN', day, present: 3 }, 'cancellation', day)).toEqual({
      refused: 'eventHasPresences',
      values: { present: 3 },
    });
  });
});

describe('an event is corrected', () => {
  test.each([
    ['PLANNED', 0, later, undefined],
    ['OPEN', 5, day, undefined],
    ['OPEN', 5, later, 'dayHasPresences'],
    ['CLOSED', 0, day, 'eventOver'],
    ['CANCELLED', 0, day, 'eventOver'],
  ] as const)('%s with %i present, to %s: %s', (state, present, wished, refused) => {
    expect(changeEvent({ state, day, present }, wished)?.refused).toBe(refused);
  });
});

test('people are registered before and during an event', () => {
  expect(eventStates.filter(takesRegistrations)).toEqual(['PLANNED', 'OPEN']);
});

describe('what is typed of an event', () => {
  const draft = {
    kind: 'AWARENESS_DAY',
    title: 'يوم تحسيسي حول التشغيل الذاتي',
    day: '2022-02-14',
    startsAt: '15:30',
    venue: 'فضاء الذاكرة التاريخية للمقاومة والتحرير بكلميم',
    province: '10.261',
    organiser: 'النيابة الجهوية بكلميم',
  };
  const problems = (change: object) =>
    NewEvent.safeParse({ ...draft, ...change }).error?.issues.map(
      ({ path, message }) => `${path.join('/')} ${message}`,
    ) ?? [];

  test('may leave open what the source does not say', () => {
    expect(
      NewEvent.parse({
        ...draft,
        endsAt: '',
        room: '',
        topics: [' ', ''],
        speakers: [{ name: 'عمر', institution: 'ANAPEC' }],
      }),
    ).toEqual({
      ...draft,
      endsAt: null,
      room: null,
      source: null,
      unitId: null,
      purposes: [],
      topics: [],
      valueChains: [],
      speakers: [{ name: 'عمر', role: null, institution: 'ANAPEC', topics: [] }],
    });
  });

  test.each([
    ['an end before the start', { endsAt: '15:00' }, 'endsAt endsBeforeStart'],
    ['an hour that is none', { startsAt: '25:00' }, 'startsAt invalidTime'],
    ['a province that is none', { province: '99.999' }, 'province unknown'],
    ['no title', { title: '' }, 'title tooShort'],
    ['a topic beyond measure', { topics: ['التشغيل', 'ا'.repeat(201)] }, 'topics tooLong'],
    ['a chain that is none', { valueChains: ['GOLD'] }, 'valueChains/0 chooseOne'],
    [
      'a speaker without institution',
      { speakers: [{ name: 'عمر', institution: '' }] },
      'speakers/0/institution required',
    ],
  ])('%s is refused', (_, change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });
});
