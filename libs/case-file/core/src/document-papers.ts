import { PaperId, paperStates, paperTypeCodes, type PaperType } from '@sanad/people/core';
import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { documentKinds, type DocumentKind } from './case-file.contract';

/** Papers of the person by which a document of the file is met. The others are made on the file itself. */
export const documentPapers: Readonly<Record<DocumentKind, readonly PaperType[]>> = {
  ID_CARD: ['NATIONAL_CARD'],
  MEMBERSHIP_CERTIFICATE: ['MEMBERSHIP_CERTIFICATE'],
  RECEIPT: [],
  INTERVIEW_RECORD: [],
  SIGNED_PLAN: [],
  BUSINESS_PLAN: [],
  LEGAL_OUTCOME: [],
  OTHER: paperTypeCodes,
};

/** Documents that a paper of the person may meet, but for the one that takes any. */
export const metByPapers = documentKinds.filter((kind) => documentPapers[kind].length > 0 && kind !== 'OTHER');

/** A paper of the person that meets a document of the file. */
export const FittingPaper = z.object({
  kind: z.enum(documentKinds),
  paperId: PaperId,
  type: z.enum(paperTypeCodes),
  label: z.string().nullable(),
  issuedOn: PlainDay,
  validUntil: PlainDay.nullable(),
  state: z.enum(paperStates),
});
export type FittingPaper = z.infer<typeof FittingPaper>;
/** For each document that is not in the file yet, the paper that serves best. */
export const FittingPaperList = z.object({ rows: z.array(FittingPaper) }).meta({ id: 'FittingPaperList' });

/** A document of the file is met by a paper of the person: the same bytes, no copy. */
export const PaperUse = z
  .object({ kind: z.enum(documentKinds, { error: 'chooseOne' }), paperId: PaperId })
  .meta({ id: 'PaperUse' });
export type PaperUse = z.infer<typeof PaperUse>;
