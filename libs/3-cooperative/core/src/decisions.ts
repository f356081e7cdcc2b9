import { PlainDay, refuse, showDay, type Refusal, type RefusalValues } from '@sanad/kernel';
import { checklist, ruleCodes, subscribedBy, type Checklist, type Missing, type RuleCode } from './checklist';
import type { FormationFacts } from './facts';
import type { FormationState } from './formation.contract';
import type { LawRule } from './law';
import { predicateOf } from './law/predicates';
import { isRefusable, neededBy, settledBy, settledByRegistration, standingOn, type Step } from './step';

/** Codes with which the law itself says no. */
export const lawRefusals = ruleCodes.flatMap((code) => predicateOf(code).refusal ?? []);

/** The founders, the shares and the name may change until the register has spoken. */
export function change(state: FormationState): Refusal | undefined {
  return state === 'IN_PROGRESS' ? undefined : refuse('formationClosed', { state });
}

const isDay = (value: unknown): value is PlainDay => PlainDay.safeParse(value).success;

/** Days are told in digits, which all languages read. */
function valuesOf({ rules }: Checklist, code: RuleCode): RefusalValues {
  const values = Object.entries(rules.find((rule) => rule.code === code)?.values ?? {});
  return Object.fromEntries(
    values.map(([name, value]) => [name, isDay(value) ? showDay('ar', value, 'short') : value]),
  );
}

function refusalOf(step: Step, missing: readonly Missing[], list: Checklist): Refusal | undefined {
  const [first] = missing;
  if (!first) return undefined;
  if (first.kind === 'rule')
    return refuse(predicateOf(first.code).refusal ?? 'stepTooEarly', valuesOf(list, first.code));
  const count = missing.filter(({ kind }) => kind === first.kind).length;
  return first.kind === 'scan'
    ? refuse('scanMissing', { step: first.step, count })
    : refuse('stepTooEarly', { step, needed: first.step, count });
}

/** The latest day of those steps that this one stands on: it cannot have happened earlier. */
function dayRefused(facts: FormationFacts, step: Step, doneOn: PlainDay): Refusal | undefined {
  const earlier = facts.steps.find((fact) => neededBy(step).includes(fact.step) && fact.doneOn > doneOn);
  return (
    earlier && refuse('dayBeforeNeeded', { step, needed: earlier.step, day: showDay('ar', earlier.doneOn, 'short') })
  );
}

/** May this step be ticked, with this day of the fact? Ages and the end of a certificate are those of that day. */
export function takeStep(
  facts: FormationFacts,
  rules: readonly LawRule[],
  { step, doneOn }: { readonly step: Step; readonly doneOn: PlainDay },
): Refusal | undefined {
  const list = checklist({ ...facts, on: doneOn }, rules);
  const live = list.steps.find((one) => one.step === step);
  if (live?.state === 'done') return refuse('stepDone', { step });
  // The answer to a request is entered as such: it bears the last day of the certificate.
  if (step === 'NAME_APPROVED' && followsName(facts, step)) return refuse('stepOfNameRequest', { step });
  return refusalOf(step, live?.missing ?? [], list) ?? dayRefused(facts, step, doneOn);
}

/** The steps of a request for a name that stands follow it: they are not undone or refused beside it. */
export function followsName({ name }: Pick<FormationFacts, 'name'>, step: Step): boolean {
  return (
    name !== null && name.ofRequest && name.endedOn === null && (step === 'NAME_REQUESTED' || step === 'NAME_APPROVED')
  );
}

/** May this step be undone? Not while another stands on it, and not once the register has spoken. */
export function undoStep(facts: FormationFacts, state: FormationState, step: Step): Refusal | undefined {
  if (followsName(facts, step)) return refuse('stepOfNameRequest', { step });
  if (state !== 'IN_PROGRESS' && settledByRegistration.has(step)) return refuse('formationClosed', { state });
  const later = standingOn(step).find((one) => facts.steps.some((fact) => fact.step === one));
  return later && refuse('stepCarriesLater', { step, later });
}

/** May this step be recorded as refused by its body, on this day? */
export function refuseStep(
  facts: FormationFacts,
  { step, endedOn }: { readonly step: Step; readonly endedOn: PlainDay },
): Refusal | undefined {
  if (!isRefusable(step)) return refuse('stepNotRefusable', { step });
  if (followsName(facts, step)) return refuse('stepOfNameRequest', { step });
  const later = settledBy[step];
  if (facts.steps.some((fact) => fact.step === later)) return refuse('stepCarriesLater', { step, later });
  const done = facts.steps.find((fact) => fact.step === step);
  return done && endedOn < done.doneOn
    ? refuse('refusedBeforeDone', { step, day: showDay('ar', done.doneOn, 'short') })
    : undefined;
}

/** A founder cannot have paid more than was subscribed. */
export function payShares(
  { shares, paid }: { readonly shares: number; readonly paid: number },
  shareValue: number,
): Refusal | undefined {
  const subscribed = subscribedBy({ shares }, shareValue);
  return paid > subscribed ? refuse('paidAboveSubscribed', { paid, subscribed }) : undefined;
}

/** What must be known of a file whose person wants to found. */
export interface FounderFile {
  readonly number: string;
  readonly stage: string;
  readonly path: string | null;
}

/** Paths that lead into a cooperative. */
export const foundingPaths: readonly string[] = ['COOPERATIVE_NEW', 'COOPERATIVE_JOIN'];
/** Stages in which a group is formed. */
export const foundingStages: readonly string[] = ['PREPARATION', 'CREATION'];

export function isFoundingFile({ stage, path }: Pick<FounderFile, 'stage' | 'path'>): boolean {
  return foundingStages.includes(stage) && path !== null && foundingPaths.includes(path);
}

/** May the person of this file be a founder? */
export function admit(file: FounderFile): Refusal | undefined {
  const { number, stage, path } = file;
  return isFoundingFile(file) ? undefined : refuse('founderFileNotReady', { number, stage, path: path ?? 'NONE' });
}

/** Do all founders' files wait for the birth of the cooperative? */
export function activateFounders(files: readonly FounderFile[]): Refusal | undefined {
  const waiting = files.filter(({ stage }) => stage !== 'CREATION');
  if (waiting.length === 0) return undefined;
  return refuse('founderNotInCreation', {
    count: waiting.length,
    numbers: waiting.map(({ number }) => number).join('، '),
  });
}
