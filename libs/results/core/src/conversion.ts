import { stations, type Counts, type Station } from './figures';

/** One station of the funnel against the others. Shares are parts of one; null where nothing can be compared. */
export interface Conversion {
  readonly station: Station;
  readonly count: number;
  /** Part of those made aware. */
  readonly ofAll: number | null;
  /** Part of the station before that did not come so far; null also when as many or more did. */
  readonly lost: number | null;
}

function part(of: number, whole: number): number | null {
  return whole > 0 ? of / whole : null;
}

/** Reads the funnel: how far the people of the cohort came, and where they were lost. */
export function conversions(counts: Counts<Station>): readonly Conversion[] {
  return stations.map((station, place) => {
    const before = place === 0 ? undefined : counts[stations[place - 1]!];
    const count = counts[station];
    return {
      station,
      count,
      ofAll: part(count, counts.AWARENESS),
      // Somebody who was freed from the training may still found: then nobody was lost on the way.
      lost: before === undefined || count >= before ? null : part(before - count, before),
    };
  });
}
