import { defineWords, idOf, PlainDay, text, optional } from '@sanad/kernel';
import * as z from 'zod';
import { DocumentKind } from './document-kind';

export const IssuedDocumentId = idOf<'IssuedDocumentId'>();
export type IssuedDocumentId = z.infer<typeof IssuedDocumentId>;

export const documentStates = ['VALID', 'REPLACED', 'WITHDRAWN'] as const;
export type DocumentState = (typeof documentStates)[number];

/** Why a document no longer holds. Told to everybody, so there are no words of people in it. */
export const endingReasons = ['DATA_CORRECTED', 'NEWER_DECISION', 'ISSUED_BY_MISTAKE', 'CANCELLED'] as const;
export type EndingReason = (typeof endingReasons)[number];

export const endingReasonNames = defineWords({
  DATA_CORRECTED: {
    ar: 'صححت المعطيات الواردة في الوثيقة',
    fr: 'Les données du document ont été corrigées',
    en: 'The data in the document was corrected',
  },
  NEWER_DECISION: {
    ar: 'صدر قرار أحدث في الموضوع نفسه',
    fr: 'Une décision plus récente a été prise sur le même objet',
    en: 'A newer decision was taken on the same matter',
  },
  ISSUED_BY_MISTAKE: {
    ar: 'صدرت الوثيقة عن طريق الخطأ',
    fr: 'Le document a été émis par erreur',
    en: 'The document was issued by mistake',
  },
  CANCELLED: { ar: 'ألغيت الوثيقة', fr: 'Le document a été annulé', en: 'The document was cancelled' },
} satisfies Record<EndingReason, unknown> & Parameters<typeof defineWords>[0]);

/** What the house tells anybody about a document: of the person it is about, the initials and nothing else. */
export const DocumentStateView = z
  .object({
    id: IssuedDocumentId,
    kind: DocumentKind,
    number: z.string(),
    issuedOn: PlainDay,
    issuer: z.string(),
    initials: z.string(),
    state: z.enum(documentStates),
    changedOn: PlainDay.nullable(),
    reason: z.enum(endingReasons).nullable(),
    /** The document that counts instead. */
    replacedBy: z.object({ id: IssuedDocumentId, number: z.string() }).nullable(),
    /** SHA-256 of the whole file, hexadecimal. */
    fileHash: z.string(),
  })
  .meta({ id: 'DocumentState' });
export type DocumentStateView = z.infer<typeof DocumentStateView>;

/** Every key that has ever signed, so that old papers can still be checked. Keys are base64url of 32 bytes (Ed25519). */
export const DocumentKeys = z
  .object({ keys: z.array(z.object({ id: z.string(), key: z.string(), since: PlainDay })) })
  .meta({ id: 'DocumentKeys' });
export type DocumentKeys = z.infer<typeof DocumentKeys>;

/** A document as the house itself sees it. */
export const IssuedDocumentView = DocumentStateView.extend({
  createdByName: z.string().nullable(),
  version: z.number().int(),
}).meta({ id: 'IssuedDocument' });
export type IssuedDocumentView = z.infer<typeof IssuedDocumentView>;

export const DocumentWithdrawal = z
  .object({
    reason: z.enum(['ISSUED_BY_MISTAKE', 'CANCELLED'], { error: 'chooseOne' }),
    /** For the audit alone. */
    note: optional(text({ min: 3, max: 500, lines: true })).default(null),
  })
  .meta({ id: 'DocumentWithdrawal' });
export type DocumentWithdrawal = z.infer<typeof DocumentWithdrawal>;
