import type { ThrowAway } from './throw-away';
import { ranks, type Visitor, type Visitors } from './visitors';
import { loadId, loadIdSql } from '../src/database/seed/load/load-id';

/** One request of a job, and who sends it. */
export interface Act {
  readonly by: Visitor;
  readonly path: string;
  readonly body?: unknown;
}

/** Something that people do all day, in many variants. */
export interface Job {
  readonly name: string;
  readonly acts: readonly Act[];
  /** The most that 95 of 100 may take, in milliseconds; null where only the share of the limit counts. */
  readonly most: number | null;
  /** Compared with a bare server and with pgbench: the name in the table of workloads. */
  readonly workload?: 'W1' | 'W2' | 'W3' | 'W5';
}

export interface Sample {
  readonly given: string;
  readonly family: string;
  readonly latin: string | null;
  readonly phone: string | null;
  readonly number: string | null;
  readonly id: string;
  readonly file: string | null;
  /** The number of the card that the load made for them. */
  readonly card: string | null;
  /** The number of a resistance file that they are tied to. */
  readonly resistance: string | null;
}

const variants = 12;

/** Card numbers of the load by the number of the person, as `load-people.ts` makes them. */
const cardSql = `(array['JA', 'JB', 'JE', 'JF', 'JC', 'JT', 'EE', 'BK', 'D', 'G'])[1 + n % 10] || (100000 + n / 10)::text`;

export async function samples(house: ThrowAway, unit: string, limit = variants): Promise<Sample[]> {
  return house.sql<Sample>(
    `with picked as materialized (
       select p.id, p.given_ar as given, p.family_ar as family, p.given_la as latin, right(p.phone, 6) as phone,
         p.cin_end, c.number, c.id as file
       from people.person p join case_file.case_file c on c.person_id = p.id
       where p.unit_id = $1 and p.phone is not null and p.given_la is not null order by md5(p.id::text) limit ${limit}
     ), numbered as (
       select ${loadIdSql('person', 'n')} as id, n from generate_series(0, (select sum(persons) from people.person_count)::int) n
     )
     select s.*, case when s.cin_end is not null then ${cardSql} end as card,
       (select f.number_typed from people.kinship_link k join people.resistance_file f on f.id = k.resistance_file_id
        where k.person_id = s.id limit 1) as resistance
     from picked s left join numbered using (id)`,
    [unit],
  );
}

const spelling = (name: string) => name.replaceAll(/[أإآ]/gu, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي');

const search = (by: Visitor, list: string, query: string): Act => ({
  by,
  path: `/api/v1/${list}?query=${encodeURIComponent(query)}`,
});

type Asking = (by: Visitor, sample: Sample) => Act | null;

/** Who comes, and what they know of the people they look for. */
interface Day {
  /** An act for each caseworker and each person they know. */
  each(act: Asking): Act[];
  /** The same, and by the supervisor of the whole country. */
  everyone(act: Asking): Act[];
  /** The first page of a list, for everyone. */
  first(list: string): Act[];
  /** The same for caseworkers alone: a list of their own work. */
  own(list: string): Act[];
}

function searches({ each, everyone }: Day): readonly Job[] {
  const listed = (name: string, list: string, query: (sample: Sample) => string | null): Job => ({
    name: `search: ${name}`,
    most: 50,
    acts: everyone((by, sample) => {
      const asked = query(sample);
      return asked === null ? null : search(by, list, asked);
    }),
  });
  const people = (name: string, query: (sample: Sample) => string | null) => listed(name, 'people', query);
  return [
    { ...people('given name, as written', ({ given }) => given), workload: 'W2' },
    people('three letters', ({ given }) => given.slice(0, 3)),
    people('given name, other spelling', ({ given }) => spelling(given)),
    people('family and given, other order', ({ given, family }) => `${family} ${given}`),
    people('Latin given name', ({ latin }) => latin),
    people('end of a telephone', ({ phone }) => phone),
    people('given name and end of a telephone', ({ given, phone }) => `${given} ${phone}`),
    people('card number', ({ card }) => card),
    people('card number that nobody has', ({ id }) => `ZZ${100_000 + (id.charCodeAt(0) % 90)}`),
    listed('files by number', 'case-files', ({ number }) => number),
    listed('files by name', 'case-files', ({ given, family }) => `${given} ${family}`),
    listed('resistance files by member', 'resistance-files', ({ family }) => family),
    listed('resistance files by number', 'resistance-files', ({ resistance }) => resistance),
    listed('cooperatives by name', 'cooperatives', ({ family }) => `تعاونية ${family}`),
    {
      name: 'search: known to another delegation',
      most: 50,
      acts: each((by, { given, family }) => search(by, 'people-elsewhere', `${given} ${family}`)),
    },
    {
      name: 'search: who may be the same',
      most: 150,
      acts: each((by, { given, family }) => ({
        by,
        path: `/api/v1/people/similar?givenAr=${encodeURIComponent(given)}&familyAr=${encodeURIComponent(family)}`,
      })),
    },
  ];
}

function lists({ first, own }: Day): readonly Job[] {
  const list = (name: string, address: string): Job => ({ name: `list: ${name}`, most: 30, acts: first(address) });
  return [
    { ...list('files, first page', 'case-files?limit=50'), workload: 'W1' },
    list('files at a station', 'case-files?limit=50&stage=PREPARATION'),
    list('files on a path', 'case-files?limit=50&path=AUTO_ENTREPRENEUR'),
    list('people, first page', 'people?limit=50'),
    list('resistance files', 'resistance-files?limit=50'),
    list('days', 'events?limit=50'),
    list('cooperatives', 'cooperatives?limit=50'),
    list('referrals', 'referrals?limit=50'),
    { name: 'list: tasks', most: 30, acts: own('tasks?limit=50') },
    list('duplicates', 'duplicates?limit=50'),
  ];
}

function files({ each }: Day): readonly Job[] {
  const note = { note: 'مكالمة هاتفية للتذكير بالموعد' };
  return [
    {
      name: 'open a file',
      most: 30,
      acts: each((by, { file }) => (file ? { by, path: `/api/v1/case-files/${file}` } : null)),
      workload: 'W3',
    },
    { name: 'open a person', most: 30, acts: each((by, { id }) => ({ by, path: `/api/v1/people/${id}` })) },
    {
      name: 'write a note',
      most: 50,
      acts: each((by, { file }) => (file ? { by, path: `/api/v1/case-files/${file}/notes`, body: note } : null)),
      workload: 'W5',
    },
  ];
}

/** What the partners of the same provinces do, and those of the centre to which the whole country sends. */
function branches({ caseworkers, supervisor, officers, centre }: Visitors, known: ReadonlyMap<Visitor, Sample[]>) {
  const partners = [...officers, centre];
  const first = (name: string, address: string, by: readonly Visitor[], most: number | null = 30): Job => ({
    name,
    most,
    acts: by.flatMap((one) => Array.from({ length: 4 }, () => ({ by: one, path: `/api/v1/${address}` }))),
  });
  // An officer looks for the people of their own province.
  const named: Job = {
    name: 'inbox: by a name',
    most: 30,
    acts: officers.flatMap((by, place) =>
      known.get(caseworkers[place]!)!.map(({ given, family }) => search(by, 'referrals', `${given} ${family}`)),
    ),
  };
  return [
    first('inbox: what waits', 'referrals?limit=50&tab=waiting', partners),
    first('inbox: all of it', 'referrals?limit=50', partners),
    first('inbox: what is over', 'referrals?limit=50&tab=done', partners),
    first('inbox: in one state', 'referrals?limit=50&state=ACCEPTED', partners),
    named,
    first('list: sessions, by a branch', 'training-sessions?limit=50', partners),
    first('list: sessions, by a delegation', 'training-sessions?limit=50', [...caseworkers, supervisor]),
    first('list: certificates owed', 'pending-certificates?limit=50', [...partners, ...caseworkers]),
    first('list: agreements', 'agreements', [supervisor]),
    first('numbers of a partner', 'partner-numbers', [...partners, ...caseworkers]),
    first('numbers of all partners', 'partner-numbers', [supervisor], null),
  ] satisfies Job[];
}

/** The jobs of a day, for the people of four delegations and of the headquarters, and for their partners. */
export async function jobsOf(house: ThrowAway, people: Visitors): Promise<readonly Job[]> {
  const { caseworkers, supervisor } = people;
  const known = new Map<Visitor, Sample[]>();
  for (const by of caseworkers) known.set(by, await samples(house, by.unit));
  known.set(supervisor, await samples(house, loadId('unit', ranks[1])));
  const acts = (some: readonly Visitor[], act: Asking) =>
    some.flatMap((by) => known.get(by)!.map((sample) => act(by, sample))).filter((done) => done !== null);
  const all = [...caseworkers, supervisor];
  const day: Day = {
    each: (act) => acts(caseworkers, act),
    everyone: (act) => acts(all, act),
    first: (list) => all.map((by) => ({ by, path: `/api/v1/${list}` })),
    own: (list) => caseworkers.map((by) => ({ by, path: `/api/v1/${list}` })),
  };
  return [...searches(day), ...lists(day), ...files(day), ...branches(people, known)];
}
