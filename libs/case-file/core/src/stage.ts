/** The stations of a file, in the order of the path. Sources: the states that the delegations themselves publish. */
export const stages = [
  'NEW',
  'ELIGIBILITY',
  'RETURNED',
  'ELIGIBLE',
  'ORIENTATION',
  'PREPARATION',
  'FUNDING',
  'CREATION',
  'ACTIVE',
  'COMPLETED',
  'CLOSED',
] as const;
export type Stage = (typeof stages)[number];

/** A file that is still on its way or alive: at most one for each person. */
export function isOpen(stage: Stage): boolean {
  return stage !== 'CLOSED' && stage !== 'COMPLETED';
}

/** What somebody sets out to become. */
export const paths = [
  'COOPERATIVE_NEW',
  'COOPERATIVE_JOIN',
  'AUTO_ENTREPRENEUR',
  'COMPANY',
  'INCOME_ACTIVITY',
  'WAGE_JOB',
  'TRAINING_ONLY',
] as const;
export type Path = (typeof paths)[number];

/** The paths that end in a cooperative. */
export function leadsToCooperative(path: Path | null): boolean {
  return path === 'COOPERATIVE_NEW' || path === 'COOPERATIVE_JOIN';
}

export const fundingChoices = ['NONE', 'AFTER_CREATION', 'REQUESTED', 'OWN_MEANS'] as const;
export type FundingChoice = (typeof fundingChoices)[number];

export const trainingStates = ['NONE', 'ENROLLED', 'COMPLETED', 'WAIVED'] as const;
export type TrainingState = (typeof trainingStates)[number];

export const closureReasons = [
  'INELIGIBLE',
  'REFUSED',
  'CEASED',
  'WITHDRAWN',
  'LOST_CONTACT',
  'DUPLICATE',
  'DECEASED',
  'MOVED_ABROAD',
  'CONSENT_WITHDRAWN',
] as const;
export type ClosureReason = (typeof closureReasons)[number];

export const origins = ['AWARENESS_DAY', 'OFFICE'] as const;
export type Origin = (typeof origins)[number];
