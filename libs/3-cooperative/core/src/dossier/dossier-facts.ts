import { province, regions, showDay, type PlainDay } from '@sanad/kernel';
import { capitalOf, subscribedBy } from '../checklist';
import type { FormationFacts } from '../facts';
import type { FormationView, FounderView } from '../formation.contract';
import { namedCooperative } from '../name/own-name';
import { categoryNames, founderRoleNames } from '../words';
import { dirhamsInArabic, dirhamsInFrench, figures, numberInArabic } from './amount-in-letters';
import { dossierFields } from './dossier-fields';
import { dossierCopies, documentsOf, type DossierPart } from './dossier-document';
import { dossierDocumentNames, outsidePapers } from './dossier.words';
import type { DossierDetailsChange } from './dossier.contract';
import { dayOf } from './dossier-gaps';

/** What the papers need of a founder and no list of ours shows. */
export interface Identity {
  readonly founderId: string;
  /** The national card number in clear. */
  readonly cin: string | null;
  readonly sex: 'FEMALE' | 'MALE' | null;
  readonly residence: string | null;
}

/** All that the papers of a group say. */
export interface DossierFacts {
  readonly part: DossierPart;
  readonly formation: FormationView;
  readonly facts: FormationFacts;
  readonly details: DossierDetailsChange;
  readonly identities: readonly Identity[];
  /** The delegation that goes with the group. */
  readonly unit: string;
  /** The branch of activity, as the list of branches says it. */
  readonly branch: string;
  /** Names put forward, in the order of preference. */
  readonly proposals: readonly string[];
}

/** Values of a template: texts, yes or no, and rows. */
export interface DossierData {
  readonly [field: string]: string | boolean | readonly DossierData[];
}

/** To be filled by hand. */
const open = '..............................';
const titles = { FEMALE: 'السيدة', MALE: 'السيد', UNKNOWN: 'السيد(ة)' } as const;

const day = (value: PlainDay | null | undefined) => (value ? showDay('ar', value) : open);

function bornOf({ born }: FounderView): string {
  if (!born) return '';
  if (born.precision === 'YEAR') return `سنة ${born.on.slice(0, 4)}`;
  return born.precision === 'MONTH'
    ? born.on.slice(0, 7).split('-').toReversed().join('/')
    : showDay('ar', born.on, 'short');
}

function nameOf({ person, associate }: FounderView): string {
  return associate?.nameAr ?? (person ? `${person.givenAr} ${person.familyAr}` : '');
}

function professionOf({ kind, profession }: FounderView): string {
  return kind === 'LEGAL_PERSON' ? '' : (profession ?? open);
}

function amountsOf({ id, shares }: FounderView, { formation, facts }: DossierFacts): DossierData {
  const fact = facts.founders.find((one) => one.id === id);
  const subscribed = subscribedBy({ shares }, formation.shareValue);
  const [paidCash, inKind] = [fact?.paidCash ?? 0, fact?.inKind ?? 0];
  return {
    shares: String(shares),
    subscribed: figures(subscribed),
    subscribedInLetters: dirhamsInArabic(subscribed),
    paidCash: figures(paidCash),
    inKind: figures(inKind),
    paid: figures(paidCash + inKind),
    rest: figures(subscribed - paidCash - inKind),
  };
}

function founderRow(founder: FounderView, place: number, from: DossierFacts): DossierData {
  const identity = from.identities.find(({ founderId }) => founderId === founder.id);
  const isLegalPerson = founder.kind === 'LEGAL_PERSON';
  return {
    place: String(place + 1),
    title: isLegalPerson ? '' : titles[identity?.sex ?? 'UNKNOWN'],
    name: nameOf(founder),
    nameLatin: [founder.person?.givenLa, founder.person?.familyLa].filter(Boolean).join(' '),
    isPerson: !isLegalPerson,
    isLegalPerson,
    cin: identity?.cin ?? '',
    born: bornOf(founder),
    profession: professionOf(founder),
    residence: identity?.residence ?? open,
    registerNumber: founder.associate?.registerNumber ?? '',
    representative: founder.associate?.representative ?? '',
    role: founderRoleNames[founder.role].ar,
    ...amountsOf(founder, from),
  };
}

const officeOrder = ['PRESIDENT', 'MANAGER', 'TREASURER'] as const;

function electedOf({ formation }: DossierFacts): FounderView[] {
  return officeOrder.flatMap((role) => formation.founders.filter((founder) => founder.role === role));
}

/** Who signs for the group and hands its dossier in; for a legal person, whoever stands for it. */
export function handsIn(facts: DossierFacts): { readonly given: string; readonly family: string } {
  const { person, associate } = electedOf(facts)[0] ?? { person: null, associate: null };
  if (person) return { given: person.givenAr, family: person.familyAr };
  const [given = '', ...family] = (associate?.representative ?? '').split(' ');
  return { given: associate?.givenAr ?? given, family: associate?.familyAr ?? family.join(' ') };
}

function organs(facts: DossierFacts): DossierData[] {
  return electedOf(facts).map((founder, place) => {
    const { title, name, cin, role } = founderRow(founder, place, facts);
    return { place: String(place + 1), office: role ?? '', title: title ?? '', name: name ?? '', cin: cin ?? '' };
  });
}

function money({ formation, facts }: DossierFacts): DossierData {
  const capital = capitalOf({ founders: formation.founders, shareValue: formation.shareValue });
  const paidCash = facts.founders.reduce((sum, founder) => sum + founder.paidCash, 0);
  const inKind = facts.founders.reduce((sum, founder) => sum + founder.inKind, 0);
  const paid = paidCash + inKind;
  return {
    shareValue: figures(formation.shareValue),
    shareValueInLetters: dirhamsInArabic(formation.shareValue),
    shareValueInFrench: dirhamsInFrench(formation.shareValue),
    shareCount: String(formation.founders.reduce((sum, { shares }) => sum + shares, 0)),
    capital: figures(capital),
    capitalInLetters: dirhamsInArabic(capital),
    capitalInFrench: dirhamsInFrench(capital),
    paid: figures(paid),
    paidInLetters: dirhamsInArabic(paid),
    paidInFrench: dirhamsInFrench(paid),
    paidCash: figures(paidCash),
    inKind: figures(inKind),
    rest: figures(capital - paid),
    hasInKind: inKind > 0,
  };
}

function steps({ formation, facts }: DossierFacts): DossierData {
  const of = (step: 'NAME_APPROVED' | 'FUNDS_DEPOSITED' | 'LOCAL_AUTHORITY_FILED') =>
    formation.steps.find((one) => one.step === step);
  const [approved, deposit, receipt] = [of('NAME_APPROVED'), of('FUNDS_DEPOSITED'), of('LOCAL_AUTHORITY_FILED')];
  return {
    certificateNumber: facts.name?.certificateNumber ?? approved?.reference ?? open,
    certificateOn: day(facts.name?.approvedOn ?? approved?.doneOn),
    hasDeposit: deposit !== undefined,
    depositNumber: deposit?.reference ?? open,
    depositOn: day(deposit?.doneOn),
    hasReceipt: receipt !== undefined,
    receiptNumber: receipt?.reference ?? open,
    receiptOn: day(receipt?.doneOn),
  };
}

function place({ formation, details }: DossierFacts): DossierData {
  const found = province(formation.province);
  const region = regions.find(({ code }) => code === formation.province.slice(0, 2));
  return {
    seat: formation.seat,
    province: found?.ar ?? formation.province,
    region: region?.ar ?? '',
    court: details.court ?? (found ? `المحكمة الابتدائية ب${found.ar}` : open),
    localAuthority: details.localAuthority ?? open,
    bank: details.bank ?? open,
  };
}

const monthNames: Readonly<Record<string, string>> = {
  '12-31': '31 دجنبر',
  '03-31': '31 مارس',
  '06-30': '30 يونيو',
  '09-30': '30 شتنبر',
};

function said({ details, facts }: DossierFacts): DossierData {
  return {
    object: details.object ?? open,
    territory: details.territory ?? open,
    durationYears: String(details.durationYears),
    yearEnd: monthNames[details.yearEnd] ?? details.yearEnd,
    assemblyOn: day(dayOf(facts, 'CONSTITUTIVE_ASSEMBLY_HELD') ?? details.assemblyOn),
    assemblyAt: details.assemblyAt?.slice(0, 5) ?? open,
    assemblyPlace: details.assemblyPlace ?? open,
    chair: details.chair ?? open,
    secretary: details.secretary ?? open,
  };
}

function papers(part: DossierPart): DossierData[] {
  const names = [
    ...documentsOf[part]
      .filter((document) => document !== 'COVER_SLIP')
      .map((document) => dossierDocumentNames[document].ar),
    ...outsidePapers,
  ];
  return names.map((name, at) => ({ place: String(at + 1), name, copies: String(dossierCopies) }));
}

/** The one place where a group becomes the words of its papers. Arabic is the language of the register. */
export function dossierData(from: DossierFacts): DossierData {
  const { formation, unit, proposals, part } = from;
  const signing = organs(from)[0];
  const treasurer = formation.founders.find(({ role }) => role === 'TREASURER');
  return {
    name: formation.name,
    cooperative: namedCooperative(formation.name),
    category: categoryNames[formation.category].ar,
    branch: from.branch,
    unit,
    ...place(from),
    ...said(from),
    ...money(from),
    ...steps(from),
    founderCount: String(formation.founders.length),
    founderCountInLetters: numberInArabic(formation.founders.length),
    founders: formation.founders.map((founder, at) => founderRow(founder, at, from)),
    organs: organs(from),
    president: signing?.name ?? open,
    presidentOffice: signing?.office ?? open,
    treasurer: treasurer ? nameOf(treasurer) : open,
    hasTreasurer: treasurer !== undefined,
    proposals: proposals.map((name, at) => ({ place: String(at + 1), name })),
    papers: papers(part),
    copies: String(dossierCopies),
  };
}

/** Something in each field, so that a template is tried with all of them before it counts. */
export const dossierSample: DossierData = sampleOf(dossierFields);

type Fields = { readonly [name: string]: 'text' | 'flag' | Fields };

function sampleOf(fields: Fields): DossierData {
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => {
      if (kind === 'text') return [name, name];
      return [name, kind === 'flag' ? true : Array.from({ length: 7 }, () => sampleOf(kind))];
    }),
  );
}
