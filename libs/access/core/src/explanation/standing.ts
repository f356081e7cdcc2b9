import type { BranchId, UnitId } from '@sanad/kernel';

/** What must be there for a branch of a partner to see what was handed to it. */
export interface Sharing {
  readonly agreement: 'IN_FORCE' | 'ENDED' | 'NONE';
  readonly consent: 'GIVEN' | 'WITHDRAWN' | 'NONE';
  /** `READ_ONLY`: over for so long that nothing is added to it. `TAKEN_BACK`: declined, recalled, expired, or the person has died. */
  readonly referral: 'OPEN' | 'READ_ONLY' | 'TAKEN_BACK';
}

/** Where a record lies and whom it was opened to: all that an answer about it depends on. */
export interface KnownRecord {
  readonly unitId: UnitId | null;
  /** The branch that it was handed to. */
  readonly branchId: BranchId | null;
  readonly sharing: Sharing | null;
  /** Null where the act cannot be opened to somebody of another unit for a time. */
  readonly opening: 'OPENED' | 'CLOSED' | null;
}

/** A record that the one who asks does not see: of another place, or of none. Which of the two is not told. */
export interface HiddenRecord {
  readonly isHidden: true;
  readonly isOpenable: boolean;
}

/** Null: the act is asked about without a record, as for a button that is missing. */
export type Standing = KnownRecord | HiddenRecord | null;

export function isHidden(standing: Standing): standing is HiddenRecord {
  return standing !== null && 'isHidden' in standing;
}
