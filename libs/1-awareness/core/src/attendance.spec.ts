import { describe, expect, test } from '@jest/globals';
import { newId, PlainDay } from '@sanad/kernel';
import { openFile, presentAt, toldOn } from './attendance';
import { AttendanceDraft } from './attendance.contract';

const day = PlainDay.parse('2022-02-14');
const before = PlainDay.parse('2022-02-13');
const after = PlainDay.parse('2022-02-15');
const at = (text: string) => new Date(text);

describe('the moment of a presence', () => {
  test.each([
    ['now, at the door', undefined, '2022-02-14T15:41:00Z', '2022-02-14T15:41:00.000Z'],
    ['as written on the list', '2022-02-14T15:30:00+01:00', '2022-03-01T09:00:00Z', '2022-02-14T14:30:00.000Z'],
    ['just after midnight in Morocco', '2022-02-13T23:30:00Z', '2022-02-14T10:00:00Z', '2022-02-13T23:30:00.000Z'],
  ])('%s', (_, given, now, expected) => {
    expect(presentAt(day, given, at(now))).toEqual(at(expected));
  });

  test.each([
    ['without a moment on another day', undefined, '2022-03-01T09:00:00Z', 'notOnTheDay'],
    ['the evening before', '2022-02-13T22:30:00Z', '2022-03-01T09:00:00Z', 'notOnTheDay'],
    ['the next day', '2022-02-15T08:00:00Z', '2022-03-01T09:00:00Z', 'notOnTheDay'],
    ['in an hour', '2022-02-14T16:41:00Z', '2022-02-14T15:41:00Z', 'presenceInFuture'],
  ])('%s is refused', (_, given, now, refused) => {
    expect(presentAt(day, given, at(now))).toMatchObject({ refused });
  });
});

test('a file is as old as the meeting at most', () => {
  expect(openFile(day, before)).toEqual({ refused: 'fileBeforeEvent', values: { day: '14/02/2022' } });
  expect(openFile(day, day)).toBeNull();
});

test.each([
  ['during the event', day, day],
  ['beforehand', before, before],
  ['when the list is entered later', after, day],
])('the notice was read %s', (_, now, told) => {
  expect(toldOn(day, now)).toBe(told);
});

describe('a person at the door', () => {
  const person = { givenAr: 'لحسن', familyAr: 'التجريبي', phone: '06 12 34 56 78' };
  const problems = (sent: object) =>
    AttendanceDraft.safeParse(sent).error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`) ?? [];

  test('is known, or new and told about their data', () => {
    expect(problems({ personId: newId() })).toEqual([]);
    expect(AttendanceDraft.parse({ person, informed: true })).toMatchObject({
      person: { phone: '+212612345678', province: null },
      present: false,
      interests: [],
      valueChain: null,
      relation: null,
    });
  });

  test.each([
    ['nobody', {}, 'personId chooseOne'],
    ['both at once', { personId: newId(), person, informed: true }, 'personId chooseOne'],
    ['somebody new who was not told', { person }, 'informed noticeNotRead'],
    [
      'a family name in Latin',
      { person: { ...person, familyAr: 'Ait' }, informed: true },
      'person/familyAr arabicName',
    ],
    ['a phone that is none', { person: { ...person, phone: '12' }, informed: true }, 'person/phone invalidPhone'],
    ['a kinship that is none', { personId: newId(), relation: 'COUSIN' }, 'relation chooseOne'],
    ['a moment without its offset', { personId: newId(), at: '2022-02-14T15:30:00' }, 'at invalidInstant'],
  ])('%s is refused', (_, sent, problem) => {
    expect(problems(sent)).toEqual([problem]);
  });
});
