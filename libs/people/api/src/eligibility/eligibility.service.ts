import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import {
  canonical,
  evaluate,
  mayDecide,
  ruleSetOn,
  type Decided,
  type EligibilityDecisionId,
  type EligibilityDecisionView,
  type EligibilityFacts,
  type EligibilityJudgement,
  type EligibilityView,
  type PersonId,
  type EligibilityProposal,
  type ProposalView,
} from '@sanad/people/core';
import { found } from '@sanad/platform';
import { DecisionLetter } from './decision-letter';
import { EligibilityPolicy } from './eligibility-policy';
import { EligibilityReview } from './eligibility-review';
import { EligibilityRepository, type PersonFacts, type StoredDecision } from './eligibility.repository';

/** Where somebody stands, for the floors above. */
export interface EligibilityStanding {
  readonly decision: Decided;
  readonly asOf: PlainDay;
  readonly isToReview: boolean;
}

const basisOf = (facts: EligibilityFacts) => createHash('sha256').update(canonical(facts)).digest('base64url');

/** Whether somebody is a right-holder: proposed by the rules, decided by a person, explained to everybody. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly rows: EligibilityRepository,
    private readonly policy: EligibilityPolicy,
    private readonly review: EligibilityReview,
    private readonly letter: DecisionLetter,
    private readonly audit: Audit,
  ) {}

  async of(within: Scope, personId: PersonId, asOf = today()): Promise<EligibilityView> {
    const person = found(await this.rows.facts(within, personId));
    await this.audit.record({
      action: 'eligibility.read',
      entity: 'person',
      entityId: personId,
      unitId: person.unitId,
    });
    return this.view(within, personId, person, asOf);
  }

  /** The last decision on a person; undefined when nobody has decided yet. */
  async standing(within: Scope, personId: string): Promise<EligibilityStanding | undefined> {
    const decision = await this.rows.latest(within, personId);
    const now = decision && (await this.rows.facts(within, personId));
    if (!decision || !now) return undefined;
    const isToReview = this.review.changed(decision, now).length > 0;
    return { decision: decision.decision, asOf: decision.asOf, isToReview };
  }

  /** Somebody decides, about the very facts that they have seen. */
  async decide(within: Scope, personId: PersonId, sent: EligibilityJudgement): Promise<EligibilityView | Refusal> {
    const person = found(await this.rows.facts(within, personId, true));
    const facts = await this.factsOn(person, sent.asOf);
    if (basisOf(facts) !== sent.basis) return refuse('factsChanged');
    const proposal = evaluate(ruleSetOn(sent.asOf), facts);
    const refusal = mayDecide(sent, facts, proposal, within.user);
    if (refusal) return refusal;
    const before = await this.rows.latest(within, personId);
    await this.keep(within, { personId, unitId: person.unitId, facts, proposal, sent });
    if (before) {
      await this.review.settle(within, before);
      await this.letter.overtaken(within, before.id);
    }
    return this.view(within, personId, person, sent.asOf);
  }

  private async keep(
    within: Scope,
    decided: {
      personId: PersonId;
      unitId: string;
      facts: EligibilityFacts;
      proposal: EligibilityProposal;
      sent: EligibilityJudgement;
    },
  ): Promise<void> {
    const { personId, unitId, facts, proposal, sent } = decided;
    const id = newId<EligibilityDecisionId>();
    const appeal = sent.decision === 'NOT_ELIGIBLE' ? await this.policy.appealOn(today()) : null;
    await this.rows.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      rule_version: proposal.ruleVersion,
      as_of: sent.asOf,
      facts,
      proposal,
      proposed: proposal.verdict,
      decision: sent.decision,
      reason: sent.reason,
      appeal,
      kinship_link_id: facts.kinship?.linkId,
      kinship_created_by: facts.kinship?.createdBy,
      decided_by: within.user,
    });
    await this.audit.record({
      action: 'eligibility.decide',
      entity: 'eligibilityDecision',
      entityId: id,
      unitId,
      after: { personId, asOf: sent.asOf, proposed: proposal.verdict, decision: sent.decision, basis: sent.basis },
      why: sent.reason,
    });
  }

  private async factsOn({ unitId: _, ...known }: PersonFacts, asOf: PlainDay): Promise<EligibilityFacts> {
    return { ...known, asOf, policy: await this.policy.on(asOf) };
  }

  private async view(within: Scope, personId: PersonId, person: PersonFacts, asOf: PlainDay): Promise<EligibilityView> {
    const facts = await this.factsOn(person, asOf);
    const decisions = await this.rows.decisions(within, personId);
    return {
      personId,
      facts,
      basis: basisOf(facts),
      proposal: evaluate(ruleSetOn(asOf), facts) as ProposalView,
      decisions: await this.shown(within, decisions, person),
    };
  }

  /** Of the last decision it is said what has changed since: the ones before it are history. */
  private async shown(
    within: Scope,
    decisions: readonly StoredDecision[],
    person: PersonFacts,
  ): Promise<EligibilityDecisionView[]> {
    const [latest] = decisions;
    const changed = latest ? this.review.changed(latest, person) : [];
    if (latest && changed.length > 0) await this.review.note(within, latest, changed);
    return decisions.map((decision) => ({ ...decision, changed: decision === latest ? changed : [] }));
  }
}
