import { Skewed, type Chance } from './chance';

/** A name in both scripts. */
type Name = readonly [arabic: string, latin: string];

// The most frequent first: the draw is skewed as given names are.
const men: readonly Name[] = [
  ['محمد', 'Mohamed'],
  ['أحمد', 'Ahmed'],
  ['الحسن', 'Lahcen'],
  ['إبراهيم', 'Brahim'],
  ['عبد الله', 'Abdellah'],
  ['الحسين', 'Lhoussaine'],
  ['يوسف', 'Youssef'],
  ['علي', 'Ali'],
  ['عبد الرحمان', 'Abderrahmane'],
  ['سعيد', 'Said'],
  ['خالد', 'Khalid'],
  ['عمر', 'Omar'],
  ['إدريس', 'Driss'],
  ['رشيد', 'Rachid'],
  ['مصطفى', 'Mostafa'],
  ['عبد الكريم', 'Abdelkrim'],
  ['يحيى', 'Yahya'],
  ['حمزة', 'Hamza'],
  ['سليمان', 'Slimane'],
  ['عبد العزيز', 'Abdelaziz'],
  ['موسى', 'Moussa'],
  ['بوجمعة', 'Boujemaa'],
  ['مبارك', 'Mbarek'],
  ['عثمان', 'Othmane'],
  ['حسن', 'Hassan'],
  ['طارق', 'Tarik'],
  ['نور الدين', 'Noureddine'],
  ['صالح', 'Salah'],
  ['البشير', 'El Bachir'],
  ['المحجوب', 'El Mahjoub'],
];

const women: readonly Name[] = [
  ['فاطمة', 'Fatima'],
  ['خديجة', 'Khadija'],
  ['عائشة', 'Aicha'],
  ['فاطمة الزهراء', 'Fatima Ezzahra'],
  ['مريم', 'Meryem'],
  ['زينب', 'Zineb'],
  ['أمينة', 'Amina'],
  ['نادية', 'Nadia'],
  ['حليمة', 'Halima'],
  ['سعاد', 'Souad'],
  ['رقية', 'Rkia'],
  ['لطيفة', 'Latifa'],
  ['بشرى', 'Bouchra'],
  ['نعيمة', 'Naima'],
  ['حياة', 'Hayat'],
  ['ليلى', 'Leila'],
  ['سناء', 'Sanaa'],
  ['إيمان', 'Imane'],
  ['هدى', 'Houda'],
  ['مباركة', 'Mbarka'],
  ['يامنة', 'Yamna'],
  ['السعدية', 'Saadia'],
  ['كلثوم', 'Keltoum'],
  ['ثورية', 'Touria'],
];

// Family names are put together from these, so that none is anybody's own.
const stems: readonly Name[] = [
  ['نخيل', 'Nkhil'],
  ['واحة', 'Waha'],
  ['رمال', 'Rmal'],
  ['صخرة', 'Sakhra'],
  ['وادي', 'Oued'],
  ['جبل', 'Jbel'],
  ['سدرة', 'Sedra'],
  ['زيتون', 'Zitoun'],
  ['أركان', 'Argan'],
  ['قافلة', 'Kafila'],
  ['شراع', 'Chiraa'],
  ['نجمة', 'Nejma'],
  ['قمر', 'Kmar'],
  ['غزال', 'Ghzal'],
  ['صقر', 'Sakr'],
  ['سنبلة', 'Sounbla'],
  ['ساقية', 'Sakia'],
  ['خيمة', 'Khima'],
  ['ناقة', 'Naka'],
  ['بركة', 'Baraka'],
  ['ياقوت', 'Yakout'],
  ['مرجان', 'Morjane'],
  ['ريحان', 'Rihane'],
  ['عسل', 'Assal'],
  ['حليب', 'Hlib'],
  ['منارة', 'Manara'],
  ['ضياء', 'Diyaa'],
  ['ظلال', 'Dilal'],
  ['گمرة', 'Gamra'],
  ['تلال', 'Tilal'],
];

const patterns: readonly ((name: Name) => Name)[] = [
  ([ar, la]) => [`ال${ar}ي`, `El ${la}i`],
  ([ar, la]) => [`بن ${ar}`, `Ben ${la}`],
  ([ar, la]) => [`آيت ${ar}`, `Ait ${la}`],
  ([ar, la]) => [`بو${ar}`, `Bou${la.toLowerCase()}`],
  ([ar, la]) => [`${ar}ي`, `${la}i`],
  ([ar, la]) => [`ولد ${ar}`, `Ould ${la}`],
  ([ar, la]) => [`ال${ar}`, `El ${la}`],
  ([ar, la]) => [`أ${ar}`, `Ou${la.toLowerCase()}`],
];

export const families: readonly Name[] = stems.flatMap((stem) => patterns.map((pattern) => pattern(stem)));

const given = { FEMALE: women, MALE: men } as const;
const skew = { FEMALE: new Skewed(women.length, 0.7), MALE: new Skewed(men.length, 0.9) } as const;
const familySkew = new Skewed(families.length, 0.5);

export function drawGiven(chance: Chance, sex: keyof typeof given): Name {
  return given[sex][skew[sex].place(chance)]!;
}

export function drawFamily(chance: Chance): Name {
  return families[familySkew.place(chance)]!;
}

const habits: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll(/[أإآ]/gu, 'ا'),
  (name) => name.replaceAll('ة', 'ه'),
  (name) => name.replaceAll('ى', 'ي'),
  (name) => name.replace(/^عبد /u, 'عبد'),
  (name) => name.replace(/^الح/u, 'لح'),
  (name) => name.replaceAll('گ', 'ڭ'),
];

/** A name as another clerk would have written it. */
export function respelt(chance: Chance, name: string): string {
  return chance.percent(38) ? habits.reduce((written, habit) => habit(written), name) : name;
}
