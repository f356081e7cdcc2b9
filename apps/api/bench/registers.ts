import { writeXlsx } from 'hucre/xlsx';
import { Chance } from '../src/database/seed/load/chance';
import { drawFamily, drawGiven, respelt } from '../src/database/seed/load/names';
import type { Sample } from './acts';

/** An invented register as an office would send it: in both shapes, the same rows. */
export interface Register {
  readonly rows: number;
  readonly xlsx: Buffer;
  readonly csv: Buffer;
}

const headings = [
  'الاسم الشخصي',
  'الاسم العائلي',
  'الجنس',
  'تاريخ الازدياد',
  'رقم البطاقة الوطنية',
  'الهاتف',
  'الجماعة',
  'رقم ملف المقاوم',
  'اسم المقاوم',
  'القرابة',
];
/** Four of a family stand below one another and share a resistance file. */
const family = 4;
/** Every fiftieth row is somebody who is there already, every hundredth cannot be read. */
const [every, spoilt] = [50, 100];

function rowOf(number: number, seed: number): string[] {
  const chance = new Chance(seed + number);
  const [familyAr] = drawFamily(new Chance(seed - Math.floor(number / family)));
  const isWoman = chance.percent(55);
  const [given] = drawGiven(chance, isWoman ? 'FEMALE' : 'MALE');
  const day = String(1 + chance.below(28)).padStart(2, '0');
  const month = String(1 + chance.below(12)).padStart(2, '0');
  const birth = number % spoilt === 99 ? '30/02/1960' : `${day}/${month}/${1945 + chance.below(60)}`;
  return [
    respelt(chance, given),
    familyAr,
    isWoman ? 'أنثى' : 'ذكر',
    birth,
    chance.percent(80) ? `ZT${100_000 + number}` : '',
    chance.percent(80) ? `06${String(80_000_000 + number * 7)}` : '',
    number % 3 === 0 ? 'جماعة الحمل' : '',
    `${900_000 + Math.floor(number / family)}/س`,
    `المقاوم ${familyAr}`,
    isWoman ? 'ابنة' : 'ابن',
  ];
}

/** Somebody of the load who comes again, by the card. */
const known = ({ given, family: familyAr, card }: Sample): string[] => [
  ...[given, familyAr, '', '', card!, '', 'جماعة الحمل', '', '', ''],
];

/** So many rows, the same in every run. */
export async function register(rows: number, there: readonly Sample[]): Promise<Register> {
  const carded = there.filter(({ card }) => card !== null);
  const lines = Array.from({ length: rows }, (_, number) => {
    const sample = number % every === 7 ? carded[Math.floor(number / every)] : undefined;
    return sample ? known(sample) : rowOf(number, 77_000_000);
  });
  return {
    rows,
    xlsx: Buffer.from(await writeXlsx({ sheets: [{ name: 'السجل', rows: [headings, ...lines] }] })),
    csv: Buffer.from([headings, ...lines].map((line) => line.join(';')).join('\r\n')),
  };
}
