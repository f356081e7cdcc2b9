import type { House } from '@sanad/access/api/testing';
import { instantOf, newId, type PlainDay, type PlainTime } from '@sanad/kernel';

/** First names of the people told about; each is there for one question. */
export const people = {
  founder: 'فاطمة',
  trained: 'حسن',
  duplicate: 'زهرة',
  early: 'سعاد',
  lastSecond: 'مريم',
  firstSecond: 'ليلى',
  ofCancelled: 'نور',
  absent: 'هند',
  untrained: 'أمل',
  foreign: 'رجاء',
  guest: 'يوسف',
  left: 'كمال',
  struckOff: 'سلمى',
} as const;
export type People = typeof people;
type Who = keyof People;

const at = (day: string, time: string) => instantOf(day as PlainDay, time as PlainTime);
type Unit = 'GLM' | 'TNT' | 'SMR';
const provinces: Readonly<Record<Unit, string>> = { GLM: '10.261', TNT: '10.521', SMR: '11.321' };

/** Writes rows as they would stand after years of work, past instants included, which no request can make. */
class Teller {
  readonly ids = new Map<Who, string>();
  private readonly by = newId();

  constructor(private readonly house: House) {}

  async insert(table: string, record: Record<string, unknown>): Promise<string> {
    const row: Record<string, unknown> = { id: newId(), ...record };
    const columns = Object.keys(row);
    await this.house.sql(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      Object.values(row),
    );
    return row['id'] as string;
  }

  unit(code: Unit): string {
    return this.house.ids.unit[code];
  }

  async person(who: Who, unit: Unit): Promise<void> {
    const id = await this.insert('people.person', {
      unit_id: this.unit(unit),
      given_ar: people[who],
      family_ar: 'المثال',
      province: provinces[unit],
      created_by: this.by,
    });
    this.ids.set(who, id);
  }

  event(unit: Unit, day: string, state = 'CLOSED'): Promise<string> {
    return this.insert('awareness.event', {
      unit_id: this.unit(unit),
      kind: 'AWARENESS_DAY',
      title: `يوم تحسيسي ${day}`,
      day,
      starts_at: '15:30',
      venue: 'فضاء الذاكرة التاريخية',
      province: provinces[unit],
      organiser: 'النيابة',
      state,
      created_by: this.by,
    });
  }

  attendance(event: string, unit: Unit, who: Who, presentAt: Date | null): Promise<string> {
    return this.insert('awareness.attendance', {
      event_id: event,
      unit_id: this.unit(unit),
      person_id: this.ids.get(who),
      walk_in: true,
      registered_by: this.by,
      present_at: presentAt,
      marked_by: presentAt && this.by,
      notice_version: '1',
    });
  }

  file(who: Who, unit: Unit, stage: string, closure: string | null = null): Promise<string> {
    return this.insert('case_file.case_file', {
      number: `${unit}-${this.ids.get(who)}`,
      person_id: this.ids.get(who),
      unit_id: this.unit(unit),
      caseworker_id: this.by,
      stage,
      closure_reason: closure,
      origin: 'AWARENESS_DAY',
      opened_on: '2022-02-15',
      created_by: this.by,
    });
  }

  async completed(session: string, who: Who, file: string, certificate: 'PENDING' | 'ISSUED'): Promise<void> {
    const isIssued = certificate === 'ISSUED';
    await this.insert('training.enrolment', {
      session_id: session,
      referral_id: newId(),
      case_id: file,
      person_id: this.ids.get(who),
      unit_id: this.unit('GLM'),
      branch_id: this.house.ids.branch.ANAPEC,
      state: 'COMPLETED',
      enrolled_on: '2022-03-01',
      completed_on: '2022-03-20',
      certificate,
      certificate_number: isIssued ? 'A-1' : null,
      certificate_on: isIssued ? '2022-04-02' : null,
      created_by: this.by,
    });
  }

  session(): Promise<string> {
    return this.programme().then((programme) =>
      this.insert('training.session', {
        programme_id: programme,
        branch_id: this.house.ids.branch.ANAPEC,
        place: 'كلميم',
        starts_on: '2022-03-01',
        ends_on: '2022-03-20',
        capacity: 20,
        created_by: this.by,
      }),
    );
  }

  cooperative(unit: Unit, registeredOn: string, status = 'REGISTERED', other: object = {}): Promise<string> {
    return this.insert('cooperative.cooperative', {
      unit_id: this.unit(unit),
      formation_id: newId(),
      name: `تعاونية ${registeredOn}`,
      province: provinces[unit],
      seat: 'كلميم',
      category: 'MEMBERS_SELL',
      branch: 'BEES',
      register_number: registeredOn,
      court: 'المحكمة الابتدائية بكلميم',
      registered_on: registeredOn,
      capital: 5000,
      status,
      created_by: this.by,
      ...other,
    });
  }

  async member(cooperative: string, who: Who, file: string | null, leftOn: string | null = null): Promise<void> {
    await this.insert('cooperative.membership', {
      cooperative_id: cooperative,
      person_id: this.ids.get(who),
      case_id: file,
      founder: true,
      joined_on: '2022-06-01',
      left_on: leftOn,
    });
  }

  private programme(): Promise<string> {
    return this.insert('training.programme', {
      agency_id: this.house.ids.agency.ANAPEC,
      title: 'تسيير التعاونيات',
      hours: 30,
      created_by: this.by,
    });
  }
}

async function tellAttendances(teller: Teller): Promise<void> {
  const [day, winter, newYear] = [
    await teller.event('GLM', '2022-02-14'),
    await teller.event('GLM', '2021-12-20'),
    await teller.event('GLM', '2022-12-31', 'OPEN'),
  ];
  const [below, foreign] = [await teller.event('TNT', '2022-05-10'), await teller.event('SMR', '2021-05-10')];
  const cancelled = await teller.event('GLM', '2022-07-01', 'CANCELLED');
  await teller.event('GLM', '2022-08-01', 'PLANNED');
  for (const who of ['founder', 'trained', 'duplicate', 'early', 'guest'] as const)
    await teller.attendance(day, 'GLM', who, at('2022-02-14', '15:41'));
  await teller.attendance(day, 'GLM', 'absent', null);
  await teller.attendance(winter, 'GLM', 'early', at('2021-12-20', '10:00'));
  await teller.attendance(newYear, 'GLM', 'lastSecond', new Date(at('2023-01-01', '00:00').getTime() - 1000));
  await teller.attendance(newYear, 'GLM', 'firstSecond', at('2023-01-01', '00:00'));
  await teller.attendance(newYear, 'GLM', 'founder', at('2022-12-31', '18:00'));
  await teller.attendance(cancelled, 'GLM', 'ofCancelled', at('2022-07-01', '10:00'));
  await teller.attendance(below, 'TNT', 'untrained', at('2022-05-10', '10:00'));
  const later = await teller.event('GLM', '2024-03-01');
  for (const who of ['left', 'struckOff'] as const)
    await teller.attendance(later, 'GLM', who, at('2024-03-01', '10:00'));
  for (const who of ['foreign', 'guest'] as const)
    await teller.attendance(foreign, 'SMR', who, at('2021-05-10', '10:00'));
}

async function tellFiles(teller: Teller): Promise<void> {
  const files = {
    founder: await teller.file('founder', 'GLM', 'ACTIVE'),
    trained: await teller.file('trained', 'GLM', 'PREPARATION'),
    untrained: await teller.file('untrained', 'TNT', 'ACTIVE'),
    left: await teller.file('left', 'GLM', 'CLOSED', 'WITHDRAWN'),
  };
  await teller.file('duplicate', 'GLM', 'CLOSED', 'DUPLICATE');
  await teller.file('foreign', 'SMR', 'NEW');
  const session = await teller.session();
  await teller.completed(session, 'founder', files.founder, 'ISSUED');
  await teller.completed(session, 'trained', files.trained, 'PENDING');
  const honey = await teller.cooperative('GLM', '2022-06-01');
  await teller.member(honey, 'founder', files.founder);
  await teller.member(honey, 'untrained', files.untrained);
  await teller.member(honey, 'left', files.left, '2023-01-31');
  const gone = await teller.cooperative('GLM', '2022-06-02', 'STRUCK_OFF');
  // Neither is counted once more: it went into another, or stands in the sums that were brought in.
  await teller.cooperative('GLM', '2022-06-03', 'MERGED');
  const brought = { origin: 'IMPORTED', formation_id: null, share_value: 100, in_opening_balance: true };
  await teller.cooperative('GLM', '2022-06-04', 'OPERATING', brought);
  await teller.member(gone, 'struckOff', null);
}

/** Years of several delegations: Guelmim with Tan-Tan below it, and one of another region. */
export async function tellYears(house: House): Promise<People> {
  const teller = new Teller(house);
  // Invariants of the rooms below are their own specs' business: here rows only have to stand where they would.
  // What is kept beside the rows is kept beside these too.
  for (const [table, trigger] of [
    ['awareness.attendance', 'unit_of_person_is_said'],
    ['case_file.case_file', 'file_is_counted'],
  ])
    await house.sql(`alter table ${table} enable always trigger ${trigger}`);
  await house.sql(`set session_replication_role = replica`);
  try {
    const ofOthers: Partial<Record<Who, Unit>> = { untrained: 'TNT', foreign: 'SMR', guest: 'SMR' };
    for (const who of Object.keys(people) as Who[]) await teller.person(who, ofOthers[who] ?? 'GLM');
    await tellAttendances(teller);
    await tellFiles(teller);
  } finally {
    await house.sql(`set session_replication_role = origin`);
  }
  return people;
}
