import { CaseFileId } from '@sanad/case-file/core';
import { PageRequest, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { Trainee } from './enrolment.contract';
import { Named } from './programme.contract';
import { EnrolmentId, TrainingSessionId } from './training-ids';

export const PendingCertificateQuery = PageRequest.extend({
  /** Only those that are late. */
  late: z.enum(['true', 'false']).optional(),
});
export type PendingCertificateQuery = z.infer<typeof PendingCertificateQuery>;

/** A certificate that a completed training still owes; the longest wait first. */
export const PendingCertificate = z
  .object({
    enrolmentId: EnrolmentId,
    sessionId: TrainingSessionId,
    title: z.string(),
    branch: Named,
    caseId: CaseFileId,
    caseNumber: z.string(),
    person: Trainee,
    completedOn: PlainDay,
    /** The last day on which it is in time. */
    dueOn: PlainDay,
    isLate: z.boolean(),
  })
  .meta({ id: 'PendingCertificate' });
export type PendingCertificate = z.infer<typeof PendingCertificate>;
