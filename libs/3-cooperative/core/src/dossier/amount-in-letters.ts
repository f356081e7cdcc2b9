/** Amounts as official papers write them: in letters too, so that a figure cannot be changed by a stroke of the pen. */
export const largestInLetters = 999_999_999_999;

const onesAr = [
  '',
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
  'أحد عشر',
  'اثنا عشر',
];
const tensAr = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const hundredsAr = [
  '',
  'مائة',
  'مائتان',
  'ثلاثمائة',
  'أربعمائة',
  'خمسمائة',
  'ستمائة',
  'سبعمائة',
  'ثمانمائة',
  'تسعمائة',
];

/** A counted thing of masculine gender in the forms that its number asks for. */
interface Counted {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const dirham: Counted = { one: 'درهم واحد', two: 'درهمان', few: 'دراهم', many: 'درهما', other: 'درهم' };
const centime: Counted = { one: 'سنتيم واحد', two: 'سنتيمان', few: 'سنتيمات', many: 'سنتيما', other: 'سنتيم' };
const scalesAr: readonly (Counted & { readonly size: number })[] = [
  { size: 1e9, one: 'مليار', two: 'ملياران', few: 'ملايير', many: 'مليارا', other: 'مليار' },
  { size: 1e6, one: 'مليون', two: 'مليونان', few: 'ملايين', many: 'مليونا', other: 'مليون' },
  { size: 1e3, one: 'ألف', two: 'ألفان', few: 'آلاف', many: 'ألفا', other: 'ألف' },
];

/** 1 to 999 before a masculine thing. */
function belowThousandAr(value: number): string {
  const hundreds = hundredsAr[Math.floor(value / 100)] ?? '';
  const rest = value % 100;
  const tens = tensAr[Math.floor(rest / 10)] ?? '';
  let small = onesAr[rest] ?? '';
  if (rest > 12 && rest < 20) small = `${onesAr[rest - 10]} عشر`;
  if (rest > 19) small = [onesAr[rest % 10], tens].filter(Boolean).join(' و');
  return [hundreds, small].filter(Boolean).join(' و');
}

/** The form of the thing after its number: three of them, eleven of them, a hundred of them. */
function formOf(value: number, thing: Counted): string {
  const rest = value % 100;
  if (rest >= 3 && rest <= 10) return thing.few;
  return rest >= 11 ? thing.many : thing.other;
}

/** Before the thing it counts a number loses its last sign: مائتان becomes مائتا درهم, أحد عشر ألفا becomes أحد عشر ألف درهم. */
const joinedTo = (number: string) => number.replace(/(?<=مائتا|ألفا|مليونا|مليارا)ن$|(?<=ألف|مليون|مليار)ا$/, '');

function scaledAr(value: number, scale: Counted): string {
  if (value === 1) return scale.one;
  if (value === 2) return scale.two;
  return `${joinedTo(belowThousandAr(value))} ${formOf(value, scale)}`;
}

/** `ألف وخمسمائة`: a whole number above zero, before a masculine thing. */
function wholeAr(value: number): string {
  const parts: string[] = [];
  let left = value;
  for (const scale of scalesAr) {
    const count = Math.floor(left / scale.size);
    if (count > 0) parts.push(scaledAr(count, scale));
    left %= scale.size;
  }
  if (left > 0) parts.push(belowThousandAr(left));
  return parts.join(' و');
}

function countedAr(value: number, thing: Counted): string {
  if (value === 1) return thing.one;
  if (value === 2) return thing.two;
  return `${joinedTo(wholeAr(value))} ${formOf(value, thing)}`;
}

const onesFr = [
  ...['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize'],
  ...['quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const tensFr = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

function belowHundredFr(value: number): string {
  if (value < 20) return onesFr[value] ?? '';
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  const name = tensFr[ten] ?? '';
  if (rest === 0) return ten === 8 ? 'quatre-vingts' : name;
  const isJoined = (rest === 1 && ten < 8) || (rest === 11 && ten === 7);
  return isJoined ? `${name} et ${onesFr[rest]}` : `${name}-${onesFr[rest]}`;
}

function belowThousandFr(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundredFr(rest);
  const name = hundreds === 1 ? 'cent' : `${onesFr[hundreds]} cent${rest === 0 ? 's' : ''}`;
  return rest === 0 ? name : `${name} ${belowHundredFr(rest)}`;
}

/** Before « mille » the plural marks of « cents » and « vingts » fall. */
const beforeThousand = (words: string) => words.replace(/(cent|vingt)s$/, '$1');

function wholeFr(value: number): string {
  const parts: string[] = [];
  let left = value;
  for (const [size, name] of [
    [1e9, 'milliard'],
    [1e6, 'million'],
  ] as const) {
    const count = Math.floor(left / size);
    if (count > 0) parts.push(`${belowThousandFr(count)} ${name}${count > 1 ? 's' : ''}`);
    left %= size;
  }
  const thousands = Math.floor(left / 1000);
  if (thousands > 0) parts.push(thousands === 1 ? 'mille' : `${beforeThousand(belowThousandFr(thousands))} mille`);
  if (left % 1000 > 0) parts.push(belowThousandFr(left % 1000));
  return parts.join(' ');
}

/** « Un million de dirhams », but « un million cent dirhams ». */
const countedFr = (value: number, name: string) =>
  `${wholeFr(value)} ${value % 1e6 === 0 && value > 0 ? 'de ' : ''}${name}${value > 1 ? 's' : ''}`;

function partsOf(amount: number): { readonly whole: number; readonly rest: number } {
  const all = Math.round(amount * 100);
  return { whole: Math.floor(all / 100), rest: all % 100 };
}

/** `ألف وخمسمائة درهم وخمسون سنتيما`. */
export function dirhamsInArabic(amount: number): string {
  const { whole, rest } = partsOf(amount);
  if (whole === 0 && rest === 0) return 'صفر درهم';
  return [whole > 0 ? countedAr(whole, dirham) : '', rest > 0 ? countedAr(rest, centime) : '']
    .filter(Boolean)
    .join(' و');
}

/** `mille cinq cents dirhams et cinquante centimes`. */
export function dirhamsInFrench(amount: number): string {
  const { whole, rest } = partsOf(amount);
  if (whole === 0 && rest === 0) return 'zéro dirham';
  return [whole > 0 ? countedFr(whole, 'dirham') : '', rest > 0 ? countedFr(rest, 'centime') : '']
    .filter(Boolean)
    .join(' et ');
}

/** A number of masculine things, without the thing. */
export function numberInArabic(value: number): string {
  return value === 0 ? 'صفر' : wholeAr(value);
}

/** `1 500,00`: a space that does not break, a comma, two decimals. */
export function figures(amount: number): string {
  const [whole = '0', rest = '00'] = amount.toFixed(2).split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')},${rest}`;
}
