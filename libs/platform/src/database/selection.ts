/** All rows of a list in its order, made of the same predicate as the list: a statement and its values. */
export interface Selection {
  readonly text: string;
  readonly values: readonly unknown[];
}
