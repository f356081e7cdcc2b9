import type { CardNumbers } from '@sanad/people/api';
import type { Database } from '@sanad/platform';
import { Chance } from './chance';
import { loader, loadId } from './load-id';
import { unitSkew, type LoadUnit } from './load-units';
import { drawFamily, drawGiven, respelt } from './names';

/** Brothers and sisters share a delegation, a family name, a telephone and a resistance file. */
export const siblings = 4;
const firstDay = Date.UTC(2015, 0, 5, 8);
const lastDay = Date.UTC(2026, 9, 30, 17);
const letters = ['JA', 'JB', 'JE', 'JF', 'JC', 'JT', 'EE', 'BK', 'D', 'G'];

type Row = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, string>> = {
  id: 'uuid',
  unit_id: 'uuid',
  created_by: 'uuid',
  birth_date: 'date',
  cin_index: 'bytea',
  created_at: 'timestamptz',
};

/** The family of a group of siblings, drawn once for all of them. */
function familyOf(group: number, units: readonly LoadUnit[]) {
  // Neighbouring seeds would fall alike: a digest sets them apart.
  const chance = new Chance(Number.parseInt(loadId('family', group).slice(0, 8), 16) | 0);
  const unit = units[unitSkew.place(chance)]!;
  return { chance, unit, name: drawFamily(chance), phone: `+2126${String(10_000_000 + group).padStart(8, '0')}` };
}

function personOf(
  number: number,
  all: number,
  { chance, unit, name, phone }: ReturnType<typeof familyOf>,
  cards: CardNumbers,
): Row {
  const id = loadId('person', number);
  const sex = chance.percent(55) ? 'FEMALE' : 'MALE';
  const [givenAr, givenLa] = drawGiven(chance, sex);
  const precision = chance.percent(85) ? 'DAY' : 'YEAR';
  const year = 1952 + chance.below(55);
  const day =
    precision === 'DAY'
      ? new Date(Date.UTC(year, 0, 1 + chance.below(365))).toISOString().slice(0, 10)
      : `${year}-01-01`;
  const cin = chance.percent(70) ? `${letters[number % letters.length]!}${100_000 + Math.floor(number / 10)}` : null;
  const isLatin = chance.percent(60);
  return {
    id,
    unit_id: unit.id,
    given_ar: respelt(chance, givenAr),
    family_ar: respelt(chance, name[0]),
    given_la: isLatin ? givenLa : null,
    family_la: isLatin ? name[1] : null,
    sex,
    birth_date: day,
    birth_precision: precision,
    phone: chance.percent(80)
      ? chance.percent(30)
        ? phone
        : `+2127${String(10_000_000 + number).padStart(8, '0')}`
      : null,
    province: unit.province,
    created_by: loader,
    created_at: new Date(firstDay + Math.floor(((lastDay - firstDay) * number) / all)).toISOString(),
    ...cards.seal(id, cin),
  };
}

/** Writes rows in one statement: a parameter for each column, whatever the number of rows. */
async function insertAll(database: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const arrays = columns.map((column, index) => `$${index + 1}::${types[column] ?? 'text'}[]`);
  await database.change(
    `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')})`,
    columns.map((column) => rows.map((row) => row[column] ?? null)),
  );
}

/** Persons `from` to below `to` of a world of `all`. */
export async function loadPeople(
  database: Database,
  cards: CardNumbers,
  units: readonly LoadUnit[],
  { from, to, all }: { from: number; to: number; all: number },
): Promise<void> {
  const rows: Row[] = [];
  for (let group = Math.floor(from / siblings); group * siblings < to; group += 1) {
    const family = familyOf(group, units);
    for (let number = group * siblings; number < Math.min((group + 1) * siblings, to); number += 1)
      rows.push(personOf(number, all, family, cards));
  }
  await insertAll(database, 'people.person', rows);
}
