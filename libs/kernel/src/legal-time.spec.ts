import { describe, expect, test } from '@jest/globals';
import { dayOf, instantOf, offsetMinutes, showDay, showInstant, timeOf, today } from './legal-time';
import type { PlainDay, PlainTime } from './plain-day';

const at = (day: string, time: string) => instantOf(day as PlainDay, time as PlainTime).toISOString();

describe('legal time in Morocco', () => {
  test.each([
    ['the Guelmim day, one hour ahead', '2022-02-14', '15:30', '2022-02-14T14:30:00.000Z'],
    ['Ramadan 2026, back to UTC', '2026-02-20', '15:30', '2026-02-20T15:30:00.000Z'],
    ['after Ramadan 2026, ahead again', '2026-03-23', '15:30', '2026-03-23T14:30:00.000Z'],
    ['the last day ahead', '2026-09-19', '15:30', '2026-09-19T14:30:00.000Z'],
    ['the day the law changed', '2026-09-20', '15:30', '2026-09-20T15:30:00.000Z'],
    ['since then UTC all year', '2026-11-20', '15:30', '2026-11-20T15:30:00.000Z'],
    ['Ramadan 2027 changes nothing any more', '2027-02-20', '15:30', '2027-02-20T15:30:00.000Z'],
    ['before the hour of 2018', '2017-12-01', '15:30', '2017-12-01T15:30:00.000Z'],
  ])('%s', (_situation, day, time, instant) => {
    expect(at(day, time)).toBe(instant);
    expect(dayOf(instant)).toBe(day);
    expect(timeOf(instant)).toBe(time);
  });

  test('an hour that is skipped is read with the offset before it', () => {
    expect(at('2026-03-22', '02:30')).toBe('2026-03-22T02:30:00.000Z');
    expect(timeOf('2026-03-22T02:30:00Z')).toBe('03:30');
  });

  test('every moment comes back from its day and time, the repeated hours excepted', () => {
    const lost: string[] = [];
    for (let moment = Date.UTC(2021, 0, 1); moment < Date.UTC(2028, 0, 1); moment += 7 * 3_600_000) {
      const back = instantOf(dayOf(moment), timeOf(moment)).getTime();
      if (back !== moment && offsetMinutes(back) === offsetMinutes(moment)) lost.push(new Date(moment).toISOString());
    }
    expect(lost).toEqual([]);
  });

  test('the day changes at midnight in Morocco, not at midnight UTC', () => {
    expect(today(new Date('2022-02-14T23:30:00Z'))).toBe('2022-02-15');
    expect(today(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-20');
  });

  test('days are said with Moroccan months and Latin digits', () => {
    const day = '2022-02-14' as PlainDay;
    expect(showDay('ar', day, 'full')).toMatch(/^الاثنين،? 14 فبراير 2022$/);
    expect(showDay('ar', '2022-05-01' as PlainDay)).toBe('1 ماي 2022');
    expect(showDay('ar', '2022-07-30' as PlainDay)).toBe('30 يوليوز 2022');
    expect(showDay('ar', '2022-08-20' as PlainDay)).toBe('20 غشت 2022');
    expect(showDay('fr', day)).toBe('14 février 2022');
    expect(showDay('en', day)).toBe('14 February 2022');
    expect(showDay('ar', day, 'short')).toBe('14/02/2022');
  });

  test('a moment is said as day and time in Morocco', () => {
    expect(showInstant('ar', '2022-02-14T14:30:00Z')).toBe('14 فبراير 2022، 15:30');
    expect(showInstant('fr', '2022-02-14T14:30:00Z')).toBe('14 février 2022, 15:30');
  });
});
