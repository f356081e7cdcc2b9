import { idOf, Instant, text, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId } from '../person/person.contract';
import { evidenceKinds, kinshipStatuses, provesRelation, relations } from './kinship';
import { ResistanceFileId, ResistanceFileView } from './resistance-file.contract';

export const KinshipLinkId = idOf<'KinshipLinkId'>();
export type KinshipLinkId = z.infer<typeof KinshipLinkId>;

/** A claim: the person is this relation of the member whose file is named. */
export const KinshipDraft = z
  .object({
    resistanceFileId: ResistanceFileId,
    relation: z.enum(relations, { error: 'chooseOne' }),
    evidence: z.enum(evidenceKinds, { error: 'chooseOne' }),
  })
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

export const KinshipView = z
  .object({
    id: KinshipLinkId,
    personId: PersonId,
    resistanceFile: ResistanceFileView,
    relation: z.enum(relations),
    evidence: z.enum(evidenceKinds),
    /** The scan of the proof, once there is one. */
    scan: z.object({ label: z.string(), mediaType: z.string() }).nullable(),
    isPrimary: z.boolean(),
    status: z.enum(kinshipStatuses),
    reason: z.string().nullable(),
    createdBy: UserId,
    createdByName: z.string().nullable(),
    createdAt: Instant,
    verifiedBy: UserId.nullable(),
    verifiedByName: z.string().nullable(),
    verifiedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'KinshipLink' });
export type KinshipView = z.infer<typeof KinshipView>;

/** The links of a person, the primary one first. */
export const KinshipList = z.object({ rows: z.array(KinshipView) }).meta({ id: 'KinshipList' });
