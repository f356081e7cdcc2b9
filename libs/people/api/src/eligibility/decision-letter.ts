import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { Issuance } from '@sanad/issuance/api';
import { initialsOf } from '@sanad/issuance/core';
import { dayOf, province, say, showDay, type PlainDay, type Scope } from '@sanad/kernel';
import {
  eligibilityVerdictNames,
  explain,
  relationNames,
  ruleNames,
  showBirth,
  type EligibilityDecisionId,
} from '@sanad/people/core';
import { Documents, found, type KeptBytes } from '@sanad/platform';
import { decisionTemplate } from './decision-template';
import { EligibilityRepository, type Addressee, type StoredDecision } from './eligibility.repository';

const marks = { MET: 'مستوفى', NOT_MET: 'غير مستوفى', MISSING: 'ناقص', TO_VERIFY: 'للتحقق' } as const;
const days = {
  ar: '{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  fr: '{days, plural, one {# jour} other {# jours}}',
  en: '{days, plural, one {# day} other {# days}}',
};

const kind = 'ELIGIBILITY_DECISION';
const aboutDecision = (entityId: string) => ({ entity: 'eligibilityDecision', entityId });
const nameOf = ({ given, family }: Addressee) => `${given} ${family}`;

/** A decision as it is handed to the person: with its reasons, with the way of appeal when it is a refusal, and checkable. */
@Injectable()
export class DecisionLetter {
  constructor(
    private readonly rows: EligibilityRepository,
    private readonly documents: Documents,
    private readonly issuance: Issuance,
    private readonly audit: Audit,
  ) {}

  async of(within: Scope, id: EligibilityDecisionId): Promise<KeptBytes> {
    const decision = found(await this.rows.decision(within, id));
    const addressee = found(await this.rows.addressee(within, decision.personId));
    await this.audit.record({
      action: 'eligibility.print',
      entity: 'eligibilityDecision',
      entityId: id,
      unitId: decision.unitId,
    });
    const said = letterFrom(decision, addressee);
    const paper = await this.issuance.handOut(within, {
      kind,
      about: aboutDecision(id),
      issuer: { unitId: decision.unitId },
      initials: initialsOf(addressee.given, addressee.family),
      label: `قرار الأهلية - ${nameOf(addressee)}.pdf`,
      basis: JSON.stringify(said),
      draw: (given) => this.documents.pdf(decisionTemplate, { ...said, given }),
    });
    const latest = await this.rows.latest(within, decision.personId);
    if (latest?.id !== id) await this.overtaken(within, id);
    return paper.file;
  }

  /** A newer decision has been taken: the letter of this one is still genuine, and counts no more. */
  overtaken(within: Scope, id: EligibilityDecisionId): Promise<void> {
    return this.issuance.withdrawAbout(within, aboutDecision(id), kind, 'NEWER_DECISION');
  }
}

/** What the page says, in words: the template only places it. */
function letterFrom(decision: StoredDecision, addressee: Addressee) {
  const { facts, proposal, appeal } = decision;
  const decidedOn = dayOf(decision.decidedAt);
  const isRefused = decision.decision === 'NOT_ELIGIBLE';
  return {
    language: 'ar',
    unit: addressee.unit,
    day: showDay('ar', decidedOn),
    isRefused,
    verdict: say('ar', eligibilityVerdictNames[decision.decision]),
    person: [
      ['الاسم الكامل', nameOf(addressee)],
      ...(addressee.birth ? [['تاريخ الازدياد', showBirth('ar', addressee.birth)]] : []),
      ['العمالة أو الإقليم', province(addressee.province)?.ar ?? addressee.province],
      ...(facts.kinship ? [['الصفة', say('ar', relationNames[facts.kinship.relation])]] : []),
    ],
    card: addressee.cinEnd,
    fileNumber: facts.kinship?.fileNumber ?? null,
    asOf: showDay('ar', decision.asOf as PlainDay),
    rules: proposal.rules.map((rule) => ({
      name: say('ar', ruleNames[rule.rule]),
      verdict: rule.verdict,
      mark: rule.binds ? marks[rule.verdict] : `${marks[rule.verdict]} (استئناس)`,
      why: explain('ar', rule),
      source: rule.source,
    })),
    ruleVersion: decision.proposal.ruleVersion,
    reason: decision.reason,
    differs: decision.decision !== proposal.verdict,
    appeal: appeal && {
      days: say('ar', days, { days: appeal.days }),
      to: appeal.to.ar,
      isConfirmed: appeal.isConfirmed,
    },
    decidedBy: decision.decidedByName,
  };
}
