import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that falls the same way each time: the same seed gives the same world. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return uniformInt(this.generator, 0, limit - 1);
  }

  /** True in so many cases of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/**
 * Picks places of a list as names and towns are spread in life: the first far more often than the last (Zipf).
 * `slope` 0.9 gives the first of 75 places every sixth turn.
 */
export class Skewed {
  private readonly upTo: readonly number[];
  private static readonly grain = 1_000_000;

  constructor(count: number, slope: number) {
    const weights = Array.from({ length: count }, (_, place) => 1 / (place + 1) ** slope);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    this.upTo = weights.map((weight) => {
      sum += weight;
      return Math.round((sum / all) * Skewed.grain);
    });
  }

  /** The share of a place in all. */
  share(place: number): number {
    return (this.upTo[place]! - (this.upTo[place - 1] ?? 0)) / Skewed.grain;
  }

  place(chance: Chance): number {
    const drawn = chance.below(Skewed.grain);
    let low = 0;
    let high = this.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (drawn < this.upTo[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
