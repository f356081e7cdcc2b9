import { foldName } from '@sanad/kernel';
import type { ImportField } from './import-field';

/** What a heading may mean before the cells below it say in which script. `order`: a number of the line, which is left. */
export type HeadingMeaning =
  | Exclude<
      ImportField,
      'givenAr' | 'familyAr' | 'fullAr' | 'reversedAr' | 'givenLa' | 'familyLa' | 'fullLa' | 'reversedLa'
    >
  | 'given'
  | 'family'
  | 'full'
  | 'reversed'
  | 'none';

const said: Readonly<Record<HeadingMeaning, string>> = {
  given: 'الاسم الشخصي,الإسم الشخصي,prénom,prénoms,prenom,given name,first name,forename',
  family:
    'الاسم العائلي,الإسم العائلي,النسب,اللقب,اسم العائلة,الاسم العائلي والنسب,nom,nom de famille,nom patronymique,family name,last name,surname',
  full: 'الاسم الكامل,الإسم الكامل,الاسم والنسب,الاسم الشخصي والعائلي,الاسم,الإسم,اسم المستفيد,المستفيد,اسم المعني بالأمر,prénom et nom,nom complet,full name,name,beneficiary,bénéficiaire',
  reversed:
    'الاسم العائلي والشخصي,النسب والاسم,اللقب والاسم,nom et prénom,nom et prénoms,noms et prénoms,nom prénom,family and given name',
  sex: 'الجنس,النوع,ذكر/أنثى,sexe,genre,sex,gender',
  birth:
    'تاريخ الازدياد,تاريخ الإزدياد,تاريخ الولادة,تاريخ الميلاد,سنة الازدياد,سنة الولادة,الازدياد,تاريخ ومكان الازدياد,date de naissance,date naissance,date naiss,ddn,né le,née le,année de naissance,naissance,date of birth,birth date,birth,birthday,dob,year of birth',
  phone:
    'الهاتف,رقم الهاتف,الهاتف النقال,الهاتف المحمول,المحمول,النقال,هاتف,téléphone,tél,tel,n tel,n téléphone,numéro de téléphone,gsm,portable,mobile,phone,phone number,contact',
  province:
    'الإقليم,العمالة,الإقليم أو العمالة,العمالة أو الإقليم,العمالة/الإقليم,إقليم,عمالة,province,préfecture,province ou préfecture,province/préfecture,district',
  commune: 'الجماعة,الجماعة الترابية,المدينة,جماعة,مدينة,commune,ville,localité,municipalité,city,town,municipality',
  cin: 'رقم البطاقة الوطنية,البطاقة الوطنية,رقم البطاقة الوطنية للتعريف,بطاقة التعريف الوطنية,رقم بطاقة التعريف الوطنية,رقم بطاقة التعريف,بطاقة التعريف,رقم البطاقة,ب ت و,ب و ت,ر ب و,رقم ب ت و,cin,cnie,cni,n cin,n cnie,n de cin,n de la cin,numéro cin,numéro de cin,carte nationale,n carte nationale,id card,identity card,national id',
  fileNumber:
    'رقم الملف,رقم ملف المقاوم,رقم ملف المقاومة,ملف المقاوم,ملف المقاومة,الملف,n dossier,n de dossier,numéro de dossier,numéro du dossier,dossier,dossier résistant,n dossier résistant,dossier de résistant,n du dossier,file number,resistance file,resistance file number',
  memberGivenAr: 'الاسم الشخصي للمقاوم,prénom du résistant,prénom résistant,member given name',
  memberFamilyAr: 'الاسم العائلي للمقاوم,نسب المقاوم,nom de famille du résistant,member family name',
  memberFullAr:
    'اسم المقاوم,المقاوم,الاسم الكامل للمقاوم,اسم المقاوم الكامل,اسم عضو المقاومة,عضو المقاومة,nom du résistant,nom résistant,résistant,nom complet du résistant,nom et prénom du résistant,resistance member,member,member name',
  relation:
    'القرابة,صلة القرابة,رابطة القرابة,درجة القرابة,علاقة القرابة,الصفة,lien de parenté,lien parenté,parenté,lien,qualité,relation,kinship,relationship',
  personId: 'رقم التعريف,معرف الشخص,identifiant,identifier,person id',
  none: 'ر ت,رقم ترتيبي,الرقم الترتيبي,الترتيب,الرقم,رقم,n,no,num,n ordre,n d ordre,numéro,order,row,ملاحظات,ملاحظة,observations,observation,remarques,notes,remarks,comment,العنوان,adresse,address,الحالة العائلية,situation familiale,المهنة,profession,occupation,الجهة,région,region,الحالة,statut,status,السبب,motif,reason,البريد الإلكتروني,email,e mail,mail',
};

const meanings = new Map(
  Object.entries(said).flatMap(([meaning, words]) =>
    words.split(',').map((word) => [foldName(word), meaning as HeadingMeaning] as const),
  ),
);
const arabicHint = /(?:بالعربيه|بالعربي|عربيه|\barabe\b|\bar\b|\barabic\b)/u;
const latinHint =
  /(?:بالفرنسيه|باللاتينيه|بالحروف اللاتينيه|فرنسيه|لاتينيه|\bfrancais\b|\bfr\b|\blatin\b|\blatine\b|\bfrench\b)/u;
const hints = new RegExp(`${arabicHint.source}|${latinHint.source}|\\b(?:en|in)\\b|(?<![^ ])ب(?![^ ])`, 'gu');

export interface HeadingReading {
  readonly meaning: HeadingMeaning;
  /** From 0 to 1. */
  readonly certainty: number;
  readonly script: 'Ar' | 'La' | null;
}

function readOne(folded: string): Omit<HeadingReading, 'script'> | null {
  const exact = meanings.get(folded);
  if (exact) return { meaning: exact, certainty: 0.95 };
  const words = new Set(folded.split(' '));
  const held = [...meanings].filter(
    ([phrase]) => phrase.length > 2 && phrase.split(' ').every((word) => words.has(word)),
  );
  const longest = held.toSorted(([one], [other]) => other.length - one.length)[0];
  return longest ? { meaning: longest[1], certainty: 0.75 } : null;
}

/** Reads a heading in Arabic, French, English or two of them («الاسم / Nom», two header rows). Null when it says nothing known. */
export function readHeading(heading: string): HeadingReading | null {
  const whole = foldName(heading);
  if (whole === '') return null;
  const script = arabicHint.test(whole) ? 'Ar' : latinHint.test(whole) ? 'La' : null;
  const parts = [heading, ...heading.split(/[/|\n()[\]:؛;–—]|\s-\s/u)];
  const read = parts
    .flatMap((part) => [foldName(part), foldName(part).replaceAll(hints, ' ').replaceAll(/ +/g, ' ').trim()])
    .filter(Boolean)
    .flatMap((folded) => readOne(folded) ?? []);
  const best = read.toSorted((one, other) => other.certainty - one.certainty)[0];
  return best ? { ...best, script } : null;
}
