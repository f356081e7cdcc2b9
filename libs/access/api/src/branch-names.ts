/** Branches belong to the partners, a floor above: that room tells their names to the header through this port. */
export abstract class BranchNames {
  /** Names by id; unknown ids are left out. */
  abstract of(ids: readonly string[]): Promise<ReadonlyMap<string, { id: string; ar: string; fr: string; en: string }>>;
}
