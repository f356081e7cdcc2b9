import {
  CaseFileView,
  closureReasonsAt,
  mayTake,
  nextStep,
  stepsFrom,
  type CaseFacts,
  type Stage,
} from '@sanad/case-file/core';
import type { PlainDay } from '@sanad/kernel';

const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const fileId = uuid(1);

const bare: CaseFacts = {
  stage: 'NEW',
  kinship: 'NONE',
  isReceiptIssued: true,
  isComplementAsked: false,
  isComplementAnswered: false,
  interviewOn: null,
  isInterviewRecorded: false,
  path: null,
  planSignedOn: null,
  isPartnerNamed: false,
  isPartnerConsented: false,
  businessPlanOn: null,
  fundingChoice: null,
  trainingState: 'NONE',
  hasLegalOutcome: false,
  contactAttempts: 0,
  closureReason: null,
  closedFrom: null,
  closedOn: null,
  today: '2022-06-01' as PlainDay,
};

/** A file as the server answers it to a role, its steps by the rules themselves. */
export function sampleFile(stage: Stage, known: Partial<CaseFacts> = {}, change: object = {}, role = 'caseworker') {
  const facts: CaseFacts = { ...bare, ...known, stage };
  const step = nextStep(facts);
  return CaseFileView.parse({
    id: fileId,
    number: 'GLM-2022-0042',
    person: {
      id: uuid(2),
      givenAr: 'فاطمة الزهراء',
      familyAr: 'آيت لحسن',
      givenLa: 'Fatima Zahra',
      familyLa: 'Ait Lahcen',
      phone: '+212612345678',
      province: '10.261',
      cinEnd: '022',
    },
    unit: { id: uuid(3), code: 'GLM', ar: 'النيابة الجهوية بكلميم', fr: 'Guelmim', en: 'Guelmim' },
    caseworker: { id: uuid(4), name: 'يوسف التجريبي' },
    stage,
    path: facts.path,
    certificatePending: false,
    next: step && {
      to: step.to,
      by: step.by,
      unmet: step.conditions.filter(({ met }) => !met).map(({ code }) => code),
    },
    lastActivityAt: '2022-03-01T10:00:00.123456+00:00',
    origin: 'OFFICE',
    openedOn: '2022-03-01',
    receiptNumber: 'GLM-2022-0042-R',
    receiptOn: '2022-03-01',
    kinship: facts.kinship === 'NONE' ? null : { status: facts.kinship, relation: 'CHILD' },
    missingItems: facts.isComplementAsked ? 'نسخة كاملة من رسم الولادة' : null,
    missingAnswer: null,
    interviewOn: facts.interviewOn,
    interviewRecord: null,
    planSignedOn: facts.planSignedOn,
    planAgencyId: facts.isPartnerNamed ? uuid(5) : null,
    isPlanAgencyConsented: facts.isPartnerConsented,
    businessPlanOn: facts.businessPlanOn,
    fundingChoice: facts.fundingChoice,
    trainingState: facts.trainingState,
    trainingWaiver: null,
    legalOutcome: null,
    closureReason: facts.closureReason,
    closureNote: null,
    duplicateOf: null,
    reached: [{ stage: 'NEW', at: '2022-03-01T10:00:00+00:00' }],
    steps: stepsFrom(facts).map((one) => ({ ...one, mine: mayTake(one.by, role) })),
    closures: closureReasonsAt(stage, role),
    contactAttempts: facts.contactAttempts,
    version: 7,
    ...change,
  });
}
