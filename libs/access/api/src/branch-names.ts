/** A branch as whoever works there is told of it. `agency` is the kind of its agency, in the words of the partners. */
export interface NamedBranch {
  readonly id: string;
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
  readonly agency: string;
}

/** Branches belong to the partners, a floor above: that room tells their names to the header through this port. */
export abstract class BranchNames {
  /** Names by id; unknown ids are left out. */
  abstract of(ids: readonly string[]): Promise<ReadonlyMap<string, NamedBranch>>;
}
