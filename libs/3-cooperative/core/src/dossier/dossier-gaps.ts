import type { PlainDay } from '@sanad/kernel';
import { checklist, lockedBy, type RuleCode } from '../checklist';
import type { FormationFacts } from '../facts';
import type { LawRule } from '../law';
import type { Step } from '../step';
import type { DetailField, DossierDetailsChange, DossierGap } from './dossier.contract';
import type { DossierPart } from './dossier-document';

/** What the papers ask of a founder beyond what the rules do. */
export interface FounderIdentity {
  readonly id: string;
  /** False while the person is out of the reader's reach. */
  readonly hasName: boolean;
  readonly hasCard: boolean;
}

export interface DossierGround {
  readonly facts: FormationFacts;
  readonly law: readonly LawRule[];
  readonly details: DossierDetailsChange;
  readonly founders: readonly FounderIdentity[];
}

/** A part that goes to an office stands on the rules that lock the step of going there. */
const stepOf: Readonly<Record<DossierPart, Step>> = { NAME_REQUEST: 'NAME_REQUESTED', WHOLE: 'REGISTRATION_FILED' };
const alsoLocked: Readonly<Record<DossierPart, readonly Step[]>> = {
  NAME_REQUEST: ['GROUP_FORMED'],
  WHOLE: ['GROUP_FORMED', 'CAPITAL_SUBSCRIBED', 'CONSTITUTIVE_ASSEMBLY_HELD'],
};

const neededDetails: Readonly<Record<DossierPart, readonly DetailField[]>> = {
  NAME_REQUEST: ['object'],
  WHOLE: ['object', 'territory', 'assemblyOn', 'assemblyAt', 'assemblyPlace', 'chair', 'secretary'],
};

export function dayOf({ steps }: Pick<FormationFacts, 'steps'>, step: Step): PlainDay | null {
  return steps.find((one) => one.step === step)?.doneOn ?? null;
}

/** Signatures are given on what comes out of here; a name out of date is said with its day. */
const saidElsewhere: ReadonlySet<RuleCode> = new Set(['nameRequestSigners', 'signedByAll', 'nameInDate']);

function ruleGaps({ facts, law }: DossierGround, part: DossierPart): DossierGap[] {
  const steps = [stepOf[part], ...alsoLocked[part]];
  return checklist(facts, law)
    .rules.filter(({ code, met, blocking }) => blocking && !met && !saidElsewhere.has(code))
    .filter(({ code }) => lockedBy(code).some((step) => steps.includes(step)))
    .map(({ code }) => ({ kind: 'rule', code }));
}

function nameGaps({ facts }: DossierGround, part: DossierPart): DossierGap[] {
  if (part === 'NAME_REQUEST') return [];
  if (dayOf(facts, 'NAME_APPROVED') === null) return [{ kind: 'step', step: 'NAME_APPROVED' }];
  const expiresOn = facts.name?.expiresOn ?? null;
  const isFiled = dayOf(facts, 'REGISTRATION_FILED') !== null;
  return expiresOn !== null && !isFiled && expiresOn < facts.on ? [{ kind: 'nameExpired', on: expiresOn }] : [];
}

function detailGaps({ facts, details }: DossierGround, part: DossierPart): DossierGap[] {
  const isSaid = (field: DetailField) =>
    details[field] !== null || (field === 'assemblyOn' && dayOf(facts, 'CONSTITUTIVE_ASSEMBLY_HELD') !== null);
  return neededDetails[part].filter((field) => !isSaid(field)).map((field) => ({ kind: 'detail', field }));
}

function founderGaps({ facts, founders }: DossierGround): DossierGap[] {
  return facts.founders.flatMap(({ id, kind, born, alive, struckOut }): DossierGap[] => {
    const lack = (what: Extract<DossierGap, { kind: 'founder' }>['lack']): DossierGap[] => [
      { kind: 'founder', founderId: id, lack: what },
    ];
    const identity = founders.find((one) => one.id === id);
    if (!identity?.hasName) return lack('NAME');
    if (!alive) return lack('DEAD');
    if (struckOut) return lack('STRUCK_OUT');
    if (kind === 'LEGAL_PERSON') return [];
    return [...(identity.hasCard ? [] : lack('CARD')), ...(born ? [] : lack('BIRTH'))];
  });
}

/** Somebody has to sign for the cooperative. */
function organGaps({ facts }: DossierGround, part: DossierPart): DossierGap[] {
  const signs = facts.founders.some(({ role }) => role === 'PRESIDENT' || role === 'MANAGER');
  return part === 'NAME_REQUEST' || signs ? [] : [{ kind: 'organ' }];
}

/**
 * What is missing before a part of the dossier can be made: rules of the law that are not met, the approved name, what the
 * papers say and nobody has written yet, and the identity of each founder. Steps whose papers the dossier itself brings
 * forth (statutes, minutes, lists) are not asked for: they are signed on what comes out of here.
 */
export function dossierGaps(ground: DossierGround, part: DossierPart): DossierGap[] {
  return [ruleGaps, nameGaps, detailGaps, founderGaps, organGaps].flatMap((gaps) => gaps(ground, part));
}
