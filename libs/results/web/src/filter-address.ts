/** The filter as it stands in the address; what is absent is not narrowed. */
export interface FilterAddress {
  readonly province: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Query parameters of a filter, without those that say nothing. */
export function queryOf(filter: Partial<FilterAddress>, more: Readonly<Record<string, string>> = {}) {
  const said = Object.entries({ ...filter, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(said);
}
