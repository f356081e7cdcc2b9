import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { Issuance, type Given } from '@sanad/issuance/api';
import { initialsOf, type EndingReason } from '@sanad/issuance/core';
import { say, showDay, today, type BranchId, type Refusal, type Scope } from '@sanad/kernel';
import { Documents, found, StoredFiles, type KeptBytes } from '@sanad/platform';
import { certify, type EnrolmentView } from '@sanad/training/core';
import { viewOf, type EnrolmentRow } from '../enrolment-view';
import { Results } from '../results.service';
import type { Plan } from '../sessions.repository';
import { CertificatesRepository, type CertificateGround } from './certificates.repository';
import { certificateTemplate } from './certificate-template';

const kind = 'TRAINING_CERTIFICATE';
const aboutEnrolment = (entityId: string) => ({ entity: 'enrolment', entityId });
const hours = {
  ar: '{hours, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
  fr: '{hours, plural, one {# heure} other {# heures}}',
  en: '{hours, plural, one {# hour} other {# hours}}',
};
const inHours = (count: number) => say('ar', hours, { hours: count });

/** The certificate as a paper that anybody can check, signed in the name of the branch. */
@Injectable()
export class Certificates {
  constructor(
    private readonly rows: CertificatesRepository,
    private readonly results: Results,
    private readonly issuance: Issuance,
    private readonly documents: Documents,
    private readonly files: StoredFiles,
    private readonly audit: Audit,
  ) {}

  /** Issues it today, under a number of its own. */
  async handOut(within: Scope, id: string, version: number): Promise<EnrolmentView | Refusal> {
    const [plan, row] = await this.results.hold(within, id, version);
    const refusal = certify(row, today());
    if (refusal) return refusal;
    const ground = found(await this.rows.ground(within, row.sessionId));
    const { person, branchId } = row;
    const facts = factsOf(row, plan, ground);
    const paper = await this.issuance.issue(within, {
      kind,
      about: aboutEnrolment(id),
      issuer: { branchId, code: ground.agencyCode, name: ground.branch },
      initials: initialsOf(person.givenAr, person.familyAr),
      label: `شهادة تكوين - ${facts.name}.pdf`,
      basis: JSON.stringify(facts),
      draw: (given) => this.documents.pdf(certificateTemplate, pageOf(facts, given)),
    });
    const certificate = { number: paper.number, on: paper.issuedOn, documentId: paper.id };
    return this.results.end(within, [plan, row], { certificate });
  }

  /** The very file that was handed out. @throws {Absent} when there is none, or none any more. */
  async file(within: Scope, id: string): Promise<KeptBytes> {
    const { fileId, unitId } = found(await this.rows.file(within, id));
    await this.audit.record({ action: 'certificate.read', entity: 'enrolment', entityId: id, unitId });
    return this.files.read(fileId);
  }

  /**
   * What was handed out counts no more. Whoever accepts a correction acts for the branch that signed, in this one thing:
   * the row policy of the document lets the delegation of the person do it, and nothing else.
   */
  takeBack(within: Scope, { id, branchId }: EnrolmentRow, reason: EndingReason): Promise<void> {
    const forBranch = { ...within, branches: [branchId as BranchId] };
    return this.issuance.withdrawAbout(forBranch, aboutEnrolment(id), kind, reason);
  }
}

/** What the page says, in words: the template only places it. */
function factsOf(row: EnrolmentRow, plan: Plan, ground: CertificateGround) {
  const { person, completedOn } = row;
  const [from, to] = [showDay('ar', ground.startsOn), showDay('ar', ground.endsOn)];
  return {
    language: 'ar',
    agency: ground.agency,
    branch: ground.branch,
    name: `${person.givenAr} ${person.familyAr}`,
    title: plan.title,
    hours: inHours(plan.hours),
    attended: inHours(viewOf(row, plan.days, plan).hours),
    period: from === to ? from : `من ${from} إلى ${to}`,
    place: ground.place,
    completedOn: showDay('ar', completedOn!),
    modules: ground.modules.map(({ title, hours: long }) => ({ title, hours: inHours(long) })),
  };
}

function pageOf(facts: ReturnType<typeof factsOf>, given: Given) {
  return { ...facts, issuedOn: showDay('ar', given.issuedOn), given };
}
