/** How far somebody comes in the story. Each one comes through all that lies before. */
export type Reach =
  | 'REGISTERED'
  | 'PRESENT'
  | 'FILE'
  | 'CLAIMED'
  | 'VERIFIED'
  | 'ELIGIBLE'
  | 'PREPARATION'
  | 'REFERRED'
  | 'ENROLLED'
  | 'TRAINED'
  | 'FOUNDER';

export interface Character {
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string;
  readonly familyLa: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly birth: string;
  readonly phone: string;
  readonly interests: readonly ('COOPERATIVE' | 'ENTERPRISE' | 'TRAINING' | 'INFORMATION')[];
  readonly valueChain: 'BEES' | 'MILK' | 'LIVESTOCK' | null;
  readonly walkIn: boolean;
  /** Minutes after 15:30 at which they came in. */
  readonly minute: number;
  readonly reach: Reach;
}

type Line = readonly [
  given: string,
  family: string,
  givenLa: string,
  familyLa: string,
  sex: 'F' | 'M',
  birth: string,
  chain: Character['valueChain'],
  reach: Reach,
];

// Every name, number and date is invented; nobody here exists.
const lines: readonly Line[] = [
  ['فاطمة الزهراء', 'آيت التجريب', 'Fatima Zahra', 'Ait Tajrib', 'F', '1988-03-12', 'BEES', 'FOUNDER'],
  ['الحسين', 'آيت التجريب', 'Lahoucine', 'Ait Tajrib', 'M', '1985-07-01', 'BEES', 'FOUNDER'],
  ['خديجة', 'بن المثال', 'Khadija', 'Ben Mital', 'F', '1991-11-23', 'BEES', 'FOUNDER'],
  ['مبارك', 'الافتراضي', 'Mbarek', 'El Iftiradi', 'M', '1983-05-09', 'BEES', 'FOUNDER'],
  ['زينب', 'التمثيلية', 'Zineb', 'Tamtilia', 'F', '1994-01-30', 'BEES', 'FOUNDER'],
  ['إبراهيم', 'بوتجربة', 'Brahim', 'Boutajriba', 'M', '1979', 'MILK', 'TRAINED'],
  ['السعدية', 'المثالية', 'Saadia', 'El Mitalia', 'F', '1990-08-17', 'MILK', 'TRAINED'],
  ['عبد الله', 'الخيالي', 'Abdallah', 'El Khayali', 'M', '1987-12-04', 'LIVESTOCK', 'ENROLLED'],
  ['أمينة', 'الوهمية', 'Amina', 'El Wahmia', 'F', '1993-06-26', 'MILK', 'REFERRED'],
  ['لحسن', 'التخيلي', 'Lahcen', 'Takhayoli', 'M', '1981-02', 'LIVESTOCK', 'REFERRED'],
  ['مريم', 'النموذجية', 'Meryem', 'Namoudajia', 'F', '1996-04-14', 'BEES', 'ELIGIBLE'],
  ['يوسف', 'العينة', 'Youssef', 'El Aina', 'M', '1989-09-09', 'LIVESTOCK', 'VERIFIED'],
  ['نعيمة', 'الاختبار', 'Naima', 'Ikhtibar', 'F', '1984-10-19', 'MILK', 'CLAIMED'],
  ['سالم', 'المحاكاة', 'Salem', 'Mohakat', 'M', '1978', null, 'FILE'],
  ['حليمة', 'السيناريو', 'Halima', 'Senario', 'F', '1992-02-02', 'BEES', 'PRESENT'],
  ['عمر', 'الصورة', 'Omar', 'Soura', 'M', '1986-03-28', 'LIVESTOCK', 'PRESENT'],
  ['رقية', 'المسودة', 'Rkia', 'Mosouada', 'F', '1995-07-21', null, 'PRESENT'],
  ['علي سالم', 'الفرضية', 'Ali Salem', 'Faradia', 'M', '1982-11-11', 'MILK', 'PRESENT'],
  ['كلثوم', 'البروفة', 'Keltoum', 'Brova', 'F', '1990-01-15', 'BEES', 'REGISTERED'],
  ['حمدي', 'التدريب', 'Hamdi', 'Tadrib', 'M', '1988-05-05', 'LIVESTOCK', 'REGISTERED'],
];

const order: readonly Reach[] = [
  'REGISTERED',
  'PRESENT',
  'FILE',
  'CLAIMED',
  'VERIFIED',
  'ELIGIBLE',
  'PREPARATION',
  'REFERRED',
  'ENROLLED',
  'TRAINED',
  'FOUNDER',
];

function interestsOf(place: number, chain: Character['valueChain']): Character['interests'] {
  if (chain === null) return ['INFORMATION'];
  return place % 3 === 2 ? ['COOPERATIVE', 'TRAINING'] : place % 7 === 5 ? ['ENTERPRISE'] : ['COOPERATIVE'];
}

export const cast: readonly Character[] = lines.map(
  ([givenAr, familyAr, givenLa, familyLa, sex, birth, valueChain, reach], place) => ({
    givenAr,
    familyAr,
    givenLa,
    familyLa,
    sex: sex === 'F' ? 'FEMALE' : 'MALE',
    birth,
    phone: `06000000${String(place + 10)}`,
    interests: interestsOf(place, valueChain),
    valueChain,
    walkIn: place % 5 === 3,
    minute: (place * 3) % 25,
    reach,
  }),
);

/** Everybody who comes at least so far. */
export function reaching<Somebody extends { readonly reach: Reach }>(
  people: readonly Somebody[],
  reach: Reach,
): Somebody[] {
  return people.filter((one) => order.indexOf(one.reach) >= order.indexOf(reach));
}

/** The card number of somebody who does not exist: no office issues ZZ. */
export const cardOf = (place: number): string => `ZZ${220200 + place}`;
