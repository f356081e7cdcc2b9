import type { PlainDay } from '@sanad/kernel';
import { standing, type EnrolmentView, type HoursRule, type SessionDay } from '@sanad/training/core';

/** An enrolment as it lies in the database. */
export type EnrolmentRow = Omit<EnrolmentView, 'hours' | 'needed' | 'atRisk' | 'canReach'> & {
  readonly unitId: string;
  readonly branchId: string;
  readonly resultEnteredOn: PlainDay | null;
  readonly certificateEnteredOn: PlainDay | null;
};

/** Hours and risk follow from the roll call by the rule of the core, nowhere else. */
export function viewOf(row: EnrolmentRow, days: readonly SessionDay[], rule: HoursRule): EnrolmentView {
  const { atRisk, ...hours } = standing(days, row.marks, rule);
  return { ...row, ...hours, atRisk: atRisk && row.state === 'ENROLLED' };
}
