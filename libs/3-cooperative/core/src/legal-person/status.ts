import { refuse, type PlainDay, type Refusal } from '@sanad/kernel';

export const cooperativeStatuses = [
  'REGISTERED',
  'OPERATING',
  'DORMANT',
  'IN_LIQUIDATION',
  'STRUCK_OFF',
  'TRANSFORMED',
  'MERGED',
] as const;
export type CooperativeStatus = (typeof cooperativeStatuses)[number];

/** Where a cooperative may go from where it stands. The table `cooperative.status_edge` is the same; a spec compares them. */
export const statusEdges = {
  REGISTERED: ['OPERATING', 'DORMANT', 'IN_LIQUIDATION', 'TRANSFORMED', 'MERGED'],
  OPERATING: ['DORMANT', 'IN_LIQUIDATION', 'TRANSFORMED', 'MERGED'],
  DORMANT: ['OPERATING', 'IN_LIQUIDATION', 'TRANSFORMED', 'MERGED'],
  IN_LIQUIDATION: ['STRUCK_OFF'],
  STRUCK_OFF: [],
  TRANSFORMED: [],
  MERGED: [],
} as const satisfies Record<CooperativeStatus, readonly CooperativeStatus[]>;

/** Statuses in which it still has members, organs and duties. */
export const livingStatuses = ['REGISTERED', 'OPERATING', 'DORMANT'] as const satisfies readonly CooperativeStatus[];

export const isLiving = (status: CooperativeStatus): boolean =>
  (livingStatuses as readonly CooperativeStatus[]).includes(status);

/** After these somebody else goes on: a company, or the cooperative into which it went. */
export const hasSuccessor = (status: CooperativeStatus): boolean => status === 'TRANSFORMED' || status === 'MERGED';

interface Standing {
  readonly status: CooperativeStatus;
  /** Of the last change, of the register while there is none. */
  readonly since: PlainDay;
}

/** May a cooperative go to a status on a day? */
export function moveStatus(
  { status, since }: Standing,
  { to, on }: { readonly to: CooperativeStatus; readonly on: PlainDay },
): Refusal | undefined {
  if (!(statusEdges[status] as readonly CooperativeStatus[]).includes(to))
    return refuse('statusNotNext', { from: status, to });
  return on < since ? refuse('statusDayTooEarly', { day: since }) : undefined;
}
