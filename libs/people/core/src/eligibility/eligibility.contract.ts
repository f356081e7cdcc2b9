import { idOf, Instant, PlainDay, text, optional } from '@sanad/kernel';
import * as z from 'zod';
import { PastDay } from '../consent/consent.contract';
import { PersonId } from '../person/person.contract';
import { eligibilityDecisions, eligibilityVerdicts } from './eligibility';
import { EligibilityFacts, watchedFacts, type WatchedFact } from './facts';
import { missingProofs, ruleCodes, ruleVerdicts } from './rules';
import { AppealNotice } from './settings';

export const EligibilityDecisionId = idOf<'EligibilityDecisionId'>();
export type EligibilityDecisionId = z.infer<typeof EligibilityDecisionId>;

export const ProposalView = z
  .object({
    verdict: z.enum(eligibilityVerdicts),
    ruleVersion: z.string(),
    asOf: PlainDay,
    rules: z.array(
      z.object({
        rule: z.enum(ruleCodes),
        source: z.string(),
        verdict: z.enum(ruleVerdicts),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
        missing: z.array(z.enum(missingProofs)),
        binds: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'EligibilityProposal' });
export type ProposalView = z.infer<typeof ProposalView>;

/** A decision as it was taken; `changed` says what is otherwise by now. It never changes itself. */
export const EligibilityDecisionView = z
  .object({
    id: EligibilityDecisionId,
    asOf: PlainDay,
    proposal: ProposalView,
    decision: z.enum(eligibilityDecisions),
    reason: z.string().nullable(),
    appeal: AppealNotice.nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: Instant,
    changed: z.array(z.enum(watchedFacts as [WatchedFact, ...WatchedFact[]])),
  })
  .meta({ id: 'EligibilityDecision' });
export type EligibilityDecisionView = z.infer<typeof EligibilityDecisionView>;

export const EligibilityView = z
  .object({
    personId: PersonId,
    facts: EligibilityFacts,
    /** Names these very facts: a decision says which ones it rests on. */
    basis: z.string(),
    proposal: ProposalView,
    decisions: z.array(EligibilityDecisionView),
  })
  .meta({ id: 'Eligibility' });
export type EligibilityView = z.infer<typeof EligibilityView>;

/** The reference day: that of the filing; today when none is named. */
export const EligibilityQuery = z.object({ asOf: PastDay.optional() });
export type EligibilityQuery = z.infer<typeof EligibilityQuery>;

export const EligibilityJudgement = z
  .object({
    asOf: PastDay,
    basis: z.string().min(1).max(100),
    decision: z.enum(eligibilityDecisions, { error: 'chooseOne' }),
    reason: optional(text({ min: 3, max: 2000, lines: true })).default(null),
  })
  .meta({ id: 'EligibilityJudgement' });
export type EligibilityJudgement = z.infer<typeof EligibilityJudgement>;
