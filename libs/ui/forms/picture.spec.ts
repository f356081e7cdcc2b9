import { keptSize } from './picture';

test.each([
  [4000, 3000, 2400, 1800],
  [3000, 4000, 1800, 2400],
  [2400, 1000, 2400, 1000],
  [800, 600, 800, 600],
  [30_000, 1, 2400, 1],
])('a picture of %i by %i is kept at %i by %i', (width, height, keptWidth, keptHeight) => {
  expect(keptSize(width, height)).toEqual({ width: keptWidth, height: keptHeight });
});
