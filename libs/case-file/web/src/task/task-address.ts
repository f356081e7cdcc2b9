import type { TaskKind, TaskView } from '@sanad/case-file/core';

/** Where a task is seen to. */
export interface Address {
  readonly path: readonly string[];
  readonly part: string | null;
  /** The same on a page that names its parts so. */
  readonly tab?: string;
}

/** The part of the page of the person that a kind of task is about. */
const parts: Readonly<Record<TaskKind, string | null>> = {
  PAPER_EXPIRES: 'papers',
  ELIGIBILITY_TO_REVIEW: 'eligibility',
  RECTIFICATION_DUE: 'privacy',
  ACCESS_REQUEST: null,
  BREAK_GLASS: null,
  REFERRAL_UNANSWERED: null,
  REFERRAL_PAPER_OWED: null,
  REFERRAL_PAPER_LATE: null,
  CERTIFICATE_LATE: null,
  TRAINING_CORRECTION: null,
  COOPERATIVE_DUTY: null,
  COOPERATIVE_VISIT: null,
  COOPERATIVE_DORMANT: null,
  NAME_ANSWERED: null,
  NAME_EXPIRES: null,
  GROUP_FELL_BACK: null,
};

/** Whose card was looked at is said where the look is judged. */
const looks: Address = { path: ['/break-glass'], part: null };
/** Whom a request may mean is said where it is answered. */
const requests: Address = { path: ['/people', 'access-requests'], part: null };

/** Lists of the training room in which a kind of task is seen to. */
const trainings: Readonly<Partial<Record<TaskKind, string>>> = {
  CERTIFICATE_LATE: 'certificates',
  TRAINING_CORRECTION: 'corrections',
};

type Asked = Pick<TaskView, 'kind' | 'person' | 'caseFile'> & Partial<Pick<TaskView, 'details'>>;

/** Null: the task is about nobody whose page could be opened. */
export function addressOf({ kind, person, caseFile, details }: Asked): Address | null {
  if (kind === 'ACCESS_REQUEST') return requests;
  if (kind === 'BREAK_GLASS') return looks;
  const cooperative = details?.['cooperativeId'];
  if (cooperative) return { path: ['/cooperatives', String(cooperative)], part: null, tab: 'follow-up' };
  const formation = details?.['formationId'];
  if (formation) return { path: ['/cooperatives', 'formations', String(formation)], part: null };
  const page = trainings[kind];
  if (page) return { path: ['/training', page], part: null };
  if (kind.startsWith('REFERRAL_') && caseFile) return { path: ['/files', caseFile.id], part: 'referrals' };
  if (person) return { path: ['/people', person.id], part: parts[kind] };
  return caseFile ? { path: ['/files', caseFile.id], part: null } : null;
}
