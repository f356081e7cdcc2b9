import type { PlainDay } from '@sanad/kernel';
import { leastOfBand, type TurnoverBand } from '../visit/visit';
import { lawOn, type DutyLaw } from './duty-law';

interface Sized {
  readonly visitedOn: PlainDay;
  readonly members: number;
  readonly turnover: TurnoverBand;
}

/**
 * Thresholds that the last two visits have both reached: an auditor of accounts, a board. They are advice: a band that was
 * said at the door is no account.
 */
export function adviceOf(visits: readonly Sized[], law: readonly DutyLaw[], on: PlainDay): DutyLaw[] {
  const last = [...visits].sort((one, other) => other.visitedOn.localeCompare(one.visitedOn)).slice(0, 2);
  const [auditor, board, members] = (
    ['auditorRequiredTurnover', 'boardRequiredTurnover', 'boardRequiredMembers'] as const
  ).map((key) => lawOn(law, key, on));
  const reached = (rule: DutyLaw | undefined): rule is DutyLaw =>
    rule !== undefined && last.length === 2 && last.every(({ turnover }) => leastOfBand[turnover] >= rule.value);
  const isLarge = members !== undefined && last.every((visit) => visit.members > members.value);
  return [...(reached(auditor) ? [auditor] : []), ...(reached(board) && isLarge ? [board] : [])];
}
