import { describe, expect, test } from '@jest/globals';
import { conversions } from './conversion';

const funnel = (AWARENESS: number, FILE: number, TRAINING: number, COOPERATIVE: number) =>
  conversions({ AWARENESS, FILE, TRAINING, COOPERATIVE });

describe('the funnel', () => {
  test.each([
    ['people are lost at each station', funnel(100, 50, 40, 10), [1, 0.5, 0.4, 0.1], [null, 0.5, 0.2, 0.75]],
    ['nobody is lost', funnel(5, 5, 5, 5), [1, 1, 1, 1], [null, null, null, null]],
    ['founders were freed from the training', funnel(10, 8, 2, 6), [1, 0.8, 0.2, 0.6], [null, 0.2, 0.75, null]],
    ['everybody is lost', funnel(4, 0, 0, 0), [1, 0, 0, 0], [null, 1, null, null]],
    ['nobody was made aware', funnel(0, 0, 0, 0), [null, null, null, null], [null, null, null, null]],
  ])('%s', (_situation, read, ofAll, lost) => {
    const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 1000);
    expect(read.map((station) => rounded(station.ofAll))).toEqual(ofAll);
    expect(read.map((station) => rounded(station.lost))).toEqual(lost);
  });

  test('the stations come in the order of the journey', () => {
    expect(funnel(4, 3, 2, 1).map(({ station, count }) => [station, count])).toEqual([
      ['AWARENESS', 4],
      ['FILE', 3],
      ['TRAINING', 2],
      ['COOPERATIVE', 1],
    ]);
  });
});
