import { writeXlsx } from 'hucre/xlsx';

type Cell = string | number | Date | null;

const given = {
  FEMALE:
    'خديجة,زينب,مليكة,سعاد,نعيمة,حليمة,رقية,لطيفة,سميرة,أمينة,ثورية,عزيزة,جميلة,كلثوم,مباركة,تودة,إيطو,حفيظة,ربيعة,شريفة'.split(
      ',',
    ),
  MALE: 'إبراهيم,الحسين,لحسن,عمر,يوسف,مصطفى,عبد الله,سعيد,بوجمعة,مبارك,سالم,أيوب,خالد,رشيد,جمال,طارق,هشام,نور الدين,صالح,فؤاد'.split(
    ',',
  ),
} as const;
const families =
  'أمزيل,أيت بها,بوكرين,الوردي,الصحراوي,بلعيد,أوبلا,تيزنيتي,الركيبي,المودني,أزروال,بنسالم,الغازي,الزروالي,حجي,الشرقاوي,لمرابط,التكني,البعمراني,أحشوش,الدرعي,بوصبع,الفيلالي,أكوجيل,بوعيدة,الناجم,الخطابي,أوعلي,الطيبي,المجاهد,بوزكري,الحيان,أمغار,السباعي,العروسي,الدليمي,بيروك,أبا حازم,الكوري,الحمداني,بوفوس,أخراز,الجعفري,أوتزكي,الكنتاوي,الليلي,بوتشنت,المهدي,اليزيدي,أشنكلي,بناني,القباج,الودغيري,الإدريسي,المريني,السعدي,الوطاسي,التازي,الفاسي,الرباطي'.split(
    ',',
  );

/** A fictional right-holder; each number gives another one. */
export function holder(number: number) {
  const sex = number % 2 === 0 ? 'FEMALE' : 'MALE';
  const names = given[sex];
  const half = Math.floor(number / 2);
  const day = String(1 + (number % 28)).padStart(2, '0');
  const month = String(1 + (number % 12)).padStart(2, '0');
  return {
    given: names[half % names.length]!,
    family: families[Math.floor(half / names.length) % families.length]!,
    sex,
    birth: `${day}/${month}/${1940 + (number % 47)}`,
    cin: `JA${String(100_000 + number)}`,
    phone: `06${String(10_000_000 + number * 7)}`,
  } as const;
}

const headings = ['الاسم الشخصي', 'الاسم العائلي', 'الجنس', 'تاريخ الازدياد', 'رقم البطاقة الوطنية', 'الهاتف'];
const usual = (number: number): Cell[] => {
  const { given: name, family, sex, birth, cin, phone } = holder(number);
  return [name, family, sex === 'FEMALE' ? 'أنثى' : 'ذكر', birth, cin, phone];
};

/** A register without a fault. */
export async function goodRegister(count: number, first = 0): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, at) => usual(first + at));
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'السجل', rows: [headings, ...rows] }] }));
}

/** Text with values between semicolons. */
export function csvRegister(rows: readonly (readonly string[])[], first: readonly string[] = headings): Buffer {
  return Buffer.from([first, ...rows].map((row) => row.join(';')).join('\r\n'));
}

/** The columns of the messy register and what they are. */
export const messyFields = [
  null,
  'givenAr',
  'familyAr',
  'sex',
  'birth',
  'cin',
  'phone',
  'province',
  'commune',
  'fileNumber',
  'memberFullAr',
  'relation',
  null,
];
/** Of sixty who come twice, three are known by their year alone: a person is asked about them. */
export const messyTotals = { rows: 2000, good: 1900, again: 57, asked: 3, bad: 40 };

const arabicDigits = (text: string) => text.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!);

function messyBirth(birth: string, number: number): Cell {
  const [day, month, year] = birth.split('/').map(Number) as [number, number, number];
  if (number % 11 === 0) return year;
  if (number % 7 === 0) return new Date(Date.UTC(year, month - 1, day));
  if (number % 5 === 0) return arabicDigits(`${day}-${month}-${year}`);
  return birth;
}

/** One family holds one file: its number and member stand once, in cells merged over three rows. */
function messyRow(number: number): Cell[] {
  const { given: name, family, sex, birth, cin, phone } = holder(number);
  const group = Math.floor(number / 3);
  const isFirst = number % 3 === 0;
  const place = ['كلميم', 'Guelmim', 'إقليم كلميم', null][number % 4]!;
  return [
    number + 1,
    number % 9 === 0 ? `  ${name} ` : name,
    family,
    sex === 'FEMALE' ? (number % 4 === 0 ? 'F' : 'أنثى') : number % 3 === 0 ? 'Masculin' : 'ذكر',
    messyBirth(birth, number),
    number % 6 === 0 ? cin.toLowerCase().replace('ja', 'ja ') : cin,
    number % 4 === 0 ? Number(phone) : number % 5 === 0 ? arabicDigits(phone) : phone.replace(/(\d\d)(?=\d)/g, '$1 '),
    place,
    number % 2 === 0 ? 'كلميم' : null,
    isFirst ? `${group + 1}/59` : null,
    isFirst ? `محمد ${family}` : null,
    sex === 'FEMALE' ? 'ابنة' : 'Fils',
    null,
  ];
}

function spoiled(row: readonly Cell[], number: number): Cell[] {
  const bad = [...row];
  const [column, cell] = (
    [
      [5, 'بدون رقم'],
      [4, '30/02/1960'],
      [1, 'Ahmed'],
      [6, '6 12'],
    ] as const
  )[number % 4]!;
  bad[column] = cell;
  return bad;
}

/** Two header languages, titles above, merged cells, Arabic digits, people who come twice, forty bad rows. */
export async function messyRegister(): Promise<Buffer> {
  const { good, again, asked, bad } = messyTotals;
  const rows = Array.from({ length: good }, (_, number) => messyRow(number));
  const own = (row: Cell[], number: number) => row.with(9, `${number}/60`).with(10, 'محمد المجاهد') as Cell[];
  const copies = Array.from({ length: again + asked }, (_, at) => {
    const number = at * 30 + 1;
    const row = messyRow(number);
    const { given: name, family, birth } = holder(number);
    // Half of them with their card, half under their name written the other way round and their whole birthday.
    const copy = at % 2 === 0 ? row : [0, family, name, null, birth, null, null, null, null, null, null, null, null];
    return at % 2 === 0 ? copy.with(9, null).with(10, null).with(11, null) : copy;
  });
  const spoilt = Array.from({ length: bad }, (_, at) => own(spoiled(messyRow(good + at), at), at));
  const top: Cell[][] = [
    ['المندوبية السامية لقدماء المقاومين وأعضاء جيش التحرير', ...Array<null>(12).fill(null)],
    Array<null>(13).fill(null),
    [
      'ر.ت',
      'الاسم الشخصي',
      'الاسم العائلي',
      'الجنس',
      'تاريخ الازدياد',
      'رقم ب.ت.و',
      'الهاتف',
      'العمالة/الإقليم',
      'الجماعة',
      'رقم ملف المقاوم',
      'اسم المقاوم',
      'القرابة',
      'ملاحظات',
    ],
    [
      'N°',
      'Prénom',
      'Nom',
      'Sexe',
      'Date de naissance',
      'N° CIN',
      'Tél',
      'Province',
      'Commune',
      'N° dossier résistant',
      'Nom du résistant',
      'Lien de parenté',
      'Observations',
    ],
  ];
  const merges = Array.from({ length: Math.floor(good / 3) }, (_, group) =>
    [9, 10].map((column) => ({
      startRow: top.length + group * 3,
      endRow: top.length + group * 3 + 2,
      startCol: column,
      endCol: column,
    })),
  ).flat();
  return Buffer.from(
    await writeXlsx({ sheets: [{ name: 'السجل القديم', rows: [...top, ...rows, ...copies, ...spoilt], merges }] }),
  );
}
