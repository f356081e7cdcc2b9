/** The founding steps of law 112-12, in the order in which they are told. */
export const steps = [
  'GROUP_FORMED',
  'NAME_REQUESTED',
  'NAME_APPROVED',
  'STATUTES_DRAFTED',
  'CAPITAL_SUBSCRIBED',
  'FUNDS_DEPOSITED',
  'CONSTITUTIVE_ASSEMBLY_HELD',
  'LOCAL_AUTHORITY_FILED',
  'REGISTRATION_FILED',
  'REGISTERED',
  'CENTRAL_REGISTER_CONFIRMED',
  'TAX_AND_ICE',
  'BANK_RELEASED',
  'CNSS',
  'SECTOR_LICENCE',
] as const;
export type Step = (typeof steps)[number];

/** The only hard edges: what must be done before. All other steps may come in any order. The database holds the same table. */
export const needs: Readonly<Partial<Record<Step, readonly Step[]>>> = {
  FUNDS_DEPOSITED: ['CAPITAL_SUBSCRIBED'],
  REGISTRATION_FILED: ['NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD'],
  REGISTERED: ['REGISTRATION_FILED'],
  CENTRAL_REGISTER_CONFIRMED: ['REGISTERED'],
  TAX_AND_ICE: ['REGISTERED'],
  BANK_RELEASED: ['REGISTERED'],
  CNSS: ['REGISTERED'],
  SECTOR_LICENCE: ['REGISTERED'],
};

export function neededBy(step: Step): readonly Step[] {
  return needs[step] ?? [];
}

/** The steps that stand on this one. */
export function standingOn(step: Step): readonly Step[] {
  return steps.filter((later) => neededBy(later).includes(step));
}

/** Steps that leave a paper, whose scan the register asks for when the file is handed in. */
export const stepsWithEvidence = [
  'GROUP_FORMED',
  'NAME_REQUESTED',
  'NAME_APPROVED',
  'STATUTES_DRAFTED',
  'CAPITAL_SUBSCRIBED',
  'FUNDS_DEPOSITED',
  'CONSTITUTIVE_ASSEMBLY_HELD',
  'LOCAL_AUTHORITY_FILED',
] as const satisfies readonly Step[];

/** The steps up to handing in the file: what readiness is counted on. */
export const stepsToFiling: readonly Step[] = steps.slice(0, steps.indexOf('REGISTERED'));

/** What happened up to the entry in the register is settled by it. */
export const settledByRegistration: ReadonlySet<Step> = new Set([...stepsToFiling, 'REGISTERED']);

/** Steps that a person ticks. REGISTERED is not one of them: it is the registration itself. */
export const tickedSteps = steps.filter((step) => step !== 'REGISTERED');

/** Steps at which somebody else may say no. A refusal ends that attempt alone and opens the next. */
export const refusedBy = { NAME_REQUESTED: 'ODCO', REGISTRATION_FILED: 'CLERK' } as const satisfies Partial<
  Record<Step, string>
>;
export type RefusableStep = keyof typeof refusedBy;
export const isRefusable = (step: Step): step is RefusableStep => step in refusedBy;

/** The step after which a refusal is too late. */
export const settledBy = {
  NAME_REQUESTED: 'NAME_APPROVED',
  REGISTRATION_FILED: 'REGISTERED',
} as const satisfies Readonly<Record<RefusableStep, Step>>;
