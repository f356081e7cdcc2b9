import { addDays, addWorkingDays, isWorkingDay, type Holidays, type PlainDay } from '@sanad/kernel';
import { addMonths, addMonthsFromEnd } from '../months';
import { lawOn, type DutyLaw, type DutyLawKey } from './duty-law';
import { fiscalYearEnds, type YearEndChange } from './fiscal-year';

/** What a cooperative owes in a year, when its mandates end, and when it is visited. In the order of a year. */
export const dutyKinds = [
  'ACCOUNTS',
  'REPORTS',
  'ASSEMBLY_NOTICE',
  'ANNUAL_ASSEMBLY',
  'ODCO_DEPOSIT',
  'MANDATE_RENEWAL',
  'VISIT',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** After how many months from the register somebody goes to see how it fares. */
export const visitMonths = [6, 12, 24] as const;
export type VisitMonths = (typeof visitMonths)[number];

/** Days before the due one on which whoever keeps the file is given a task. */
export const leadDays: Readonly<Record<DutyKind, number>> = {
  ACCOUNTS: 45,
  REPORTS: 30,
  ASSEMBLY_NOTICE: 30,
  ANNUAL_ASSEMBLY: 60,
  ODCO_DEPOSIT: 30,
  MANDATE_RENEWAL: 90,
  VISIT: 15,
};

/** A delay that looks back from the assembly may only grow: ending on a feast, it ends on the working day before. */
const lookingBack: ReadonlySet<DutyKind> = new Set(['ACCOUNTS', 'REPORTS', 'ASSEMBLY_NOTICE']);

/** What of a cooperative decides on its duties. */
export interface Followed {
  readonly registeredOn: PlainDay;
  /** When the house got to know it: what fell due more than a year before is asked of nobody. */
  readonly knownSince: PlainDay;
  /** Dissolved, struck off, or another legal person by now. */
  readonly hasEnded: boolean;
  readonly yearEnds: readonly YearEndChange[];
  /** Seats that are held. `endsOn` is null where nobody has written until when. */
  readonly mandates: readonly {
    readonly organ: string;
    readonly beginsOn: PlainDay;
    readonly endsOn: PlainDay | null;
  }[];
  /** What was said of the assembly of a fiscal year: the day on which it was held, or null when none was due. */
  readonly assemblies: ReadonlyMap<PlainDay, PlainDay | null>;
}

export interface Duty {
  /** One for a cooperative: `ANNUAL_ASSEMBLY/2022-12-31`, `MANDATE_RENEWAL/TREASURER/2025-03-25`, `VISIT/6`. */
  readonly key: string;
  readonly kind: DutyKind;
  /** The organ of a mandate, the months of a visit. */
  readonly mark: string | null;
  /** The end of the fiscal year, the end of the mandate, the day of the register. */
  readonly period: PlainDay;
  /** As the law counts; and the working day on which that delay ends. */
  readonly lawDueOn: PlainDay;
  readonly dueOn: PlainDay;
  /** Null for what the house asks of itself. */
  readonly rule: DutyLawKey | null;
  readonly isConfirmed: boolean;
}

/** The working day on which a delay ends: the next one, or the one before where the delay looks back. */
export function workingDueDay(kind: DutyKind, day: PlainDay, holidays: Holidays): PlainDay {
  return isWorkingDay(day, holidays) ? day : addWorkingDays(day, lookingBack.has(kind) ? -1 : 1, holidays);
}

type Bare = Omit<Duty, 'dueOn'>;

function ofYear({ assemblies }: Followed, law: readonly DutyLaw[], period: PlainDay): Bare[] {
  const within = lawOn(law, 'annualAssemblyWithin', period);
  const held = assemblies.get(period);
  if (!within) return [];
  const assembly = addMonthsFromEnd(period, within.value);
  const duty = (kind: DutyKind, rule: DutyLaw | undefined, dueOn: (days: number) => PlainDay): Bare[] =>
    rule
      ? [
          {
            ...{ key: `${kind}/${period}`, kind, mark: null, period, rule: rule.key },
            ...{ lawDueOn: dueOn(rule.value), isConfirmed: rule.confidence === 'CONFIRMED' },
          },
        ]
      : [];
  // Without an assembly nobody is called to it, nothing is laid before it, and nothing of it is sent on.
  if (held === null) return duty('ANNUAL_ASSEMBLY', within, () => assembly);
  const before = lawOn(law, 'reportsBeforeAssembly', period);
  return [
    ...duty('ACCOUNTS', before, (days) => addDays(assembly, -days)),
    ...duty('REPORTS', before, (days) => addDays(assembly, -days)),
    ...duty('ASSEMBLY_NOTICE', lawOn(law, 'assemblyNotice', period), (days) => addDays(assembly, -days)),
    ...duty('ANNUAL_ASSEMBLY', within, () => assembly),
    ...duty('ODCO_DEPOSIT', lawOn(law, 'odcoTransmission', period), (days) => addDays(held ?? assembly, days)),
  ];
}

/** Mandates that end soon or have ended, and whose seats nobody has filled anew: one duty for an organ and a day. */
function ofMandates({ mandates }: Followed, law: readonly DutyLaw[], on: PlainDay): Bare[] {
  const years = lawOn(law, 'mandateYears', on);
  const found = new Map<string, Bare>();
  for (const { organ, beginsOn, endsOn } of mandates) {
    const end = endsOn ?? (years ? addMonths(beginsOn, years.value * 12) : null);
    if (end === null || addDays(end, -leadDays.MANDATE_RENEWAL) > on) continue;
    const key = `MANDATE_RENEWAL/${organ}/${end}`;
    const isConfirmed = endsOn !== null || years?.confidence === 'CONFIRMED';
    const known = found.get(key);
    found.set(key, {
      ...{ key, kind: 'MANDATE_RENEWAL', mark: organ, period: end, lawDueOn: end, rule: 'mandateYears' },
      isConfirmed: isConfirmed || (known?.isConfirmed ?? false),
    });
  }
  return [...found.values()];
}

function ofVisits({ registeredOn }: Followed): Bare[] {
  return visitMonths.map((months) => ({
    ...{ key: `VISIT/${months}`, kind: 'VISIT', mark: String(months), period: registeredOn },
    ...{ lawDueOn: addMonths(registeredOn, months), rule: null, isConfirmed: true },
  }));
}

/**
 * What a cooperative owes on a day, from the law of that day and what is known of it. Fiscal years that have ended, mandates
 * that end within ninety days, and its three visits; what fell due long before the house knew it is left out.
 */
export function dutiesOf(followed: Followed, law: readonly DutyLaw[], holidays: Holidays, on: PlainDay): Duty[] {
  if (followed.hasEnded) return [];
  const since = addMonths(followed.knownSince, -12);
  const ends = fiscalYearEnds(followed.yearEnds, followed.registeredOn, addDays(on, -1));
  const dated = [...ends.flatMap((period) => ofYear(followed, law, period)), ...ofVisits(followed)];
  return [...dated.filter(({ lawDueOn }) => lawDueOn >= since), ...ofMandates(followed, law, on)]
    .map((duty) => ({ ...duty, dueOn: workingDueDay(duty.kind, duty.lawDueOn, holidays) }))
    .sort(
      (one, other) =>
        one.dueOn.localeCompare(other.dueOn) || order(one) - order(other) || (one.key < other.key ? -1 : 1),
    );
}

const order = ({ kind }: Bare) => dutyKinds.indexOf(kind);
