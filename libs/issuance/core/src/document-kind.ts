import { defineWords } from '@sanad/kernel';
import * as z from 'zod';

/** Papers that leave the house with a code. The number of a kind stands in claims on paper: it is never given to another. */
export const documentKinds = ['ELIGIBILITY_DECISION', 'TRAINING_CERTIFICATE', 'DOSSIER_COVER_SLIP'] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** How a kind is written in a claim (one byte) and in the number of a document (one letter). */
export const kindMarks = {
  ELIGIBILITY_DECISION: { byte: 1, letter: 'E' },
  TRAINING_CERTIFICATE: { byte: 2, letter: 'T' },
  DOSSIER_COVER_SLIP: { byte: 3, letter: 'C' },
} as const satisfies Record<DocumentKind, { byte: number; letter: string }>;

export const documentKindNames = defineWords({
  ELIGIBILITY_DECISION: { ar: 'قرار بشأن الأهلية', fr: 'Décision d’éligibilité', en: 'Eligibility decision' },
  TRAINING_CERTIFICATE: { ar: 'شهادة تكوين', fr: 'Attestation de formation', en: 'Training certificate' },
  DOSSIER_COVER_SLIP: {
    ar: 'ورقة إرسال ملف تسجيل تعاونية',
    fr: 'Bordereau d’envoi du dossier d’une coopérative',
    en: 'Cover slip of the dossier of a cooperative',
  },
} satisfies Record<DocumentKind, unknown> & Parameters<typeof defineWords>[0]);

/** `GLM-2026-E-00017`: who issued it, when, what it is, and its place among these. */
export function documentNumber(issuer: string, year: string, kind: DocumentKind, place: number): string {
  return `${issuer}-${year}-${kindMarks[kind].letter}-${String(place).padStart(5, '0')}`;
}

const article = /^ال(?=\p{L}{3})/u;

/** What may be told of somebody to whoever holds the paper: the first letter of the given and of the family name. */
export function initialsOf(given: string, family: string): string {
  const first = (name: string) => [...name.trim().replace(article, '')].find((letter) => /\p{L}/u.test(letter));
  return [first(given), first(family)].flatMap((letter) => (letter ? [`${letter}.`] : [])).join(' ');
}
