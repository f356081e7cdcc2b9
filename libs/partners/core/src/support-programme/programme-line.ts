import { defineWords, say, showDay, type Language } from '@sanad/kernel';
import { sharingPurposeNames } from '../sharing-purpose';
import { serviceNames } from '../words';
import { sectorsSaid, territorySaid } from './programme-reason';
import type { ProgrammeLine } from './support-programme';
import { programmeConditionNames, programmePartNames } from './support-programme.words';

/** What a line says, in the order in which it is read. */
export const programmeFields = [
  'name',
  'owner',
  'purpose',
  'service',
  'period',
  'gives',
  'amount',
  'share',
  'age',
  'sectors',
  'territory',
  'needs',
  'toConfirm',
  'doubt',
  'source',
] as const;
export type ProgrammeField = (typeof programmeFields)[number];

export const programmeFieldNames = defineWords({
  name: { ar: 'اسم البرنامج', fr: 'Nom du programme', en: 'Name' },
  owner: { ar: 'الجهة المشرفة', fr: 'Organisme', en: 'Run by' },
  purpose: { ar: 'الغرض', fr: 'Finalité', en: 'Purpose' },
  service: { ar: 'الخدمة المطلوبة من المؤسسة', fr: 'Service demandé à l’agence', en: 'Service asked of the agency' },
  period: { ar: 'المدة', fr: 'Durée', en: 'Period' },
  gives: { ar: 'ما يقدمه البرنامج', fr: 'Ce que le programme apporte', en: 'What it gives' },
  amount: { ar: 'المبلغ', fr: 'Montant', en: 'Amount' },
  share: { ar: 'النسبة القصوى من كلفة المشروع', fr: 'Part maximale du coût', en: 'Largest share of the cost' },
  age: { ar: 'السن عند تاريخ الإيداع', fr: 'Âge à la date du dépôt', en: 'Age on the filing date' },
  sectors: { ar: 'القطاعات المستفيدة', fr: 'Secteurs', en: 'Sectors' },
  territory: { ar: 'النفوذ الترابي', fr: 'Territoire', en: 'Territory' },
  needs: { ar: 'شروط أخرى', fr: 'Autres conditions', en: 'Other conditions' },
  toConfirm: { ar: 'في انتظار التأكيد', fr: 'À confirmer', en: 'To be confirmed' },
  doubt: { ar: 'موضوع الشك', fr: 'Ce qui est incertain', en: 'What is in doubt' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
});

const words = defineWords({
  periodNone: { ar: 'بدون أجل معروف', fr: 'Sans terme connu', en: 'No known end' },
  periodFrom: { ar: 'منذ {from}', fr: 'Depuis le {from}', en: 'Since {from}' },
  periodTo: { ar: 'إلى غاية {to}', fr: 'Jusqu’au {to}', en: 'Until {to}' },
  periodBoth: { ar: 'من {from} إلى {to}', fr: 'Du {from} au {to}', en: 'From {from} to {to}' },
  amountFrom: {
    ar: 'ابتداء من {from, number} درهم',
    fr: 'À partir de {from, number} DH',
    en: 'From MAD {from, number}',
  },
  amountTo: { ar: '{to, number} درهم على الأكثر', fr: '{to, number} DH au plus', en: 'MAD {to, number} at most' },
  amountBoth: {
    ar: 'من {from, number} إلى {to, number} درهم',
    fr: 'De {from, number} à {to, number} DH',
    en: 'From MAD {from, number} to {to, number}',
  },
  ageFrom: { ar: '{from} سنة فما فوق', fr: '{from} ans et plus', en: '{from} years and more' },
  ageTo: { ar: '{to} سنة على الأكثر', fr: '{to} ans au plus', en: '{to} years at most' },
  ageBoth: { ar: 'من {from} إلى {to} سنة', fr: 'De {from} à {to} ans', en: 'From {from} to {to} years' },
  share: { ar: '{percent}%', fr: '{percent}\u202F%', en: '{percent}%' },
});

/** What the screens know of a line besides its terms: who runs the programme. */
export interface OwnedLine extends ProgrammeLine {
  readonly agency: Readonly<Record<Language, string>> | null;
  readonly ownerAr: string | null;
  readonly ownerFr: string | null;
}

type Between = 'period' | 'amount' | 'age';

function range<Value extends string | number>(
  language: Language,
  name: Between,
  from: Value | null,
  to: Value | null,
): string {
  if (from === null && to === null) return '';
  const limits = from === null ? 'To' : to === null ? 'From' : 'Both';
  return say(language, words[`${name}${limits}`], { from, to });
}

/** Texts of programmes are in the two languages of the country: who reads English has the French. */
export function inCountryLanguage(language: Language, ar: string | null, fr: string | null): string {
  return (language === 'ar' ? ar : fr) ?? '';
}

export function programmeOwner(language: Language, { agency, ownerAr, ownerFr }: OwnedLine): string {
  return agency ? agency[language] : inCountryLanguage(language, ownerAr, ownerFr);
}

export function programmeName(
  language: Language,
  { nameAr, nameFr }: Pick<ProgrammeLine, 'nameAr' | 'nameFr'>,
): string {
  return inCountryLanguage(language, nameAr, nameFr);
}

/** A line as it is read, field by field; empty where it says nothing. */
export function tellLine(language: Language, line: OwnedLine): Readonly<Record<ProgrammeField, string>> {
  const separator = language === 'ar' ? '، ' : ', ';
  const day = (value: ProgrammeLine['validFrom']) => value && showDay(language, value);
  return {
    name: programmeName(language, line),
    owner: programmeOwner(language, line),
    purpose: sharingPurposeNames[line.purpose][language],
    service: line.service ? serviceNames[line.service][language] : '',
    period: range(language, 'period', day(line.validFrom), day(line.validTo)) || say(language, words.periodNone),
    gives: inCountryLanguage(language, line.givesAr, line.givesFr),
    amount: range(language, 'amount', line.amountFrom, line.amountTo),
    share: line.sharePercent === null ? '' : say(language, words.share, { percent: line.sharePercent }),
    age: range(language, 'age', line.minimumAge, line.maximumAge),
    sectors: sectorsSaid(language, line.sectors),
    territory: territorySaid(language, line.territory),
    needs: line.needs.map((need) => programmeConditionNames[need][language]).join(separator),
    toConfirm: line.toConfirm.map((part) => programmePartNames[part][language]).join(separator),
    doubt: inCountryLanguage(language, line.doubtAr, line.doubtFr),
    source: line.source,
  };
}

export interface ProgrammeChange {
  readonly field: ProgrammeField;
  readonly before: string;
  readonly after: string;
}

/** What a line has changed, against the one before it. */
export function changesOf(language: Language, line: OwnedLine, before: OwnedLine): ProgrammeChange[] {
  const [now, then] = [tellLine(language, line), tellLine(language, before)];
  return programmeFields
    .filter((field) => now[field] !== then[field])
    .map((field) => ({ field, before: then[field], after: now[field] }));
}
