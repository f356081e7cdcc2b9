import { describe, expect, test } from '@jest/globals';
import { clockOfNode, compareClocks, minutesOf, ours } from './clocks';

describe('clocks that disagree', () => {
  test('legal time at the canaries', () => {
    expect(ours()).toEqual([60, 0, 0]);
  });

  test('the Node that runs us knows the law', () => {
    expect(compareClocks('Node', clockOfNode()).state).toBe('well');
  });

  test('zone data from before the change are an hour off since, and said so', () => {
    expect(compareClocks('PostgreSQL', [60, 0, 60])).toMatchObject({
      state: 'note',
      sentence: expect.stringContaining('2026-11-20'),
    });
    expect(compareClocks('Node', [60, 0, 60]).state).toBe('ill');
  });

  test.each([
    ['+01:00', 60],
    ['+0100', 60],
    ['+00', 0],
    ['', 0],
    ['-03:30', -210],
  ])('the offset %s is %i minutes', (offset, minutes) => {
    expect(minutesOf(offset)).toBe(minutes);
  });
});
