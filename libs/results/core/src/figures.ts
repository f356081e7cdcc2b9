/** The stations of the funnel, in order. Each counts the people of one cohort: those made aware in the period. */
export const stations = ['AWARENESS', 'FILE', 'TRAINING', 'COOPERATIVE'] as const;
export type Station = (typeof stations)[number];

/** The numbers beside the funnel. */
export const tiles = [
  'EVENTS',
  'ATTENDANCES',
  'PEOPLE',
  'OPEN_FILES',
  'CERTIFICATES',
  'COOPERATIVES',
  'MEMBERS',
] as const;
export type Tile = (typeof tiles)[number];

/** Everything that is counted. Each has one definition, and a list of exactly so many rows. */
export const figures = [...stations, ...tiles] as const;
export type Figure = (typeof figures)[number];

export type Counts<Counted extends string> = Readonly<Record<Counted, number>>;

export function isStation(figure: Figure): figure is Station {
  return stations.some((station) => station === figure);
}

/** Figures whose rows are people: to see them is to see names. */
export function countsPeople(figure: Figure): boolean {
  return figure !== 'EVENTS' && figure !== 'COOPERATIVES';
}
