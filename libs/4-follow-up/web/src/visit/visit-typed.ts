import type { Activity, Problem, TurnoverBand, VisitView } from '@sanad/follow-up/core';

/** A visit as its form holds it. */
export interface VisitTyped {
  visitedOn: string;
  activity: Activity | '';
  members: number | null;
  jobs: number | null;
  jobsFamily: number | null;
  jobsWomen: number | null;
  jobsYoung: number | null;
  turnover: TurnoverBand | '';
  incomeBefore: number | null;
  incomeNow: number | null;
  problems: Problem[];
  note: string;
  reason: string;
}

export function emptyVisit(visitedOn: string, members: number | null): VisitTyped {
  return {
    ...{ visitedOn, activity: '', members, jobs: null, jobsFamily: null, jobsWomen: null, jobsYoung: null },
    ...{ turnover: '', incomeBefore: null, incomeNow: null, problems: [], note: '', reason: '' },
  };
}

export function typedFrom(visit: VisitView): VisitTyped {
  const { visitedOn, activity, members, jobs, jobsFamily, jobsWomen, jobsYoung, turnover, incomeBefore, incomeNow } =
    visit;
  return {
    ...{ visitedOn, activity, members, jobs, jobsFamily, jobsWomen, jobsYoung, turnover, incomeBefore, incomeNow },
    ...{ problems: [...visit.problems], note: visit.note ?? '', reason: '' },
  };
}

/** What comes back from the device may have been kept by an older page. */
export function isVisitTyped(kept: unknown): kept is VisitTyped {
  if (typeof kept !== 'object' || kept === null) return false;
  const keys = Object.keys(emptyVisit('', null));
  return keys.every((key) => key in kept) && Array.isArray((kept as VisitTyped).problems);
}
