import { foldName, latinDigits, province, provinces, regions } from '@sanad/kernel';
import type { Relation } from '../kinship/kinship';
import { birthFromTyped } from '../person/birth';
import type { Sex } from '../person/person.contract';
import { phoneFromTyped } from '../person/phone';

function lookup<Meaning extends string>(words: Readonly<Record<Meaning, string>>): ReadonlyMap<string, Meaning> {
  return new Map(
    Object.entries<string>(words).flatMap(([meaning, list]) =>
      list.split(',').map((word) => [foldName(word), meaning as Meaning] as const),
    ),
  );
}

const sexes = lookup<Sex>({
  FEMALE: 'أنثى,انثى,امرأة,فتاة,female,f,femme,féminin,feminin,fille,أ,ث',
  MALE: 'ذكر,رجل,male,m,h,homme,masculin,masc,garçon,ذ',
});

const relations = lookup<Relation>({
  MEMBER: 'مقاوم,مقاومة,المعني بالأمر,عضو,نفسه,résistant,résistante,lui-même,elle-même,intéressé,membre,member,self',
  SPOUSE: 'زوج,زوجة,زوج مقاوم,زوجة مقاوم,conjoint,conjointe,époux,épouse,spouse,wife,husband',
  WIDOW: 'أرملة,ارملة,أرملة مقاوم,veuve,veuve de résistant,widow',
  CHILD:
    'ابن,إبن,ابنة,بنت,ولد,ابن مقاوم,ابنة مقاوم,fils,fille,enfant,fils de résistant,fille de résistant,child,son,daughter',
  GRANDCHILD:
    'حفيد,حفيدة,حفيد مقاوم,حفيدة مقاوم,petit-fils,petite-fille,petit fils,petite fille,grandchild,grandson,granddaughter',
  ASCENDANT: 'أب,أم,والد,والدة,أصول,père,mère,ascendant,ascendante,parent,father,mother',
});

const plainPlace = (name: string) => foldName(name).replace(/^(?:اقليم|عماله|province|prefecture)(?: (?:de|d))? /u, '');
const placesByName = new Map(
  provinces.flatMap(({ code, ar, fr }) => [ar, fr].map((name) => [plainPlace(name), code] as const)),
);

/** Each reads one thing as registers say it. Null: not understood; the contract then refuses what was written. */
export const said = {
  sex: (text: string): Sex | null => sexes.get(foldName(text)) ?? null,
  relation: (text: string): Relation | null => relations.get(foldName(text)) ?? null,
  province: (text: string): string | null =>
    province(latinDigits(text).trim())?.code ?? placesByName.get(plainPlace(text)) ?? null,
  /** A spreadsheet that took a phone for a number has dropped its zero. */
  phone: (text: string): string | null => {
    const first = text.split(/[/;,]|\s-\s/u)[0]!.trim();
    return phoneFromTyped(text) ?? phoneFromTyped(first) ?? phoneFromTyped(`0${first}`);
  },
  /** Also «خلال سنة 1952», «00/00/1952», «vers 1952» and days with their time. */
  birth: (text: string): string | null => {
    const plain = latinDigits(text).trim();
    const day = /^(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}/.exec(plain)?.[1] ?? plain;
    const part = /^(?:00|\.+|-+)[/.-](\d{2}|\.+|-+)[/.-](\d{4})$/.exec(day);
    if (part) return birthFromTyped(/^(?!00)\d{2}$/.test(part[1]!) ? `${part[1]}/${part[2]}` : part[2]!);
    const year =
      /^(?:(?:في|حوالي|خلال|سنة|عام|courant|vers|en|née?|présumée?|année|during|around|about|in|year)\s+)+(?:de\s+)?(\d{4})$/iu.exec(
        day,
      );
    return birthFromTyped(year?.[1] ?? day);
  },
};

/** Whether a word is the name of a place that a register may sort by. */
export function isRegion(text: string): boolean {
  const name = foldName(text);
  return regions.some(({ ar, fr }) => foldName(ar) === name || foldName(fr) === name);
}
