import type { CaseFileRecord, GuardCode, StepView } from '@sanad/case-file/core';

export type RecordField = keyof CaseFileRecord;

/** What has to be noted on the file so that a condition is met. */
const noted: Readonly<Partial<Record<GuardCode, readonly RecordField[]>>> = {
  missingAnswered: ['missingAnswer'],
  interviewDated: ['interviewOn'],
  interviewRecorded: ['interviewRecord'],
  pathChosen: ['path'],
  planSigned: ['planSignedOn', 'planAgencyId'],
  businessPlanReady: ['businessPlanOn'],
  fundingRequested: ['fundingChoice'],
  fundingSettled: ['fundingChoice'],
  legalOutcome: ['legalOutcome'],
};

/** The fields of the record that still stand in the way of a step. */
export function fieldsFor({ conditions }: StepView): RecordField[] {
  const unmet = conditions.filter(({ met, anchor }) => !met && anchor === 'record');
  return [...new Set(unmet.flatMap(({ code }) => noted[code] ?? []))];
}
