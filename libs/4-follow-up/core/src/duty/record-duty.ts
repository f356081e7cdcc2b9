import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { Duty } from './duty';

/** May this be said of a duty? A visit is reported, not ticked; what belongs to a fiscal year is done after it. */
export function recordDuty(duty: Pick<Duty, 'kind' | 'period'>, doneOn: PlainDay): Refusal | undefined {
  if (duty.kind === 'VISIT') return refuse('dutyIsVisit');
  const isOfYear = duty.kind !== 'MANDATE_RENEWAL';
  return isOfYear && doneOn <= duty.period
    ? refuse('dayInFiscalYear', { day: showDay('ar', duty.period, 'short') })
    : undefined;
}
