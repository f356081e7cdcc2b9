import { addDays, type PlainDay } from '@sanad/kernel';
import { leadDays, type DutyKind } from '../duty/duty';
import { addMonths } from '../months';
import type { Activity } from '../visit/visit';

/** What of a cooperative calls for somebody, once it exists. Kept beside those of its members and licences. */
export const followUpAlerts = ['DUTY_OVERDUE', 'VISIT_DUE', 'MANDATE_ENDING', 'DORMANT'] as const;
export type FollowUpAlert = (typeof followUpAlerts)[number];

/** What the alerts look at. The same question is asked in SQL: `alerts.repository.ts`, and a spec compares the answers. */
export interface Watched {
  readonly status: string;
  readonly registeredOn: PlainDay;
  readonly duties: readonly {
    readonly kind: DutyKind;
    readonly state: string;
    readonly dueOn: PlainDay;
    readonly isConfirmed: boolean;
  }[];
  /** Each visit; of two on one day the one that was entered last is the later one. */
  readonly visits: readonly { readonly visitedOn: PlainDay; readonly activity: Activity }[];
}

export interface Alert {
  readonly kind: FollowUpAlert;
  readonly since: PlainDay;
}

const alive: ReadonlySet<string> = new Set(['REGISTERED', 'OPERATING']);
const standing: ReadonlySet<string> = new Set([...alive, 'DORMANT']);

function first(days: readonly PlainDay[]): PlainDay | undefined {
  return [...days].sort()[0];
}

/** Since when nothing was seen to work: two visits in a row, or one after the years that the law names. */
function inactiveSince({ visits, registeredOn }: Watched, on: PlainDay, years: number | null): PlainDay | undefined {
  const inOrder = visits
    .map((visit, place) => ({ ...visit, place }))
    .sort((one, other) => one.visitedOn.localeCompare(other.visitedOn) || one.place - other.place);
  const lastActive = inOrder.findLastIndex(({ activity }) => activity === 'ACTIVE');
  const stopped = inOrder.slice(lastActive + 1);
  const lastSign = inOrder[lastActive]?.visitedOn ?? registeredOn;
  const isLong = years !== null && addMonths(lastSign, years * 12) <= on;
  return stopped.length >= 2 || (stopped.length === 1 && isLong) ? stopped[0]!.visitedOn : undefined;
}

/** The alerts of a cooperative on a day. What the law may not ask after all (`TO_CONFIRM`) makes nobody late. */
export function alertsOf(watched: Watched, on: PlainDay, inactiveYears: number | null): Alert[] {
  if (!standing.has(watched.status)) return [];
  const open = watched.duties.filter(({ state }) => state === 'OPEN');
  const since: Record<FollowUpAlert, PlainDay | undefined> = {
    DUTY_OVERDUE: first(
      open
        .filter(
          ({ kind, isConfirmed, dueOn }) => !['VISIT', 'MANDATE_RENEWAL'].includes(kind) && isConfirmed && dueOn < on,
        )
        .map(({ dueOn }) => addDays(dueOn, 1)),
    ),
    VISIT_DUE: first(open.filter(({ kind, dueOn }) => kind === 'VISIT' && dueOn <= on).map(({ dueOn }) => dueOn)),
    MANDATE_ENDING: first(
      open
        .filter(({ kind }) => kind === 'MANDATE_RENEWAL')
        .map(({ dueOn }) => addDays(dueOn, -leadDays.MANDATE_RENEWAL)),
    ),
    DORMANT: alive.has(watched.status) ? inactiveSince(watched, on, inactiveYears) : undefined,
  };
  return followUpAlerts.flatMap((kind) => (since[kind] ? [{ kind, since: since[kind] }] : []));
}
