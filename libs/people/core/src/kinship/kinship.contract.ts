import { idOf, Instant, optional, text, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId } from '../person/person.contract';
import { PaperId } from '../wallet/paper.contract';
import { paperTypeCodes } from '../wallet/paper-type';
import { evidenceKinds, kinshipStatuses, provesRelation, relations, resistancePaperKinds } from './kinship';
import { ResistanceFileId, ResistanceFileView, ResistancePaperId } from './resistance-file.contract';

export const KinshipLinkId = idOf<'KinshipLinkId'>();
export type KinshipLinkId = z.infer<typeof KinshipLinkId>;

/**
 * A claim: the person is this relation of the member whose file is named. With `paperId` the proof is a paper that
 * the file already holds, with `ownPaperId` one that the person has handed in: nothing more is asked of the person.
 */
export const KinshipDraft = z
  .object({
    resistanceFileId: ResistanceFileId,
    relation: z.enum(relations, { error: 'chooseOne' }),
    evidence: z.enum(evidenceKinds, { error: 'chooseOne' }),
    paperId: optional(ResistancePaperId).default(null),
    ownPaperId: optional(PaperId).default(null),
  })
  .refine(({ paperId, ownPaperId }) => !paperId || !ownPaperId, { path: ['ownPaperId'], error: 'invalid' })
  .refine(({ relation, evidence }) => provesRelation(evidence, relation), {
    path: ['evidence'],
    error: 'evidenceDoesNotProve',
  })
  .meta({ id: 'KinshipDraft' });
export type KinshipDraft = z.infer<typeof KinshipDraft>;

/** Why a claim is not accepted; the person will read it. */
export const KinshipRejection = z
  .object({ reason: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'KinshipRejection' });
export type KinshipRejection = z.infer<typeof KinshipRejection>;

/** The proof of a link is a paper that the file already holds. */
export const PaperOfFile = z.object({ paperId: ResistancePaperId }).meta({ id: 'PaperOfFile' });
export type PaperOfFile = z.infer<typeof PaperOfFile>;

/** The proof of a link is a paper that the person has handed in: the same bytes, no copy. */
export const OwnPaper = z.object({ paperId: PaperId }).meta({ id: 'OwnPaper' });
export type OwnPaper = z.infer<typeof OwnPaper>;

export const KinshipView = z
  .object({
    id: KinshipLinkId,
    personId: PersonId,
    resistanceFile: ResistanceFileView,
    relation: z.enum(relations),
    evidence: z.enum(evidenceKinds),
    /** The scan of the proof, once there is one. */
    scan: z.object({ label: z.string(), mediaType: z.string() }).nullable(),
    /** The paper of the file that proves the link, instead of a scan of its own. */
    paper: z.object({ id: ResistancePaperId, kind: z.enum(resistancePaperKinds) }).nullable(),
    /** The paper of the person that proves the link, instead of a scan of its own. */
    ownPaper: z.object({ id: PaperId, type: z.enum(paperTypeCodes) }).nullable(),
    /** The link was verified with a paper that was withdrawn since: it waits to be verified again. */
    setBack: z.object({ at: Instant, reason: z.string(), verifiedByName: z.string().nullable() }).nullable(),
    isPrimary: z.boolean(),
    status: z.enum(kinshipStatuses),
    reason: z.string().nullable(),
    createdBy: UserId,
    createdByName: z.string().nullable(),
    createdAt: Instant,
    verifiedBy: UserId.nullable(),
    verifiedByName: z.string().nullable(),
    verifiedAt: Instant.nullable(),
    /** A verified link that was taken back. */
    endedByName: z.string().nullable(),
    endedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'KinshipLink' });
export type KinshipView = z.infer<typeof KinshipView>;

/** The links of a person, the primary one first. */
export const KinshipList = z.object({ rows: z.array(KinshipView) }).meta({ id: 'KinshipList' });
