import type { Pair } from './suspects.repository';

/** Two persons as their pair is kept: the smaller id first. */
export function pairOf(one: Pair['one'], other: Pair['one']): Pair {
  return one.id < other.id ? { one, other } : { one: other, other: one };
}
