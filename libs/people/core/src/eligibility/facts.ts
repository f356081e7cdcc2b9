import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { kinshipStatuses, memberVitalStatuses, relations } from '../kinship/kinship';
import { vitalStatuses, type PersonChange, type PersonView } from '../person/person.contract';
import type { PaperType } from '../wallet/paper-type';

/** What the High Commission has decided of a relation; nobody knows yet of grandchildren (dahirs of 1959 name descendants). */
export const relationPolicies = ['ACCEPTED', 'REFUSED', 'UNSETTLED'] as const;
export type RelationPolicy = (typeof relationPolicies)[number];

/** The policy on the reference day. A number that nobody has confirmed advises and never blocks. */
export const PolicyFacts = z.object({
  relations: z.record(z.enum(relations), z.enum(relationPolicies)),
  minimumAge: z.object({ years: z.number().int().nullable(), isConfirmed: z.boolean() }),
  maximumAge: z.object({ years: z.number().int().nullable(), isConfirmed: z.boolean() }),
});
export type PolicyFacts = z.infer<typeof PolicyFacts>;

export const KinshipFacts = z.object({
  linkId: z.string(),
  status: z.enum(kinshipStatuses),
  relation: z.enum(relations),
  fileNumber: z.string(),
  createdBy: z.string(),
  member: z.enum(memberVitalStatuses),
  /** Whether the file holds what shows the member's title. */
  hasTitle: z.boolean(),
});
export type KinshipFacts = z.infer<typeof KinshipFacts>;

/** All that a verdict rests on: kept with the decision, so that it can be repeated years later. */
export const EligibilityFacts = z
  .object({
    /** The reference day: of the filing, not of the decision (an age limit may be crossed while waiting). */
    asOf: PlainDay,
    /** `1952-02-14`, `1952-02`, `1952` or nothing: as much as is known. */
    birth: z.string().nullable(),
    vitalStatus: z.enum(vitalStatuses),
    hasCard: z.boolean(),
    hasOtherPaper: z.boolean(),
    province: z.string(),
    unitProvinces: z.array(z.string()),
    /** The link under which the person is counted; the last one that was rejected when none stands. */
    kinship: KinshipFacts.nullable(),
    policy: PolicyFacts,
  })
  .meta({ id: 'EligibilityFacts' });
export type EligibilityFacts = z.infer<typeof EligibilityFacts>;

/** Facts that may change under a decision; the policy and the day are those of the decision itself. */
const watched = ['birth', 'vitalStatus', 'hasCard', 'hasOtherPaper', 'province', 'kinship'] as const;
export type WatchedFact = (typeof watched)[number];
export const watchedFacts: readonly WatchedFact[] = watched;

/** Papers of the person that say who it is beside the card. */
export const identityPapers: readonly PaperType[] = ['NATIONAL_CARD', 'BIRTH_RECORD'];

/** Whether a change of the person touches what a verdict rests on: of the card, that there is one. */
export function bearsOnVerdict(before: PersonView, sent: PersonChange): boolean {
  const card = sent.cin !== undefined && (sent.cin === null) !== (before.cinEnd === null);
  const members = ['birth', 'vitalStatus', 'province'] as const;
  return card || members.some((member) => sent[member] !== undefined && sent[member] !== before[member]);
}

/** What of the kinship a verdict looks at: the title may be shown later, which takes nothing away. */
const sameKinship = (one: KinshipFacts | null, other: KinshipFacts | null) =>
  one?.linkId === other?.linkId && one?.status === other?.status && one?.relation === other?.relation;

/** What is otherwise now than it was when somebody decided. */
export function changedFacts(then: EligibilityFacts, now: EligibilityFacts): WatchedFact[] {
  return watched.filter((fact) =>
    fact === 'kinship' ? !sameKinship(then.kinship, now.kinship) : then[fact] !== now[fact],
  );
}
